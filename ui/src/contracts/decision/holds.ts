import type { ContractDecision } from "../../shared/api/generated/commands";
import { formatDate } from "../../shared/words";
import type { ContractRow } from "../deadline";
import type { Words } from "./words.de";

type Choice = ContractDecision["choice"];

/** What each choice would mean for this contract, in a line below it. */
export function meaning(choice: Choice, row: ContractRow, today: string, words: Words): string {
  if (choice === "keep") return words.means.keep(row.missed_end && formatDate(row.missed_end));
  if (choice === "terminate") return words.means.terminate;
  const again = row.asked_again;
  if (again !== null && again <= today) return words.means.renegotiateSoon;
  return words.means.renegotiate(again && formatDate(again, "weekday"));
}

/** What holds since the last decision about the end that is up; null where nothing was decided or it is over. */
export function holds(row: ContractRow, today: string, words: Words): { text: string; tone: "plain" | "due" } | null {
  if (row.decided === null || row.prepared) return null;
  if (row.status !== "running" && row.status !== "suspended") return null;
  switch (row.decided) {
    case "keep":
      return { text: words.holds.keep(row.missed_end && formatDate(row.missed_end)), tone: "plain" };
    case "terminate":
      return { text: words.holds.terminate(row.send_by && formatDate(row.send_by, "weekday")), tone: "due" };
    case "renegotiate": {
      const again = row.asked_again;
      if (again !== null && again <= today) return { text: words.holds.renegotiateNow, tone: "due" };
      return { text: words.holds.renegotiate(again && formatDate(again, "weekday")), tone: "plain" };
    }
  }
}
