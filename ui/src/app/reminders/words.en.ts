import type { ReminderRow } from "../../shared/api/generated/commands";
import { timeOf } from "../../shared/words";
import type { de } from "./words.de";

export const en: typeof de = {
  title: "Reminders",
  missed: (count: number) => (count === 1 ? "1 missed reminder" : `${count} missed reminders`),
  several: (count: number) => `${count} reminders`,
  when: (row: ReminderRow) => {
    const hour = row.falls_at ?? row.at;
    const falls = row.falls_at !== null && row.record.kind === "task" ? `by ${timeOf(hour)}` : `at ${timeOf(hour)}`;
    return row.detail === "" ? falls : `${falls} · ${row.detail}`;
  },
  open: (title: string) => `Open “${title}”`,
  done: "Done",
  postpone: "Postpone…",
  putAway: (title: string) => `Close the reminder of “${title}”`,
  putAllAway: "Close all",

  settings: "Reminders",
  settingsText:
    "Kontor reminds you in its window while the program runs. With another window in front it speaks up on the screen, except in quiet hours. What was missed stands together at the next start.",
  before: "Before an event",
  beforeChoices: {
    0: "do not remind",
    5: "5 minutes before",
    10: "10 minutes before",
    15: "15 minutes before",
    30: "30 minutes before",
    60: "1 hour before",
    1440: "1 day before",
  },
  beforeOther: (minutes: number) => `${minutes} minutes before`,
  on: "Show on the screen",
  onNote: "As a notice of the system when Kontor is not in front.",
  quietFrom: "Quiet from",
  quietTo: "to",
  freeDays: "Quiet on weekends and holidays as well",
};
