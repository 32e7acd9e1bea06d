import { plural } from "../../shared/words";
import type { Words } from "./words.de";

export const en = {
  title: "Absences",
  one: "Absence",
  create: "New absence",
  createAction: "Enter an absence",
  showAction: "Show absences",
  back: "To the calendar",
  who: "Who",
  from: "From",
  to: "Until",
  startsAtNoon: "On the first day only from noon",
  endsAtNoon: "On the last day only until noon",
  substitute: "Substitute",
  nobody: "nobody",
  noReason: "No reason is kept: everybody at this PC can read this file.",
  save: "Save",
  cancel: "Cancel",
  delete: "Delete",
  removed: (n) => plural("en", n, { one: "Absence deleted", other: "# absences deleted" }),
  filterHint: "Name or substitute",
  past: "past ones, too",
  ofEmployee: (name) => `of ${name}`,
  counted: (shown, all) =>
    shown === all ? plural("en", all, { one: "# absence", other: "# absences" }) : `${shown} of ${all}`,
  emptyTitle: "Nobody is entered as away",
  emptyText:
    "Who is away stands in the calendar and is told when inviting; the substitute sees tasks and deadlines in “Today”.",
  fromNoon: (day) => `${day} from noon`,
  untilNoon: (day) => `${day} until noon`,
  away: "Away",
  awayNames: (names) => `Away: ${names}`,
  afternoon: (name) => `${name} (from noon)`,
  morning: (name) => `${name} (until noon)`,
  until: (day) => `until ${day}`,
  standsIn: (name) => `Substitute: ${name}`,
  warning: (name, days) => `${name} is away: ${days}.`,
  warningWith: (name, days, substitute) => `${name} is away: ${days}. Substitute: ${substitute}.`,
  substituteAway: (name, days) =>
    `${name} is away as well: ${days}. Nobody else is named for those days; the tasks then stand on everybody’s “Today”.`,
  substituteAwayWith: (name, days, substitute) =>
    `${name} is away as well: ${days}. On those days ${substitute} stands in.`,
  standsInFor: (name, days) =>
    `${name} is away at the same time (${days}) and relies on this person to stand in. Please name another substitute there.`,
  none: "No absence entered.",
} satisfies Words;
