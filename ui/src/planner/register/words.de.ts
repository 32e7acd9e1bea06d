import { plural } from "../../shared/words";

export const de = {
  decisions: "Beschlüsse",
  points: "Offene Punkte",
  showDecisions: "Beschlüsse zeigen",
  showDecisionsAlso: "Beschlussbuch Beschlusssammlung Gremium",
  showPoints: "Offene Punkte zeigen",
  showPointsAlso: "Gremium Protokoll Aufgaben vertagt",
  decisionsOfBody: "Beschlüsse",
  pointsOfBody: "Offene Punkte",
  back: "Zum Kalender",
  printDecisions: "Beschlussregister drucken",
  printPoints: "Offene Punkte drucken",
  openMinutes: "Protokoll öffnen",

  number: "Nummer",
  noNumber: "ohne Nummer",
  day: "Datum",
  body: "Gremium",
  noBody: "ohne Gremium",
  sitting: "Sitzung",
  subject: "Gegenstand",
  wording: "Wortlaut",
  result: "Ergebnis",
  votes: "Stimmen",
  state: "Protokoll",

  filter: "Filter",
  period: "Zeitraum",
  thisYear: (year: string) => `Jahr ${year}`,
  ownPeriod: "Zeitraum wählen …",
  from: "Von",
  until: "Bis",
  periodDone: "Fertig",
  fromDay: (day: string) => `ab ${day}`,
  toDay: (day: string) => `bis ${day}`,
  clearAll: "Alle Filter entfernen",

  decisionsHint: "Wortlaut, Gegenstand, Nummer",
  decisionsCounted: (shown: number, all: number) =>
    shown === all ? plural("de", all, { one: "# Beschluss", other: "# Beschlüsse" }) : `${shown} von ${all}`,
  noDecision: "Noch kein Beschluss",
  noDecisionText:
    "Beschlüsse werden im Protokoll einer Sitzung festgehalten. Hier stehen sie beisammen; ihre Nummer bekommen sie mit der Genehmigung.",
  nothingFound: "Nichts gefunden",
  nothingFoundText: "Zu diesen Filtern passt nichts.",

  what: "Was",
  who: "Wer",
  due: "Bis wann",
  source: "Aus",
  kind: "Art",
  task: "Aufgabe",
  putOff: "vertagter Punkt",
  nextSitting: "nächste Sitzung",
  noDue: "ohne Datum",
  overdueSince: (day: string) => `überfällig seit ${day}`,
  openTask: "Aufgabe öffnen",
  openSitting: "Sitzung öffnen",
  pointsHint: "Punkt, Person, Gremium",
  pointsCounted: (shown: number, all: number) =>
    shown === all ? plural("de", all, { one: "# offener Punkt", other: "# offene Punkte" }) : `${shown} von ${all}`,
  noPoint: "Nichts ist offen",
  noPointText:
    "Hier stehen Aufgaben aus freigegebenen Protokollen der Gremien, bis sie erledigt sind, und vertagte Punkte, bis eine Tagesordnung sie aufnimmt.",
};

export type Words = typeof de;
