import type { ResponseOf } from "../shared/api";
import type { ContractDue } from "../shared/api/generated/commands";

/** One line of the register. */
export type ContractRow = ResponseOf<"contracts_page">["rows"][number];

/** What a contract asks for just now; each case has its words, never a dash. */
export type Deadline = ContractDue;

/** So many days before "absenden bis" a mark on the ruler becomes urgent, as the program counts them for the list. */
export const URGENT_DAYS = 14;
