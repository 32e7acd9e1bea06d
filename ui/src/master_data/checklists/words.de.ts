import { plural } from "../../shared/words";

export const de = {
  part: "Checklisten",
  one: "Checkliste",
  create: "Checkliste anlegen",
  hint: "Name, Kürzel, Punkt",
  empty: "Noch keine Checkliste",
  emptyText:
    "Eine Checkliste bekommt Punkte mit Tagen vor oder nach einem Stichtag. An einen Mitarbeiter, Vertrag oder Termin gehängt, macht sie Aufgaben, die mit dem Datum wandern.",
  name: "Name",
  nameHint: "Neue Mitarbeiterin",
  code: "Kürzel",
  about: "Gehört zu",
  kinds: { contact: "Kontakt", contract: "Vertrag", event: "Termin", employee: "Mitarbeiter" } as Record<
    string,
    string
  >,
  anchor: "Stichtag",
  anchors: {
    contact: { start: "der Tag, der beim Anhängen gewählt wird", end: "der Tag, der beim Anhängen gewählt wird" },
    contract: { start: "Vertragsbeginn", end: "Vertragsende" },
    event: { start: "erster Tag", end: "letzter Tag" },
    employee: { start: "Eintritt", end: "Austritt" },
  } as Record<string, { start: string; end: string }>,
  count: "Punkte",
  items: "Punkte",
  noItems: "Noch kein Punkt.",
  addItem: "Punkt",
  removeItem: "Punkt entfernen",
  item: "Was ist zu tun",
  days: "Tage",
  when: "Wann",
  whens: { before: "vorher", after: "nachher" },
  daysWrong: "Bitte eine ganze Zahl von 0 bis 3650.",
  who: "Wer",
  whos: {
    "": "noch offen",
    employee: "die Person selbst",
    supervisor: "Vorgesetzte",
    responsible: "Zuständige des Vertrags",
    me: "wer sie anhängt",
  } as Record<string, string>,
  sample: "Beispiel: Stichtag",
  sampleNote: "So lägen die Aufgaben.",
  fallsNote:
    "Fällt ein Tag auf ein Wochenende oder einen Feiertag der Firma, gilt für „vorher“ der letzte Arbeitstag davor, für „nachher“ der nächste Arbeitstag. Der Stichtag selbst bleibt.",
  insteadOf: (day: string) => `statt ${day}`,
  onDay: "am Stichtag",
  before: (n: number) => plural("de", n, { one: "# Tag vorher", other: "# Tage vorher" }),
  after: (n: number) => plural("de", n, { one: "# Tag nachher", other: "# Tage nachher" }),
  note: "Notiz",
  active: "Aktiv",
  activeNote: "Inaktive werden nicht mehr angeboten.",
};

export type Words = typeof de;
