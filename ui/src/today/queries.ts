import { commandQuery, queryClient } from "../shared/api";
import { remembered } from "../shared/memory/memory";
import { localToday } from "../shared/typed/civil";

/** Where it is kept, per PC, whether one sees what is asked of all. */
export const EVERYBODY = "today.everybody";

/** Whatever a line of the day is made from: a change of any of these makes it stale. */
const kinds = [
  "task",
  "contract",
  "event",
  "series",
  "contact",
  "employee",
  "absence",
  "desk_entry",
  "checklist",
  "room",
  "entry",
  "firm",
  "setting",
] as const;

/** What the day asks for. */
export const todayQuery = (everybody: boolean) => commandQuery("today_show", { everybody }, { kinds });

/** The holidays of a year; the next one stands below the date. */
export const yearQuery = (year: number) => commandQuery("calendar_year", { year }, { kinds: ["firm"] });

/** Which file is open, and when its last copy was made; the window knows it already. */
export const officeQuery = commandQuery("office_state", null, { kinds: ["firm"] });

/** Asks for what the screen shows first. */
export function prefetchToday(): Promise<unknown> {
  const day = queryClient.getQueryData(officeQuery.queryKey)?.today ?? localToday();
  return Promise.all([
    queryClient.prefetchQuery(todayQuery(remembered(EVERYBODY, false))),
    ...yearsAround(day).map((year) => queryClient.prefetchQuery(yearQuery(year))),
  ]);
}

/** The years in which the next weeks lie: a holiday in January is told of in December. */
export function yearsAround(day: string): number[] {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) === "12" ? [year, year + 1] : [year];
}
