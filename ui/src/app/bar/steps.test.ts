import { expect, it } from "vitest";
import { stepParts } from "./steps";

const say = ({ code, title }: { code: string; title: string }) =>
  code === "named" ? `Rückgängig: Kontakt „${title}“ angelegt` : "Rückgängig: Firma geändert";

it("keeps what was done whole and lets a long name give way in its middle", () => {
  const parts = stepParts({ code: "named", title: "Jürgen Müßiggang-Lütkehölter" }, say);
  expect(parts).toEqual(["Rückgängig: Kontakt „", "Jürgen Müßiggang-Lüt", "kehölter", "“ angelegt"]);
  expect(parts.join("")).toBe(say({ code: "named", title: "Jürgen Müßiggang-Lütkehölter" }));
});

it("leaves short names in one piece, and words without a name as they are", () => {
  expect(stepParts({ code: "named", title: "Beate Müller" }, say)).toEqual([
    "Rückgängig: Kontakt „",
    "Beate Müller",
    "",
    "“ angelegt",
  ]);
  expect(stepParts({ code: "plain", title: "x" }, say)).toEqual(["", "", "", "Rückgängig: Firma geändert"]);
});
