import { expect, isAccessible, test } from "./test";

/** Opens a contact's data protection by keys: find it in the list, open it, choose from its commands. */
async function openSubject(desk: import("@playwright/test").Page, name: string) {
  await expect(desk.getByRole("row").nth(5)).toBeVisible();
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type(name);
  // The first row below the head is the one that Enter opens.
  await expect(desk.getByRole("row").nth(1)).toContainText(name);
  await desk.keyboard.press("Enter");
  await desk.keyboard.press("Enter");
  await desk.getByRole("button", { name: "Weitere Befehle" }).first().focus();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("menuitem", { name: /Datenschutz/ })).toBeVisible();
  await desk.keyboard.type("Datens");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Löschen nach Art. 17")).toBeVisible();
}

test("a request under Art. 15 is answered by keyboard alone, on paper and as JSON", async ({
  desk,
  bridge,
  folder,
}) => {
  await openSubject(desk, "Blohm");
  await expect(desk.getByText(/Nichts spricht dagegen/)).toBeVisible();
  await isAccessible(desk, "data-protection-person");
  const answer = desk.getByRole("button", { name: /Auskunft ansehen/ });
  await expect(answer).toBeFocused();
  await desk.keyboard.press("Tab");
  await bridge.willAnswer({ save: `${folder}/Auskunft.json` });
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/Gespeichert als Auskunft\.json/)).toBeVisible();
  // It rested while it worked, and has the keys again.
  await expect(desk.getByRole("button", { name: /Als JSON speichern/ })).toBeFocused();
  await desk.keyboard.press("Shift+Tab");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/2 Seiten|3 Seiten/)).toBeVisible();
  await isAccessible(desk, "data-protection-answer");
});

test("a person is erased after a look at what goes, and there is no way back", async ({ desk, bridge }) => {
  const contact = async () =>
    (await bridge.ask<{ count: number }>("contacts_page", { offset: 0, limit: 1, filter: { text: "Blohm" } })).count;
  expect(await contact()).toBe(1);
  await openSubject(desk, "Blohm");
  await desk.getByRole("button", { name: /Endgültig löschen/ }).focus();
  await desk.keyboard.press("Enter");
  const question = desk.getByRole("alertdialog");
  await expect(question).toBeVisible();
  // Esc is no.
  await desk.keyboard.press("Escape");
  await expect(question).toBeHidden();
  expect(await contact()).toBe(1);
  await desk.getByRole("button", { name: /Endgültig löschen/ }).focus();
  await desk.keyboard.press("Enter");
  await question.getByRole("button", { name: "Endgültig löschen" }).press("Enter");
  await expect(desk.getByText("Die Person ist gelöscht.")).toBeVisible();
  expect(await contact()).toBe(0);
  await desk.keyboard.press("Control+z");
  expect(await contact()).toBe(0);
});

test("a partner of a running contract is not erased but locked away", async ({ desk, bridge }) => {
  const contracts = await bridge.ask<{ rows: { partner: string; status: string }[] }>("contracts_page", {
    offset: 0,
    limit: 200,
  });
  // One whose name stands first in the list filtered by it: their people are found by it as well.
  let running = "";
  let id = 0;
  for (const { partner, status } of contracts.rows) {
    const found = { offset: 0, limit: 1, filter: { text: partner } };
    const first = (await bridge.ask<{ rows: { id: number; name: string }[] }>("contacts_page", found)).rows[0];
    if (status !== "running" || first?.name !== partner) continue;
    running = partner;
    id = first.id;
    break;
  }
  expect(running).not.toBe("");
  const refused = await bridge.refusal("contacts_erase", { id });
  expect(refused).toBe("ERASURE_RETAINED");
  await openSubject(desk, running);
  await expect(desk.getByText(/Noch nicht/)).toBeVisible();
  await desk.getByRole("button", { name: "Kontakt sperren" }).focus();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Gesperrte Kontakte" })).toBeVisible();
  await expect(desk.getByRole("cell", { name: running })).toBeVisible();
  await isAccessible(desk, "data-protection-restricted");
});

test("what stays without the name is told in lines one can read, and the paper in front is called by the person", async ({
  desk,
  bridge,
}) => {
  const page = { offset: 0, limit: 1, filter: { text: "Brodersen Merle" } };
  const id = (await bridge.ask<{ rows: { id: number }[] }>("contacts_page", page)).rows[0]?.id;
  const { stays } = await bridge.ask<{ stays: { title: string }[] }>("contacts_erasure_preview", { id });
  const weekly = stays.filter((one) => one.title === "Montagsrunde").length;
  expect(weekly).toBeGreaterThan(5);
  await openSubject(desk, "Brodersen, M. Eng. Merle");
  await expect(desk.getByRole("button", { name: "Montagsrunde" })).toHaveCount(1);
  await expect(desk.getByText(`Termin, ${weekly}-mal`)).toBeVisible();
  await desk.getByRole("button", { name: /Auskunft ansehen/ }).press("Enter");
  await expect(desk.getByText("M. Eng. Merle Brodersen", { exact: true })).toBeVisible();
});
