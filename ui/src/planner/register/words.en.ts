import { plural } from "../../shared/words";
import type { Words } from "./words.de";

export const en: Words = {
  decisions: "Decisions",
  points: "Open points",
  showDecisions: "Show decisions",
  showDecisionsAlso: "resolutions of a body",
  showPoints: "Show open points",
  showPointsAlso: "body minutes tasks put off",
  decisionsOfBody: "Decisions",
  pointsOfBody: "Open points",
  back: "To the calendar",
  printDecisions: "Print the register of decisions",
  printPoints: "Print the open points",
  openMinutes: "Open the minutes",

  number: "Number",
  noNumber: "without a number",
  day: "Date",
  body: "Body",
  noBody: "without a body",
  sitting: "Sitting",
  subject: "Subject",
  wording: "Wording",
  result: "Result",
  votes: "Votes",
  state: "Minutes",

  filter: "Filter",
  period: "Period",
  thisYear: (year) => `Year ${year}`,
  ownPeriod: "Choose a period …",
  from: "From",
  until: "Until",
  periodDone: "Done",
  fromDay: (day) => `from ${day}`,
  toDay: (day) => `until ${day}`,
  clearAll: "Remove all filters",

  decisionsHint: "Wording, subject, number",
  decisionsCounted: (shown, all) =>
    shown === all ? plural("en", all, { one: "# decision", other: "# decisions" }) : `${shown} of ${all}`,
  noDecision: "No decision yet",
  noDecisionText:
    "Decisions are written into the minutes of a sitting. Here they stand together; they get their number when the minutes are approved.",
  nothingFound: "Nothing found",
  nothingFoundText: "Nothing fits these filters.",

  what: "What",
  who: "Who",
  due: "Until",
  source: "From",
  kind: "Kind",
  task: "Task",
  putOff: "item put off",
  nextSitting: "next sitting",
  noDue: "no date",
  overdueSince: (day) => `overdue since ${day}`,
  openTask: "Open the task",
  openSitting: "Open the sitting",
  pointsHint: "Point, person, body",
  pointsCounted: (shown, all) =>
    shown === all ? plural("en", all, { one: "# open point", other: "# open points" }) : `${shown} of ${all}`,
  noPoint: "Nothing is open",
  noPointText:
    "Here stand tasks from the released minutes of bodies until they are done, and items that were put off until an agenda takes them.",
};
