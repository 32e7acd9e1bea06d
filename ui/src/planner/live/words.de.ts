import { plural } from "../../shared/words";

const minutes = (n: number) => `${n} Min.`;

export const de = {
  things: {
    appointment: "Termin",
    meeting: "Besprechung",
    sitting: "Sitzung",
    seminar: "Seminar",
    occasion: "Veranstaltung",
  },
  begin: (thing: string) => `${thing} beginnen`,
  open: "Zum laufenden Termin",
  title: (thing: string) => `${thing} leiten`,
  noClock: "Dieser Termin hat nur Tage",
  noClockText: "Tragen Sie unter „Angaben“ Beginn und Ende ein, dann läuft die Uhr der Tagesordnung mit.",
  backToEvent: "Zurück zum Termin",

  notBegun: (when: string) => `Noch nicht begonnen. Geplant: ${when}`,
  notBegunText: "Mit dem Beginn wird der erste Punkt aufgerufen. Beginn und Ende jedes Punktes werden notiert.",
  over: (began: string, ended: string) => `Beendet. Tatsächlich von ${began} bis ${ended} Uhr`,
  write: "Protokoll schreiben",
  cancelled: "Dieser Termin ist abgesagt.",

  now: "Jetzt",
  pause: "Pause",
  pauseOf: (title: string) => `Pause – danach weiter mit „${title}“`,
  between: "Gerade wird kein Punkt behandelt.",
  allDone: "Alle Punkte sind behandelt.",
  since: (clock: string) => `seit ${clock} Uhr`,
  spentOf: (spent: number, planned: number) => `${spent} von ${minutes(planned)}`,
  spent: (spent: number) => minutes(spent),
  left: (n: number) => `noch ${minutes(n)}`,
  overtime: (n: number) => `${minutes(n)} über der Zeit`,
  progress: (title: string) => `Zeit für „${title}“`,

  endsAt: (clock: string) => `endet voraussichtlich ${clock}`,
  endsOn: (day: string, clock: string) => `endet voraussichtlich ${day}, ${clock}`,
  late: (n: number) => `${minutes(n)} später als geplant`,
  early: (n: number) => `${minutes(n)} früher als geplant`,
  onTime: "wie geplant",
  overLate: (n: number) => `${minutes(n)} später als geplant zu Ende`,
  overEarly: (n: number) => `${minutes(n)} früher als geplant zu Ende`,
  overOnTime: "zur geplanten Zeit zu Ende",

  next: (title: string) => `Weiter: ${title}`,
  goOn: (title: string) => `Fortsetzen: ${title}`,
  finish: "Punkt abschließen",
  back: "Zurück",
  postpone: "Vertagen",
  drop: "Entfällt",
  restore: "Doch behandeln",
  call: "Jetzt aufrufen",
  end: (thing: string) => `${thing} beenden …`,
  endNow: (thing: string) => `${thing} beenden`,
  endTitle: (thing: string) => `${thing} beenden?`,
  endText: (n: number) =>
    plural("de", n, {
      one: "# Punkt wurde noch nicht behandelt. Vertagt steht er für die nächste Sitzung bereit.",
      other: "# Punkte wurden noch nicht behandelt. Vertagt stehen sie für die nächste Sitzung bereit.",
    }),
  endPostpone: "Vertagen und beenden",
  endKeep: "Beenden ohne zu vertagen",
  cancel: "Abbrechen",

  remark: "Notiz fürs Protokoll",
  remarkHint: "Was besprochen wurde",
  remarkFixed: "Das Protokoll ist freigegeben; Notizen werden nicht mehr übernommen.",

  agenda: "Tagesordnung",
  top: "TOP",
  topic: "Thema",
  planned: "Geplant",
  expected: "Ist, erwartet",
  minutes: "Min.",
  day: (n: number) => `${n}. Tag`,
  states: { "": "kommt noch", done: "behandelt", postponed: "vertagt", dropped: "entfällt" },
  present: "läuft",
  interrupted: "unterbrochen",
  actionsOf: (title: string) => `Was mit „${title}“ geschieht`,
};

export type Words = typeof de;
