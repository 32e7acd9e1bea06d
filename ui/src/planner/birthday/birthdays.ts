import { keepPreviousData } from "@tanstack/react-query";
import { commandQuery } from "../../shared/api";
import type { TodayOccasion } from "../../shared/api/generated/commands";

/** The birthdays from a day up to and including another. */
export const birthdaysQuery = (from: string, to: string) => ({
  ...commandQuery("birthdays_between", { from, to }, { kinds: ["contact"] }),
  placeholderData: keepPreviousData,
});

/** Whose birthday a day is. */
export function birthdaysOn(all: readonly TodayOccasion[], day: string): TodayOccasion[] {
  return all.filter((one) => one.day === day);
}

/** Names for the head of a day: "Weber", "Weber + 2"; a list says "Weber, Dr. Anna". */
export function birthdayNames(all: readonly TodayOccasion[]): string {
  const [first, ...more] = all;
  if (first === undefined) return "";
  const name = first.listed.split(",")[0] ?? first.listed;
  return more.length === 0 ? name : `${name} + ${more.length}`;
}
