import { formatNumber, plural } from "../../shared/words";
import type { Words } from "./words.de";

const number = (n: number) => formatNumber(n, "en");
const entries = (n: number) => plural("en", n, { one: "# entry", other: "# entries" });

export const en: Words = {
  title: "Import calendar file",
  action: "Import calendar file",
  also: "read in events iCalendar ICS Outlook Google answer invitation cancellation",
  menu: "Import calendar file …",
  back: "Back",
  cancel: "Cancel",
  pickTitle: "Which file holds the events?",
  pickText: "iCalendar (.ics) or a table of Outlook (.csv). You can also drop the file onto the window.",
  pickFile: "Choose file …",
  pickOther: "Choose another file …",
  ways: [
    ["Outlook", "Open the calendar, File, “Save Calendar”; choose span and details under “More options”."],
    ["Google Calendar", "Settings, “Import & export”, “Export”; unpack the ZIP file first."],
    ["Invitation or answer", "Save the attached file invite.ics or reply.ics from the e-mail."],
  ],
  safe: "Nothing is written before you agree. A backup is made first, and the import can be taken back in one step.",
  reading: "Reading the file …",
  writing: (n) => `Writing ${entries(n)} …`,
  now: (n) => (n === 0 ? "Nothing to take over" : `Take over ${entries(n)}`),
  nothing: "Everything in this file stands in the calendar already.",
  methods: {
    REQUEST: "The file is an invitation.",
    REPLY: "The file holds answers to invitations.",
    CANCEL: "The file is a cancellation. Cancelled events stay in the calendar.",
  },
  countRead: "Read",
  rows: "Entries",
  rejected: "Not readable",
  warnings: "Remarks",
  fates: { new: "New", changed: "Changed", unchanged: "Unchanged", refused: "Refused" },
  only: (fate, n) => `${fate} ${number(n)}`,
  kinds: { event: "Event", series: "Series", task: "Task", answer: "Answer" },
  line: "Line",
  what: "Title",
  kind: "Kind",
  when: "When",
  place: "Place",
  becomes: "Result",
  changes: "What changes",
  fields: {
    title: "Title",
    when: "Time",
    place: "Place",
    online_link: "Dial-in",
    note: "Note",
    status: "Status",
    people: "Participants",
    rule: "Recurrence",
    dates: "Single dates of the series",
    other: "Other data of the file",
    answer: "Answer",
    due: "Due",
    priority: "Priority",
  },
  whyNot: "Why not",
  noRows: "There is no entry here.",
  noRowsText: "The file holds no events that could be read.",
  done: (created, updated) =>
    created + updated === 0
      ? "Nothing changed"
      : [created > 0 ? `${number(created)} new` : "", updated > 0 ? `${number(updated)} changed` : ""]
          .filter((part) => part !== "")
          .join(", "),
  doneMore: (read, same, refused) =>
    [
      `${entries(read)} read`,
      same > 0 ? `${number(same)} unchanged` : "",
      refused > 0 ? `${number(refused)} refused` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  undoHint: "The import can be taken back in one step.",
  undo: "Take back",
  undone: "The import is taken back.",
  undoneMore: "The calendar is as it was before.",
  toCalendar: "To the calendar",
  another: "Another file",
  refusedTab: "Refused",

  exportTitle: "Export calendar",
  exportAction: "Export calendar",
  exportAlso: "save events as iCalendar ICS Outlook Google",
  exportMenu: "Export calendar …",
  exportWhich: "Which events?",
  exportAll: "All",
  exportAllNote: "All events and series.",
  exportSpan: "A span of days",
  exportSpanNote: "Events and series that take place on these days. Series leave as a whole.",
  exportFrom: "From",
  exportTo: "To",
  exportBody: "Body",
  exportAllBodies: "All",
  exportTasks: "Open tasks as well",
  exportThese: "Save as calendar file",
  exportNow: "Save as calendar file …",
  exportNote: "Other programs read the file with “Import”. Participants and notes go along.",
  exported: (name) => `Saved: ${name}`,
  exportedTo: (folder) => `Folder: ${folder}`,
  exportFailed: "The calendar was not saved.",
  more: "Calendar files",
};
