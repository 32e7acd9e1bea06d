import { ListTodo, Repeat, StickyNote } from "lucide-react";
import type { TaskRow } from "../shared/api/generated/commands";
import { type Column, classes } from "../shared/parts";
import { formatDate } from "../shared/words";
import { dayWords, dueTone, dueWords, followUpTone } from "./say";
import type { TaskSearch } from "./search";
import styles from "./Tasks.module.css";
import type { Words } from "./words.de";

/** The columns of the list; with finished tasks when and by whom they were finished. */
export function taskColumns(words: Words, today: string, state: TaskSearch["state"]): Column<TaskRow>[] {
  const name = words.columns;
  const done = (row: TaskRow) => (row.done_on ? words.doneBy(formatDate(row.done_on, "weekday"), row.done_by) : "");
  return [
    {
      id: "title",
      title: name.title,
      width: { min: 200, grow: 2, beside: 62 },
      sortable: true,
      fixed: true,
      text: (row) => row.title,
      render: (row) => <Title row={row} words={words} />,
    },
    {
      id: "due",
      title: name.due,
      width: { min: 138 },
      sortable: true,
      text: (row) => dueWords(row, today, words),
      render: (row) => (
        <span className={classes(dueTone(row, today))} title={dueWords(row, today, words, true)}>
          {dueWords(row, today, words)}
        </span>
      ),
    },
    {
      id: "follow_up",
      title: name.follow_up,
      width: { min: 118 },
      yields: 1,
      sortable: true,
      text: (row) => (row.follow_up === null ? "" : dayWords(row.follow_up, today, words)),
      render: (row) =>
        row.follow_up !== null && (
          <span className={classes(followUpTone(row, today))}>{dayWords(row.follow_up, today, words)}</span>
        ),
    },
    ...(state === "open"
      ? []
      : [
          {
            id: "done",
            title: state === "done" ? name.done : words.droppedOn,
            width: { min: 150, grow: 0.6 },
            sortable: true,
            text: done,
          },
        ]),
    {
      id: "assignee",
      title: name.assignee,
      width: { min: 110, grow: 0.7 },
      yields: 3,
      sortable: true,
      text: (row) => row.assignee,
      render: (row) => <span className="quiet">{row.assignee}</span>,
    },
    {
      id: "about",
      title: name.about,
      width: { min: 120, grow: 1 },
      yields: 2,
      sortable: true,
      text: (row) => row.about_title,
      render: (row) => <span className="quiet">{row.about_title}</span>,
    },
    {
      id: "priority",
      title: name.priority,
      width: { min: 104 },
      yields: 4,
      sortable: true,
      text: (row) => words.priorities[row.priority],
      render: (row) =>
        row.priority === "high" ? (
          <strong>{words.priorities.high}</strong>
        ) : (
          <span className="quiet">{words.priorities[row.priority]}</span>
        ),
    },
    {
      id: "created",
      title: name.created,
      width: { min: 118 },
      sortable: true,
      optional: true,
      text: (row) => formatDate(row.created_on, "weekday"),
    },
  ];
}

/** What is to be done, with signs for what one cannot see: steps, repeat, note. */
function Title({ row, words }: { row: TaskRow; words: Words }) {
  return (
    <span className={styles.title}>
      <span className={classes(styles.titleText, row.state !== "open" && "quiet")}>{row.title}</span>
      {row.items > 0 && (
        <span className={styles.sign} title={words.stepsDone(row.items_done, row.items)}>
          <ListTodo size={13} strokeWidth={1.75} aria-hidden />
          <span aria-hidden>
            {row.items_done}/{row.items}
          </span>
          <span className="spoken">{words.stepsDone(row.items_done, row.items)}</span>
        </span>
      )}
      {row.repeats && (
        <span className={styles.sign} title={words.comesAgain}>
          <Repeat size={13} strokeWidth={1.75} aria-hidden />
          <span className="spoken">{words.comesAgain}</span>
        </span>
      )}
      {row.noted && (
        <span className={styles.sign} title={words.hasNote}>
          <StickyNote size={13} strokeWidth={1.75} aria-hidden />
          <span className="spoken">{words.hasNote}</span>
        </span>
      )}
    </span>
  );
}
