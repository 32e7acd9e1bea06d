import { join } from "node:path";
import { expect, isAccessible, test } from "./test";

test.use({ scene: { office: "none", language: "de", theme: "light", who: "" } });

test("a new office begins with one question", async ({ desk, bridge, folder }) => {
  await expect(desk.getByRole("heading", { name: "Kontor" })).toBeVisible();
  // The first way has the focus: Enter goes on.
  await bridge.willAnswer({ save: join(folder, "Hansen.kontor") });
  await expect(desk.getByRole("button", { name: /^Neue Datei anlegen/ })).toBeFocused();
  await desk.keyboard.press("Enter");

  await expect(desk.getByRole("heading", { name: "Wer arbeitet hier?" })).toBeVisible();
  await isAccessible(desk, "start-who");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Bitte einen Namen eingeben; er steht später im Verlauf.")).toBeVisible();
  await desk.keyboard.type("Anna Brandt");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("navigation", { name: "Bereiche" })).toBeVisible();
  await expect(desk.getByText("Hansen.kontor")).toBeVisible();
  await expect.poll(async () => (await bridge.ask("pc_get")).who).toBe("Anna Brandt");
});

test("a dialog that is left changes nothing, and a file that is none is told", async ({ desk, bridge, folder }) => {
  await bridge.willAnswer({ cancel: true }, { open: join(folder, "fehlt.kontor") });
  const open = desk.getByRole("button", { name: /^Datei öffnen/ });
  await open.click();
  await expect(open).toBeEnabled();
  await expect(desk.getByRole("alert")).toBeEmpty();
  await open.click();
  await expect(desk.getByRole("alert")).toContainText("fehlt.kontor");
  await isAccessible(desk, "start-refused");
});

test("the sample firm opens and is listed among the recent ones", async ({ desk, bridge, folder }) => {
  await bridge.willAnswer({ save: join(folder, "Muster") });
  await desk.getByRole("button", { name: /^Musterfirma ansehen/ }).click();
  // The employees of the firm are offered; a name of one's own may be typed all the same.
  await desk.getByRole("combobox", { name: "Ihr Name" }).fill("Anna Brandt");
  await desk.getByRole("button", { name: "Weiter" }).click();
  await expect(desk.getByText("Muster.kontor")).toBeVisible();
  await desk.getByRole("link", { name: "Einstellungen" }).click();
  await desk.getByRole("button", { name: "Datei schließen" }).click();
  await isAccessible(desk, "start-recent");
  await desk.getByRole("button", { name: /^Muster\b/ }).click();
  await expect(desk.getByText("Muster.kontor")).toBeVisible();
});

// Colours follow the theme and lengths the language: two of the four show each of both.
for (const [language, theme] of [
  ["de", "light"],
  ["en", "dark"],
] as const) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ scene: { office: "none", language, theme, who: "" } });

    test("the start screen is accessible", async ({ desk }) => {
      await expect(desk.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}`));
      await isAccessible(desk, `start-${language}-${theme}`);
    });
  });
}

test("the other language is one key away", async ({ desk }) => {
  await desk.getByRole("button", { name: "English" }).click();
  await expect(desk.getByRole("button", { name: /^Create a new file/ })).toBeVisible();
  await desk.getByRole("button", { name: "Deutsch" }).click();
  await expect(desk.getByRole("button", { name: /^Neue Datei anlegen/ })).toBeVisible();
});
