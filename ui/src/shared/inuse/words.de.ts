import { plural } from "../words";

export const de = {
  title: (name: string) => `„${name}“ wird noch verwendet und wurde nicht gelöscht.`,
  where: (n: number) => plural("de", n, { one: "Verwendet an einer Stelle:", other: "Verwendet an # Stellen:" }),
  further: (n: number) => plural("de", n, { one: "und eine weitere", other: "und # weitere" }),
  deactivate: "Deaktivieren",
  deactivateNote: "Wird dann nicht mehr angeboten und bleibt in alten Einträgen stehen.",
  merge: "Zusammenführen mit …",
  mergeNote: "Alle Stellen verwenden dann den anderen Eintrag.",
  counts: {
    contact: (n: number) => plural("de", n, { one: "# Kontakt", other: "# Kontakte" }),
    contract: (n: number) => plural("de", n, { one: "# Vertrag", other: "# Verträge" }),
    event: (n: number) => plural("de", n, { one: "# Termin", other: "# Termine" }),
    entry: (n: number) => plural("de", n, { one: "# Eintrag der Stammdaten", other: "# Einträge der Stammdaten" }),
    room: (n: number) => plural("de", n, { one: "# Raum", other: "# Räume" }),
    equipment: (n: number) => plural("de", n, { one: "# Gerät", other: "# Geräte" }),
    employee: (n: number) => plural("de", n, { one: "# Mitarbeiterin oder Mitarbeiter", other: "# Mitarbeitende" }),
    own_field: (n: number) => plural("de", n, { one: "# eigenes Feld", other: "# eigene Felder" }),
    distribution_list: (n: number) => plural("de", n, { one: "# Verteiler", other: "# Verteiler" }),
    letter: (n: number) => plural("de", n, { one: "# Brief", other: "# Briefe" }),
    text_block: (n: number) => plural("de", n, { one: "# Textbaustein", other: "# Textbausteine" }),
    letterhead: (n: number) => plural("de", n, { one: "# Briefkopf", other: "# Briefköpfe" }),
    template: (n: number) => plural("de", n, { one: "# Vorlage", other: "# Vorlagen" }),
    task: (n: number) => plural("de", n, { one: "# Aufgabe", other: "# Aufgaben" }),
    checklist: (n: number) => plural("de", n, { one: "# Checkliste", other: "# Checklisten" }),
    checklist_template: (n: number) =>
      plural("de", n, { one: "# Vorlage einer Checkliste", other: "# Vorlagen für Checklisten" }),
    desk_entry: (n: number) => plural("de", n, { one: "# Eintrag im Postbuch", other: "# Einträge im Postbuch" }),
    absence: (n: number) => plural("de", n, { one: "# Abwesenheit", other: "# Abwesenheiten" }),
    firm: (n: number) => plural("de", n, { one: "# eigene Firma", other: "# eigene Firmen" }),
  } as Record<string, (n: number) => string>,
  other: (n: number) => plural("de", n, { one: "# weitere Stelle", other: "# weitere Stellen" }),
  showAll: (what: string) => `${what} zeigen`,
  close: "Schließen",
};

export type Words = typeof de;
