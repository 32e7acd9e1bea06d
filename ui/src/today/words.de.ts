import { plural } from "../shared/words";

const days = (n: number) => plural("de", n, { one: "# Tag", other: "# Tagen" });

export const de = {
  title: "Heute",
  whose: "Wessen Aufgaben und Fristen",
  mine: "Meine",
  all: "Alle",
  newTask: "Neue Aufgabe",
  again: "Neu laden",

  holidayToday: (name: string) => `heute ${name}`,
  holidayTomorrow: (name: string) => `morgen ${name}`,
  holidayIn: (n: number, name: string, day: string) => `Feiertag in ${days(n)}: ${name}, ${day}`,
  bears: (name: string, day: string) => `Sie vertreten ${name} bis ${day}`,
  bearsText: "Aufgaben und Fristen stehen mit in dieser Liste.",

  deadlines: "Fristen",
  deadlinesCount: (open: number, overdue: number) =>
    overdue > 0 ? `${open} offen, ${overdue} überfällig` : `${open} offen`,
  overdue: "überfällig",
  sendIn: (n: number) => (n === 0 ? "heute absenden" : n === 1 ? "morgen absenden" : `absenden in ${days(n)}`),
  arriveBy: (day: string) => `Zugang bis ${day}`,
  arriveTip: "Kündigung muss dem Vertragspartner bis dahin zugehen, § 130 BGB",
  otherwise: (day: string) => `ohne Kündigung bis ${day}`,
  prepared: "Kündigung vorbereitet",
  decided: { keep: "wird behalten", terminate: "Kündigung beschlossen", renegotiate: "wird nachverhandelt" },
  reminded: (n: number) => `Erinnerung ${plural("de", n, { one: "# Tag", other: "# Tage" })} vorher`,
  computed: "Berechnet – bitte mit dem Vertrag abgleichen.",

  eventsToday: "Termine heute",
  series: "Serientermin",
  eventsTomorrow: "Termine morgen",
  eventsCount: (n: number) => plural("de", n, { one: "# Termin", other: "# Termine" }),
  allDay: "ganztägig",
  from: (text: string) => `ab ${text}`,
  until: (text: string) => `bis ${text}`,
  items: (n: number) => `${n} TOP`,
  people: (n: number) => plural("de", n, { one: "# Person", other: "# Personen" }),

  tasks: "Aufgaben",
  tasksCount: (open: number, overdue: number) =>
    overdue > 0
      ? `${plural("de", open, { one: "#", other: "#" })} offen, ${plural("de", overdue, { one: "#", other: "#" })} überfällig`
      : `${plural("de", open, { one: "#", other: "#" })} offen`,
  unfold: (n: number) => plural("de", n, { one: "# weitere", other: "# weitere" }),
  fold: "Weniger zeigen",
  followUps: "Wiedervorlagen",
  followUpsCount: (n: number) => plural("de", n, { one: "# zur Vorlage", other: "# zur Vorlage" }),
  overdueSince: (day: string) => `überfällig seit ${day}`,
  by: (day: string) => `bis ${day}`,
  since: (day: string) => `seit ${day}`,
  dueBy: (day: string) => `fällig ${day}`,
  todayWord: "heute",
  tomorrowWord: "morgen",
  todayUntil: (time: string) => `heute bis ${time}`,
  me: "ich",
  nobody: "niemand",
  urgent: "dringend",
  steps: (done: number, all: number) => `${done} von ${all} Schritten`,
  repeats: "kommt wieder",
  more: (n: number) => `${plural("de", n, { one: "# weitere Aufgabe", other: "# weitere Aufgaben" })} in der Liste`,

  doneTask: (title: string) => `Erledigt: ${title}`,
  postpone: "Verschieben",
  postponeTask: (title: string) => `Verschieben: ${title}`,
  followUpAsk: "Wiedervorlage am …",
  usual: {
    tomorrow: (day: string) => `morgen, ${day}`,
    monday: (day: string) => `Montag, ${day.replace(/^\S+ /, "")}`,
    week: (day: string) => `+1 Woche, ${day}`,
  },
  otherDay: "anderer Tag …",
  moreOf: (title: string) => `Weiteres: ${title}`,

  days: "Die nächsten sieben Tage",
  birthday: (name: string) => `Geburtstag ${name}`,
  anniversary: (name: string) => `Jubiläum ${name}`,
  ages: (n: number) => `wird ${n}`,
  years: (n: number) => plural("de", n, { one: "# Jahr", other: "# Jahre" }),
  takeover: (name: string) => `Neue Anschrift: ${name}`,
  followers: (n: number) => plural("de", n, { one: "# Person zieht mit", other: "# Personen ziehen mit" }),

  away: "Abwesend",
  awayUntil: (day: string) => `bis ${day}`,
  awayToday: "nur heute",
  substitute: (name: string) => `Vertretung: ${name}`,
  substituteYou: "Sie vertreten",
  substituteAway: (name: string) => `Vertretung ${name} ist selbst nicht da: steht bei allen`,
  noSubstitute: "ohne Vertretung",

  house: "Im Haus",
  visitors: (n: number) => plural("de", n, { one: "# Besuch ist im Haus", other: "# Besuche sind im Haus" }),

  copy: "Sicherungskopie",
  copyChecked: (when: string) => `${when}, geprüft`,
  copyOld: (n: number) => `Die letzte ist ${plural("de", n, { one: "# Tag", other: "# Tage" })} alt.`,
  copyNone: "Noch keine Sicherungskopie. Die erste entsteht beim Schließen der Datei.",
  copyNow: "Sicherungskopie erstellen",
  copyDone: "Sicherungskopie erstellt und geprüft.",

  free: "Für heute steht nichts an.",
  freeText: "Aufgaben, Fristen und Termine stehen hier, sobald sie anstehen.",
  freeTextAll: "Sehen Sie unter „Alle“ nach, was bei anderen ansteht.",

  firstSteps: "Erste Schritte",
  firstStepsCount: (done: number, all: number) => `${done} von ${all} erledigt`,
  firstStepsHide: "Erste Schritte ausblenden",
  stepDone: "erledigt",
  stepOpen: "noch offen",
};

export type Words = typeof de;
