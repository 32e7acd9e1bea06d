import type { ContractRow } from "../deadline";

/** What is under way about the end that is up. */
export type Stood = "prepared" | "keep" | "terminate" | "renegotiate";

/** What has been done about the deadline beside which it stands; null where its own words say it already. */
export function standingOf(row: Pick<ContractRow, "due" | "prepared" | "decided">): Stood | null {
  const { is } = row.due;
  const open = is === "send" || is === "overdue" || is === "freely";
  if (row.prepared && (open || is === "decided")) return "prepared";
  return open ? row.decided : null;
}
