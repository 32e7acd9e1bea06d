import { plural } from "../../shared/words";

export const de = {
  title: "Themenspeicher",
  one: "Thema",
  create: "Neues Thema",
  createAction: "Thema vormerken",
  createAlso: "Themenspeicher, für die nächste Sitzung",
  showAction: "Themenspeicher zeigen",
  back: "Zum Kalender",
  body: "Gremium",
  kind: "Art",
  minutes: "Minuten",
  presenter: "Vortrag",
  motion: "Ziel oder Antrag",
  note: "Notiz",
  noteHint: "wer gefragt hat, was noch fehlt – bleibt im Themenspeicher",
  titleLabel: "Thema",
  save: "Speichern",
  cancel: "Abbrechen",
  delete: "Löschen",
  removed: (title: string) => `Thema „${title}“ gelöscht`,
  filterHint: "Thema, Gremium, Vortrag",
  ofBody: (name: string) => `von ${name}`,
  counted: (shown: number, all: number) =>
    shown === all ? plural("de", all, { one: "# Thema", other: "# Themen" }) : `${shown} von ${all}`,
  emptyTitle: "Kein Thema wartet",
  emptyText:
    "Was in einer der nächsten Sitzungen besprochen werden soll, wird hier vorgemerkt. In der Tagesordnung des Gremiums bringt „Offene Punkte übernehmen“ es mit.",
  noBody: "Noch kein Gremium",
  noBodyText: "Themen warten auf die Sitzung eines Gremiums. Gremien stehen in den Stammdaten.",
  order: "Alt+↑ und Alt+↓ ordnen die Themen eines Gremiums.",
};

export type Words = typeof de;
