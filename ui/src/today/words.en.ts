import { plural } from "../shared/words";
import type { Words } from "./words.de";

const days = (n: number) => plural("en", n, { one: "# day", other: "# days" });

export const en = {
  title: "Today",
  whose: "Whose tasks and deadlines",
  mine: "Mine",
  all: "Everybody's",
  newTask: "New task",
  again: "Load again",

  holidayToday: (name) => `${name} today`,
  holidayTomorrow: (name) => `${name} tomorrow`,
  holidayIn: (n, name, day) => `Public holiday in ${days(n)}: ${name}, ${day}`,
  bears: (name, day) => `You stand in for ${name} until ${day}`,
  bearsText: "Their tasks and deadlines are in this list as well.",

  deadlines: "Deadlines",
  deadlinesCount: (open, overdue) => (overdue > 0 ? `${open} open, ${overdue} overdue` : `${open} open`),
  overdue: "overdue",
  sendIn: (n) => (n === 0 ? "send today" : n === 1 ? "send tomorrow" : `send in ${days(n)}`),
  arriveBy: (day) => `to arrive by ${day}`,
  arriveTip: "The notice has to reach the other side by then (§ 130 BGB)",
  otherwise: (day) => `without notice until ${day}`,
  prepared: "termination prepared",
  decided: { keep: "to be kept", terminate: "termination decided", renegotiate: "being renegotiated" },
  reminded: (n) => `reminder ${days(n)} before`,
  computed: "Computed – please compare with the contract.",

  eventsToday: "Events today",
  series: "date of a series",
  eventsTomorrow: "Events tomorrow",
  eventsCount: (n) => plural("en", n, { one: "# event", other: "# events" }),
  allDay: "all day",
  from: (text) => `from ${text}`,
  until: (text) => `until ${text}`,
  items: (n) => plural("en", n, { one: "# item", other: "# items" }),
  people: (n) => plural("en", n, { one: "# person", other: "# people" }),

  tasks: "Tasks",
  tasksCount: (open, overdue) =>
    overdue > 0
      ? `${plural("en", open, { one: "#", other: "#" })} open, ${plural("en", overdue, { one: "#", other: "#" })} overdue`
      : `${plural("en", open, { one: "#", other: "#" })} open`,
  unfold: (n: number) => `${plural("en", n, { one: "#", other: "#" })} more`,
  fold: "Show fewer",
  followUps: "Follow-ups",
  followUpsCount: (n) => plural("en", n, { one: "# to look at", other: "# to look at" }),
  overdueSince: (day) => `overdue since ${day}`,
  by: (day) => `by ${day}`,
  since: (day) => `since ${day}`,
  dueBy: (day) => `due ${day}`,
  todayWord: "today",
  tomorrowWord: "tomorrow",
  todayUntil: (time) => `today by ${time}`,
  me: "me",
  nobody: "nobody",
  urgent: "urgent",
  steps: (done, all) => `${done} of ${all} steps`,
  repeats: "comes again",
  more: (n) => `${plural("en", n, { one: "# more task", other: "# more tasks" })} in the list`,

  doneTask: (title) => `Done: ${title}`,
  postpone: "Postpone",
  postponeTask: (title) => `Postpone: ${title}`,
  followUpAsk: "Follow up on …",
  usual: {
    tomorrow: (day) => `tomorrow, ${day}`,
    monday: (day) => `Monday, ${day.replace(/^\S+ /, "")}`,
    week: (day) => `+1 week, ${day}`,
  },
  otherDay: "another day …",
  moreOf: (title) => `More: ${title}`,

  days: "The next seven days",
  birthday: (name) => `Birthday ${name}`,
  anniversary: (name) => `Anniversary ${name}`,
  ages: (n) => `turns ${n}`,
  years: (n) => plural("en", n, { one: "# year", other: "# years" }),
  takeover: (name) => `New address: ${name}`,
  followers: (n) => plural("en", n, { one: "# person moves along", other: "# people move along" }),

  away: "Away",
  awayUntil: (day) => `until ${day}`,
  awayToday: "today only",
  substitute: (name) => `Substitute: ${name}`,
  substituteYou: "You stand in",
  substituteAway: (name) => `substitute ${name} is not here either: shown to everybody`,
  noSubstitute: "no substitute",

  house: "In the house",
  visitors: (n) => plural("en", n, { one: "# visit is in the house", other: "# visits are in the house" }),

  copy: "Backup copy",
  copyChecked: (when) => `${when}, checked`,
  copyOld: (n) => `The last one is ${plural("en", n, { one: "# day", other: "# days" })} old.`,
  copyNone: "No backup copy yet. The first one is made when the file is closed.",
  copyNow: "Create a backup copy",
  copyDone: "Backup copy created and checked.",

  free: "Nothing is due today.",
  freeText: "Tasks, deadlines and events stand here as soon as they come up.",
  freeTextAll: "See under “Everybody's” what others have to do.",

  firstSteps: "First steps",
  firstStepsCount: (done, all) => `${done} of ${all} done`,
  firstStepsHide: "Hide the first steps",
  stepDone: "done",
  stepOpen: "still open",
} satisfies Words;
