import type { ReminderRow } from "../../shared/api/generated/commands";
import { timeOf } from "../../shared/words";

export const de = {
  title: "Erinnerungen",
  missed: (count: number) => (count === 1 ? "1 verpasste Erinnerung" : `${count} verpasste Erinnerungen`),
  several: (count: number) => `${count} Erinnerungen`,
  /** "um 14:00 · Raum 1", of a task "bis 12:00". */
  when: (row: ReminderRow) => {
    const hour = row.falls_at ?? row.at;
    const falls = row.falls_at !== null && row.record.kind === "task" ? `bis ${timeOf(hour)}` : `um ${timeOf(hour)}`;
    return row.detail === "" ? falls : `${falls} · ${row.detail}`;
  },
  open: (title: string) => `„${title}“ öffnen`,
  done: "Erledigt",
  postpone: "Verschieben …",
  putAway: (title: string) => `Erinnerung an „${title}“ schließen`,
  putAllAway: "Alle schließen",

  settings: "Erinnerungen",
  settingsText:
    "Kontor erinnert im Fenster, solange das Programm läuft. Steht ein anderes Fenster davor, meldet es sich auf dem Bildschirm, außer zur Ruhezeit. Was verpasst wurde, steht beim nächsten Start beisammen.",
  before: "Vor einem Termin",
  beforeChoices: {
    0: "nicht erinnern",
    5: "5 Minuten vorher",
    10: "10 Minuten vorher",
    15: "15 Minuten vorher",
    30: "30 Minuten vorher",
    60: "1 Stunde vorher",
    1440: "1 Tag vorher",
  } as Record<number, string>,
  beforeOther: (minutes: number) => `${minutes} Minuten vorher`,
  on: "Auf dem Bildschirm melden",
  onNote: "Als Hinweis des Systems, wenn Kontor nicht im Vordergrund steht.",
  quietFrom: "Ruhezeit von",
  quietTo: "bis",
  freeDays: "Auch an Wochenenden und Feiertagen still",
};
