import { expect, isAccessible, test } from "./test";

test("the history says field by field what was and what is", async ({ desk, bridge }) => {
  const [found] = (
    await bridge.ask<{ hits: { id: number; title: string }[] }>("search_everything", {
      text: "Strom",
      limit: 1,
      kinds: ["contract"],
    })
  ).hits;
  const id = found?.id;
  const contract = await bridge.ask<{ fields: Record<string, unknown> & { terms: Record<string, unknown> } }>(
    "contracts_get",
    { id },
  );
  const notice = { kind: "period", amount: 3, unit: "weeks", to: "term_end" };
  const fields = {
    ...contract.fields,
    title: "Netzstrom",
    phase: "suspended",
    terms: { ...contract.fields.terms, notice },
  };
  await bridge.ask("contracts_save", { id, fields });

  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Netzstrom");
  await expect(desk.getByRole("option", { name: /Netzstrom/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  await desk.getByRole("tab", { name: "Verlauf" }).click();
  const step = desk.getByRole("tabpanel").getByRole("listitem").first();
  await expect(step).toContainText(`Titel: ${found?.title} → Netzstrom`);
  await expect(step).toContainText("Stand: in Kraft → ruht");
  await expect(step).toContainText(/Laufzeit und Kündigung: .* → .*3 Wochen/);
  // The step that made the contract has nothing to tell apart.
  await expect(desk.getByRole("tabpanel").getByText(/hinzugefügt/)).toHaveCount(0);
  await isAccessible(desk, "history");
});
