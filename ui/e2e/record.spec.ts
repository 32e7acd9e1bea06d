import { expect, goTo, isAccessible, test } from "./test";

test.describe("a new office", () => {
  test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

  test("a person at two firms is entered by keyboard alone", async ({ desk, bridge }) => {
    await goTo(desk, "Kontakte");
    await expect(desk.getByText("Noch keine Kontakte")).toBeVisible();
    await desk.keyboard.press("Control+n");
    await expect(desk.getByRole("textbox", { name: "Vorname", exact: true })).toBeFocused();
    await desk.keyboard.type("Anna");
    await desk.keyboard.press("Tab");
    await desk.keyboard.type("Weber");
    const tabTo = async (name: RegExp) => {
      for (let step = 0; step < 12; step += 1) {
        await desk.keyboard.press("Tab");
        const here = await desk.evaluate(() => {
          const at = document.activeElement as HTMLInputElement | null;
          const labelled = at?.getAttribute("aria-labelledby")?.split(" ") ?? [];
          const words = labelled.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
          return [words, at?.getAttribute("aria-label"), at?.labels?.[0]?.textContent, at?.textContent].join(" ");
        });
        if (name.test(here)) return;
      }
      throw new Error(`Tab does not reach ${name}`);
    };
    await tabTo(/Organisation/);
    await desk.keyboard.type("Nordlicht GmbH");
    // Taking a row away stands behind its fields.
    await tabTo(/Funktion/);
    await desk.keyboard.type("Einkauf");
    await tabTo(/Tätigkeit hinzufügen/);
    await desk.keyboard.press("Enter");
    // The new row has the keys at once.
    await desk.keyboard.type("Hafenchor e. V.");
    await tabTo(/Funktion/);
    await desk.keyboard.type("Vorsitz");
    await desk.keyboard.press("Control+s");
    await expect(desk.getByRole("row", { name: /Weber, Anna/ })).toBeVisible();
    const id = (await bridge.ask<{ rows: { id: number }[] }>("contacts_page", { offset: 0, limit: 1 })).rows[0]?.id;
    expect(await bridge.ask("contacts_get", { id })).toMatchObject({
      card: {
        positions: [
          { organisation: "Nordlicht GmbH", role: "Einkauf" },
          { organisation: "Hafenchor e. V.", role: "Vorsitz" },
        ],
      },
    });
  });

  test("what is typed to find a firm is saved, however soon one saves", async ({ desk, bridge }) => {
    await goTo(desk, "Kontakte");
    await expect(desk.getByText("Noch keine Kontakte")).toBeVisible();
    await desk.keyboard.press("Control+n");
    await expect(desk.getByRole("textbox", { name: "Vorname", exact: true })).toBeFocused();
    await desk.keyboard.type("Jens");
    await desk.keyboard.press("Tab");
    await desk.keyboard.type("Otte");
    await desk.getByRole("combobox", { name: "Organisation" }).focus();
    await desk.keyboard.type("Otte & Söhne");
    await desk.keyboard.press("Control+s");
    await expect(desk.getByRole("row", { name: /Otte, Jens/ })).toBeVisible();
    const id = (await bridge.ask<{ rows: { id: number }[] }>("contacts_page", { offset: 0, limit: 1 })).rows[0]?.id;
    expect(await bridge.ask("contacts_get", { id })).toMatchObject({
      card: { positions: [{ organisation: "Otte & Söhne" }] },
    });
  });
});

test("a phone number is parted when it is left, with its country once an address says which", async ({ desk }) => {
  await goTo(desk, "Kontakte");
  await desk.keyboard.press("Control+n");
  const phone = desk.getByRole("textbox", { name: "Telefon", exact: true }).first();
  await phone.fill("04121/12345-67");
  await phone.press("Tab");
  await expect(phone).toHaveValue("04121 12345-67");
  await desk.getByRole("textbox", { name: "Ort", exact: true }).first().fill("Elmshorn");
  await phone.focus();
  await phone.press("Tab");
  await expect(phone).toHaveValue("+49 4121 12345-67");
});

test("relations are seen from both sides, and folded groups open where they are filled", async ({ desk, bridge }) => {
  await goTo(desk, "Kontakte");
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("Petersen Anna");
  await desk.getByRole("row", { name: /Petersen, Anna/ }).click();
  const part = desk
    .getByRole("region", { name: "Beziehungen" })
    .or(desk.locator("section", { hasText: "Beziehungen" }));
  await expect(part.getByText("Assistenz von")).toBeVisible();
  await part.getByRole("button", { name: "Jens Hansen" }).click();
  await expect(desk.getByRole("heading", { name: "Jens Hansen" })).toBeVisible();
  await expect(desk.getByRole("button", { name: "Anna Petersen" })).toBeVisible();
  await isAccessible(desk, "contact-record");

  await desk.getByRole("button", { name: "Bearbeiten" }).click();
  await desk.getByRole("button", { name: /Bank, Steuer und Register/ }).click();
  const iban = desk.getByRole("textbox", { name: "IBAN" });
  await iban.fill("de89370400440532013001");
  await iban.blur();
  await expect(desk.getByText(/Die Prüfziffern der IBAN passen nicht/)).toBeVisible();
  await iban.fill("de89370400440532013000");
  await iban.blur();
  await expect(iban).toHaveValue("DE89 3704 0044 0532 0130 00");
  await desk.getByRole("combobox", { name: "Schlagwörter" }).fill("Segeln");
  await desk.keyboard.press("Enter");
  await isAccessible(desk, "contact-form");
  await desk.keyboard.press("Control+s");
  const found = await bridge.ask<{ rows: { id: number }[] }>("contacts_page", {
    filter: { text: "segeln" },
    offset: 0,
    limit: 5,
  });
  expect(found.rows).toHaveLength(1);
  expect(await bridge.ask("contacts_get", { id: found.rows[0]?.id })).toMatchObject({
    card: { iban: "DE89370400440532013000", tags: ["Segeln"] },
  });
});
