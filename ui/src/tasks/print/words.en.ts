import type { Words } from "./words.de";

export const en = {
  print: "Print",
  printList: "Print task list",
  printFollowUps: "Print follow-ups",
  count: (rows, total) =>
    total === null || total === rows ? (rows === 1 ? "1 task" : `${rows} tasks`) : `${rows} of ${total} tasks`,
  paper: "Which list",
  papers: { "task-list": "Task list, as filtered", "follow-ups": "Follow-ups by day" },
  group: "Group",
  noGroup: "no groups",
  groups: { day: "by day", person: "by person", record: "by record" },
  notes: "With notes",
  from: "From",
  until: "Until",
  columns: {
    done: "Done",
    what: "What",
    due: "Due",
    follow_up: "Follow-up",
    who: "Who",
    about: "About",
    priority: "Priority",
    remark: "Room for remarks",
  },
  sortedBy: (column) => `by ${column}`,
  descending: "descending",
  markedOnly: "marked tasks",
} satisfies Words;
