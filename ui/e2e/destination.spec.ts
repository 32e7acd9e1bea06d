import type { Bridge } from "./bridge";
import { expect, goTo, isAccessible, test } from "./test";

async function contact(bridge: Bridge, card: object): Promise<number> {
  return (await bridge.ask<{ id: number }>("contacts_save", { id: null, card })).id;
}

const rest = { region: "", country: "", preferred: false, valid_from: null, valid_to: null };
const street = (line: string, label = "") => [
  { label, kind: "street", street: line, extra: "", postal_code: "25335", town: "Elmshorn", ...rest },
];

test("a letter to somebody of two firms goes to either of them or to their home, and stays to be changed", async ({
  desk,
  bridge,
}) => {
  const firm = (organisation: string, line: string) =>
    contact(bridge, { kind: "organisation", organisation, addresses: street(line) });
  const clinic = await firm("Zentralklinik Zwickau", "Am Krankenhaus 1");
  const union = await firm("Zweckverband zur gemeinschaftlichen Unterhaltung der Schöpfwerke", "Deichweg 9");
  await contact(bridge, {
    kind: "person",
    salutation: "ms",
    given: "Zenobia",
    family: "Zwirner",
    positions: [
      { organisation_id: clinic, organisation: "", role: "", department: "", since: null, until: null },
      { organisation_id: union, organisation: "", role: "", department: "", since: null, until: null },
    ],
    addresses: street("Birkenweg 3", "home"),
  });
  await goTo(desk, "Kontakte");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Zenobia Zwirner");
  await desk
    .getByRole("option", { name: /Zenobia Zwirner/ })
    .first()
    .waitFor();
  await desk.keyboard.press("Enter");
  await desk.getByRole("button", { name: /Brief schreiben/ }).press("Enter");

  const goes = desk.getByRole("button", { name: /Geht an/ });
  const lines = desk.getByRole("textbox", { name: "Anschrift", exact: true });
  await expect(goes).toContainText("privat");
  await expect(lines).toHaveValue(/Birkenweg 3/);
  await goes.press("Enter");
  await isAccessible(desk, "destination-open");
  await desk.getByRole("option", { name: /Zweckverband/ }).press("Enter");
  await expect(lines).toHaveValue(/^Zweckverband .*\nFrau Zenobia Zwirner\nDeichweg 9\n25335 Elmshorn$/);
  await goes.press("Enter");
  await desk.getByRole("option", { name: /Zentralklinik/ }).press("Enter");
  await expect(lines).toHaveValue(/^Zentralklinik Zwickau\nFrau Zenobia Zwirner\nAm Krankenhaus 1\n25335 Elmshorn$/);
  await isAccessible(desk, "destination");
  await lines.fill("Zentralklinik\n25335 Elmshorn");
  await expect(goes).toContainText("von Hand geschrieben");
});
