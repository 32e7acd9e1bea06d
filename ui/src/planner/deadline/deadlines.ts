import { keepPreviousData } from "@tanstack/react-query";
import { commandQuery } from "../../shared/api";
import type { ContractDay } from "../../shared/api/generated/commands";

/** The days of contracts that lie within a span of the calendar. */
export const deadlinesQuery = (from: string, until: string) => ({
  ...commandQuery("contracts_days", { from, until }, { kinds: ["contract", "contact", "firm", "setting"] }),
  placeholderData: keepPreviousData,
});

/** The days of contracts on one day. */
export function deadlinesOn(days: readonly ContractDay[], day: string): ContractDay[] {
  return days.filter((one) => one.day === day);
}

/** What presses most on a day: a letter to be sent before a notice to arrive before an end. */
export function mostPressing(days: readonly ContractDay[]): ContractDay["kind"] | null {
  const kinds = ["send", "receive_by", "end"] as const;
  return kinds.find((kind) => days.some((one) => one.kind === kind)) ?? null;
}

/** Titles for the head of a day: "Leasing", "Leasing + 2". */
export function titlesOf(days: readonly ContractDay[]): string {
  const [first, ...more] = [...new Set(days.map((one) => one.title))];
  if (first === undefined) return "";
  return more.length === 0 ? first : `${first} + ${more.length}`;
}
