import { plural } from "../../shared/words";

export const de = {
  title: "Abwesenheit",
  one: "Abwesenheit",
  create: "Neue Abwesenheit",
  createAction: "Abwesenheit eintragen",
  showAction: "Abwesenheiten zeigen",
  back: "Zum Kalender",
  who: "Wer",
  from: "Von",
  to: "Bis",
  startsAtNoon: "Am ersten Tag erst ab mittags",
  endsAtNoon: "Am letzten Tag nur bis mittags",
  substitute: "Vertretung",
  nobody: "niemand",
  noReason: "Ein Grund wird nicht festgehalten: Jeder an diesem PC kann diese Datei lesen.",
  save: "Speichern",
  cancel: "Abbrechen",
  delete: "Löschen",
  removed: (n: number) => plural("de", n, { one: "Abwesenheit gelöscht", other: "# Abwesenheiten gelöscht" }),
  filterHint: "Name oder Vertretung",
  past: "auch vergangene",
  ofEmployee: (name: string) => `von ${name}`,
  counted: (shown: number, all: number) =>
    shown === all ? plural("de", all, { one: "# Abwesenheit", other: "# Abwesenheiten" }) : `${shown} von ${all}`,
  emptyTitle: "Niemand ist als abwesend eingetragen",
  emptyText:
    "Wer abwesend ist, steht im Kalender und wird beim Einladen gemeldet; die Vertretung sieht Aufgaben und Fristen in „Heute“.",
  fromNoon: (day: string) => `${day} ab mittags`,
  untilNoon: (day: string) => `${day} bis mittags`,
  away: "Abwesend",
  awayNames: (names: string) => `Abwesend: ${names}`,
  afternoon: (name: string) => `${name} (ab mittags)`,
  morning: (name: string) => `${name} (bis mittags)`,
  until: (day: string) => `bis ${day}`,
  standsIn: (name: string) => `Vertretung: ${name}`,
  warning: (name: string, days: string) => `${name} ist abwesend: ${days}.`,
  warningWith: (name: string, days: string, substitute: string) =>
    `${name} ist abwesend: ${days}. Vertretung: ${substitute}.`,
  substituteAway: (name: string, days: string) =>
    `${name} ist selbst abwesend: ${days}. Für diese Tage ist sonst niemand eingetragen; die Aufgaben stehen dann bei allen in „Heute“.`,
  substituteAwayWith: (name: string, days: string, substitute: string) =>
    `${name} ist selbst abwesend: ${days}. An diesen Tagen vertritt ${substitute}.`,
  standsInFor: (name: string, days: string) =>
    `${name} ist zur selben Zeit abwesend (${days}) und soll hier vertreten werden. Bitte eine andere Vertretung eintragen.`,
  none: "Keine Abwesenheit eingetragen.",
};

export type Words = typeof de;
