import { dictionary } from "../../shared/words";

const de = {
  print: "Übergabeliste drucken",
  menu: "Übergabeliste …",
  who: "Wer übergibt",
  days: "Für welche Tage",
  otherDays: "andere Tage",
  withSubstitute: (days: string, substitute: string) => `${days}, Vertretung: ${substitute}`,
  from: "Von",
  until: "Bis",
  notes: "Mit den Notizen der Aufgaben",
  count: (n: number) => (n === 1 ? "1 Punkt" : `${n} Punkte`),
};

const en = {
  print: "Print handover list",
  menu: "Handover list …",
  who: "Who hands over",
  days: "For which days",
  otherDays: "other days",
  withSubstitute: (days, substitute) => `${days}, substitute: ${substitute}`,
  from: "From",
  until: "Until",
  notes: "With the notes of the tasks",
  count: (n) => (n === 1 ? "1 item" : `${n} items`),
} satisfies typeof de;

/** Words of the handover list. */
export const [handoverWords, useHandoverWords] = dictionary(de, en);
