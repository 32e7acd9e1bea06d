import { TriangleAlert } from "lucide-react";
import { type Column, classes } from "../shared/parts";
import { formatDate, formatMoney } from "../shared/words";
import type { ContractRow } from "./deadline";
import { StandsBeside } from "./decision/StandsBeside";
import { standingOf } from "./decision/standing";
import styles from "./Past.module.css";
import { deadlineTone, deadlineWords } from "./say";
import type { Words } from "./words.de";

const weekday = (day: string) => formatDate(day, "weekday");
const plain = (day: string) => formatDate(day);
const optionalDay = (day: string | null) => (day === null ? "" : plain(day));

/** The columns of the register. */
export function contractColumns(words: Words): Column<ContractRow>[] {
  const name = words.columns;
  const deadline = (row: ContractRow, wordy: boolean) => deadlineWords(row.due, words, weekday, plain, wordy);
  const quiet = (text: (row: ContractRow) => string) => ({
    text,
    render: (row: ContractRow) => <span className="quiet">{text(row)}</span>,
  });
  return [
    {
      id: "number",
      title: name.number,
      width: { min: 94 },
      // Goes first: it stands at the head of the record beside the list, which took the room.
      yields: 3,
      code: true,
      sortable: true,
      fixed: true,
      text: (row) => row.number,
    },
    {
      id: "title",
      title: name.title,
      width: { min: 150, grow: 1.3 },
      sortable: true,
      fixed: true,
      text: (row) => row.title,
    },
    {
      id: "partner",
      title: name.partner,
      width: { min: 140, grow: 1 },
      yields: 2,
      sortable: true,
      ...quiet((row) => row.partner),
    },
    {
      id: "send_by",
      title: name.send_by,
      // As wide as the longest words of a deadline in either language: it is never cut.
      width: { min: 178 },
      sortable: true,
      text: (row) => {
        const stands = standingOf(row);
        return stands === null ? deadline(row, true) : `${deadline(row, true)}, ${words.stands[stands]}`;
      },
      render: (row) => {
        const said = (
          <span className={classes(deadlineTone(row.due))}>
            {row.due.is === "overdue" && (
              <TriangleAlert size={14} strokeWidth={2} aria-hidden className={styles.sign} />
            )}
            {deadline(row, false)}
          </span>
        );
        const stands = standingOf(row);
        return stands === null ? said : <StandsBeside what={stands}>{said}</StandsBeside>;
      },
    },
    {
      id: "yearly",
      title: name.yearly,
      width: { min: 112 },
      yields: 1,
      align: "end",
      sortable: true,
      text: (row) => (row.yearly ? formatMoney(row.yearly) : ""),
      // As on paper: what comes in carries a plus.
      render: (row) =>
        row.yearly &&
        (row.direction === "receive" ? (
          <span className="fine" title={`${words.directions.receive}: ${formatMoney(row.yearly)}`}>
            + {formatMoney(row.yearly)}
          </span>
        ) : (
          formatMoney(row.yearly)
        )),
    },
    { id: "kind", title: name.kind, width: { min: 110 }, sortable: true, optional: true, ...quiet((row) => row.kind) },
    {
      id: "receive_by",
      title: name.receive_by,
      width: { min: 130 },
      sortable: true,
      optional: true,
      text: (row) => (row.freely === null ? optionalDay(row.receive_by) : words.freely[row.freely]),
    },
    {
      id: "end",
      title: name.end,
      width: { min: 92 },
      sortable: true,
      optional: true,
      text: (row) => (row.end === null ? words.indefinite : plain(row.end)),
    },
    { id: "notice", title: name.notice, width: { min: 160 }, optional: true, ...quiet((row) => row.notice) },
    {
      id: "status",
      title: name.status,
      width: { min: 92 },
      sortable: true,
      optional: true,
      text: (row) => words.statuses[row.status],
    },
    {
      id: "cost_centre",
      title: name.cost_centre,
      width: { min: 120 },
      sortable: true,
      optional: true,
      ...quiet((row) => row.cost_centre),
    },
    {
      id: "responsible",
      title: name.responsible,
      width: { min: 120 },
      sortable: true,
      optional: true,
      ...quiet((row) => row.responsible),
    },
    {
      id: "tags",
      title: name.tags,
      width: { min: 120 },
      optional: true,
      ...quiet((row) => row.tags.join(", ")),
    },
    {
      id: "reminds",
      title: name.reminds,
      width: { min: 118 },
      optional: true,
      ...quiet((row) => (row.reminds === null ? "" : words.remindedBefore(row.reminds))),
    },
    {
      id: "direction",
      title: name.direction,
      width: { min: 92 },
      sortable: true,
      optional: true,
      text: (row) => words.directions[row.direction],
    },
    {
      id: "start",
      title: name.start,
      width: { min: 92 },
      sortable: true,
      optional: true,
      text: (row) => optionalDay(row.start),
    },
  ];
}
