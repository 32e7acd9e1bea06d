import type { ResponseOf } from "../shared/api";
import { daysBetween } from "../shared/words";

/** One line of the register. */
export type ContractRow = ResponseOf<"contracts_page">["rows"][number];

/** So many days before "absenden bis" it becomes urgent. */
export const URGENT_DAYS = 14;

/** What a contract's deadline is just now; each case has its words, never a dash. */
export type Deadline =
  /** To be sent by `day`; `days` from today. */
  | { is: "send"; day: string; days: number; urgent: boolean }
  /** Sending is past, receipt may still be possible. */
  | { is: "overdue"; day: string; receiveBy: string | null }
  | { is: "freely"; how: NonNullable<ContractRow["freely"]> }
  | { is: "ends"; day: string; by: "itself" | "notice" | "past" }
  /** A draft or an archived one asks for nothing. */
  | { is: "rests"; status: "draft" | "archived" }
  | { is: "bound" }
  | { is: "unclear" };

/** Reads the deadline out of a row, as it stands on `today`. */
export function deadlineOf(row: ContractRow, today: string): Deadline {
  if (row.status === "draft" || row.status === "archived") return { is: "rests", status: row.status };
  if (row.problem) return { is: "unclear" };
  if (row.end !== null && (row.status === "ended" || row.status === "terminated" || row.status === "expiring")) {
    return { is: "ends", day: row.end, by: ends[row.status] };
  }
  if (row.freely !== null) return { is: "freely", how: row.freely };
  if (row.send_by !== null) {
    const days = daysBetween(today, row.send_by);
    return days < 0
      ? { is: "overdue", day: row.send_by, receiveBy: row.receive_by }
      : { is: "send", day: row.send_by, days, urgent: days <= URGENT_DAYS };
  }
  return row.end === null ? { is: "bound" } : { is: "ends", day: row.end, by: "itself" };
}

const ends = { ended: "past", terminated: "notice", expiring: "itself" } as const;
