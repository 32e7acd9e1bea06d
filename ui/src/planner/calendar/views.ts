import { formatDate, formatWeek, shiftDate } from "../../shared/words";
import { words } from "../words";
import { monthGrid, shiftMonth, weekOf } from "./month";

/** The ways to look at events, in the order of their keys: Alt+1 to Alt+5. */
export const VIEWS = ["day", "workweek", "week", "month", "list"] as const;
export type View = (typeof VIEWS)[number];

/** The views that draw days; the list has none. */
export type DaysView = Exclude<View, "list">;

/** The days that are drawn by the hour, or the weeks of a month. */
export function daysOf(view: DaysView, day: string): readonly string[] {
  switch (view) {
    case "day":
      return [day];
    case "workweek":
      return weekOf(day).days.slice(0, 5);
    case "week":
      return weekOf(day).days;
    case "month":
      return monthGrid(day).flatMap((week) => week.days);
  }
}

/** The same place one further, or one back. */
export function shiftView(view: DaysView, day: string, by: -1 | 1): string {
  if (view === "month") return shiftMonth(day, by);
  return shiftDate(day, view === "day" ? by : by * 7);
}

/** What the head says: "März 2026", "KW 12 · 16. – 22. März", "Montag, 16. März 2026". */
export function titleOf(view: DaysView, day: string): string {
  if (view === "month") return formatDate(day, "month");
  const days = daysOf(view, day);
  const first = days[0] ?? day;
  const last = days.at(-1) ?? day;
  if (view === "day") return formatDate(day, "full");
  return words().weekRange(weekOf(day).number, formatDate(first, "brief"), formatDate(last, "plain"));
}

/** What stands below the title of a day: its week. */
export function weekOfDay(view: DaysView, day: string): string {
  return view === "day" ? formatWeek(day) : "";
}

/** The view that Alt and a digit lead to; the digit by its place on the keyboard, for Alt writes signs on some. */
export function viewByKey(
  event: Pick<KeyboardEvent, "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "code">,
): View | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
  return digit === undefined ? null : (VIEWS[Number(digit) - 1] ?? null);
}

/** The plan on paper that shows what a view shows. */
export function planOf(view: View): "week-plan" | "month-plan" {
  return view === "month" ? "month-plan" : "week-plan";
}
