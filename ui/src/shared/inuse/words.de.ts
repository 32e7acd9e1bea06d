import { plural } from "../words";

export const de = {
  title: (name: string) => `„${name}“ wird noch verwendet und wurde nicht gelöscht.`,
  where: (n: number) => plural("de", n, { one: "Verwendet an einer Stelle:", other: "Verwendet an # Stellen:" }),
  further: (n: number) => plural("de", n, { one: "und eine weitere", other: "und # weitere" }),
  deactivate: "Deaktivieren",
  deactivateNote: "Wird dann nicht mehr angeboten und bleibt in alten Einträgen stehen.",
  close: "Schließen",
};

export type Words = typeof de;
