import { plural } from "../../shared/words";
import type { Words } from "./words.de";

const minutes = (n: number) => `${n} min`;

export const en: Words = {
  things: {
    appointment: "appointment",
    meeting: "meeting",
    sitting: "sitting",
    seminar: "seminar",
    occasion: "occasion",
  },
  begin: (thing) => `Begin the ${thing}`,
  open: "To the running event",
  title: (thing) => `Lead the ${thing}`,
  noClock: "This event has days alone",
  noClockText: "Enter its beginning and end under “Details”, and the clock of the agenda runs along.",
  backToEvent: "Back to the event",

  notBegun: (when) => `Not begun yet. Planned: ${when}`,
  notBegunText: "Beginning calls the first item. When each item begins and ends is noted.",
  over: (began, ended) => `Over. It really took place from ${began} to ${ended}`,
  write: "Write the minutes",
  cancelled: "This event is cancelled.",

  now: "Now",
  pause: "Pause",
  pauseOf: (title) => `Pause – then on with “${title}”`,
  between: "No item is being dealt with.",
  allDone: "Every item has been dealt with.",
  since: (clock) => `since ${clock}`,
  spentOf: (spent, planned) => `${spent} of ${minutes(planned)}`,
  spent: (spent) => minutes(spent),
  left: (n) => `${minutes(n)} left`,
  overtime: (n) => `${minutes(n)} over time`,
  progress: (title) => `Time for “${title}”`,

  endsAt: (clock) => `ends at about ${clock}`,
  endsOn: (day, clock) => `ends on ${day} at about ${clock}`,
  late: (n) => `${minutes(n)} later than planned`,
  early: (n) => `${minutes(n)} earlier than planned`,
  onTime: "as planned",
  overLate: (n) => `ended ${minutes(n)} later than planned`,
  overEarly: (n) => `ended ${minutes(n)} earlier than planned`,
  overOnTime: "ended at the planned time",

  next: (title) => `Next: ${title}`,
  goOn: (title) => `Go on: ${title}`,
  finish: "Finish this item",
  back: "Back",
  postpone: "Put off",
  drop: "Leave out",
  restore: "Take it after all",
  call: "Call it now",
  end: (thing) => `End the ${thing} …`,
  endNow: (thing) => `End the ${thing}`,
  endTitle: (thing) => `End the ${thing}?`,
  endText: (n) =>
    plural("en", n, {
      one: "# item has not been dealt with yet. Put off, it is ready for the next sitting.",
      other: "# items have not been dealt with yet. Put off, they are ready for the next sitting.",
    }),
  endPostpone: "Put off and end",
  endKeep: "End without putting off",
  cancel: "Cancel",

  remark: "Note for the minutes",
  remarkHint: "What was said",
  remarkFixed: "The minutes are released; notes are not taken any more.",

  agenda: "Agenda",
  top: "No.",
  topic: "Topic",
  planned: "Planned",
  expected: "Real, expected",
  minutes: "Min",
  day: (n) => `Day ${n}`,
  states: { "": "to come", done: "done", postponed: "put off", dropped: "left out" },
  present: "running",
  interrupted: "interrupted",
  actionsOf: (title) => `What happens to “${title}”`,
};
