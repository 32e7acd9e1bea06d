import { Inbox, type LucideIcon, Mail, Package, Phone, Printer, Send, Stamp, UserRound } from "lucide-react";
import type { DeskEntryRow } from "../../shared/api/generated/commands";
import { Badge, type Column } from "../../shared/parts";
import { formatDate, formatNumber, timeOf } from "../../shared/words";
import { type Kind, taskDay } from "../form/form";
import type { Words } from "../words.de";
import styles from "./FrontDesk.module.css";

const ICONS: Record<Kind, LucideIcon> = {
  letter: Mail,
  registered: Stamp,
  fax: Printer,
  email: Inbox,
  parcel: Package,
  call: Phone,
  visit: UserRound,
};

/** One thing per column, each sortable as far as the program orders by it. */
export function entryColumns(words: Words, today: string): Column<DeskEntryRow>[] {
  return [
    {
      id: "at",
      title: words.columns.at,
      width: { min: 108 },
      code: true,
      sortable: true,
      text: (row) => formatDate(row.fields.at ?? "", "weekday"),
    },
    {
      id: "time",
      title: words.columns.time,
      width: { min: 56 },
      yields: 5,
      text: (row) => timeOf(row.fields.at ?? ""),
    },
    {
      id: "number",
      title: words.columns.number,
      width: { min: 92 },
      code: true,
      sortable: true,
      yields: 4,
      text: (row) => row.number ?? "",
    },
    {
      id: "kind",
      title: words.columns.kind,
      width: { min: 128, beside: 22 },
      text: (row) => words.kindOf(words.kinds[row.fields.kind], row.fields.direction === "out"),
      render: (row) => {
        const out = row.fields.direction === "out";
        const Icon = out && row.fields.kind !== "call" ? Send : ICONS[row.fields.kind];
        return (
          <span className={styles.kind}>
            <Icon size={14} strokeWidth={1.75} aria-hidden />
            {words.kindOf(words.kinds[row.fields.kind], out)}
          </span>
        );
      },
    },
    {
      id: "partner",
      title: words.columns.partner,
      width: { min: 262, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => row.fields.partner || row.fields.company || row.fields.phone,
    },
    {
      id: "subject",
      title: words.columns.subject,
      width: { min: 112, grow: 1.2 },
      yields: 1,
      sortable: true,
      text: (row) => row.fields.subject,
    },
    {
      id: "for",
      title: words.columns.for,
      width: { min: 168, grow: 0.5 },
      sortable: true,
      yields: 3,
      text: (row) => row.fields.for_name,
    },
    {
      id: "task",
      title: words.columns.task,
      width: { min: 112 },
      yields: 2,
      text: (row) => taskWords(words, row),
      render: (row) => {
        const day = taskDay(row.fields);
        if (row.task_state === null) return "";
        if (row.task_state !== "open") return <span className="quiet">{taskWords(words, row)}</span>;
        const late = day !== null && day < today;
        return <Badge tone={late ? "danger" : day === today ? "due" : "plain"}>{taskWords(words, row)}</Badge>;
      },
    },
    {
      id: "files",
      title: words.columns.files,
      width: { min: 60 },
      align: "end",
      yields: 6,
      text: (row) => (row.files > 0 ? formatNumber(row.files) : ""),
    },
    {
      id: "tracking",
      title: words.columns.tracking,
      width: { min: 130 },
      code: true,
      optional: true,
      text: (row) => row.fields.tracking,
    },
    {
      id: "takenBy",
      title: words.columns.takenBy,
      width: { min: 120 },
      optional: true,
      text: (row) => row.fields.taken_by,
    },
  ];
}

function taskWords(words: Words, row: DeskEntryRow): string {
  if (row.task_state === null) return "";
  const day = taskDay(row.fields);
  if (row.task_state !== "open") return words.taskStates[row.task_state];
  return day === null ? words.taskOpen : words.openUntil(formatDate(day, "brief"));
}
