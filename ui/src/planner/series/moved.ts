import type { SeriesFields, When } from "../../shared/api/generated/commands";
import { addDays, fromIso, toIso } from "../../shared/typed/civil";
import { daysBetween, shiftDate } from "../../shared/words";
import { firstDay } from "../when";
import { dayCode, followFirst, type RuleForm, readRule, writeRule } from "./rule";

/**
 * The fields of a series whose date was put elsewhere, with all that follow it or with all of them. Null where the
 * rule does not say by itself what that means: several weekdays, the last day of the month, a rule of another program.
 */
export function movedFields(
  fields: SeriesFields,
  original: string,
  to: When,
  reach: "following" | "all",
): SeriesFields | null {
  const from = original.slice(0, 10);
  const day = firstDay(to);
  const rule = day === from ? fields.rule : movedRule(fields.rule, from, day);
  if (rule === null) return null;
  return {
    ...fields,
    rule,
    first: reach === "following" ? to : firstOf(fields.first, rule, to, daysBetween(from, day)),
  };
}

/** The rule after its date of one day went to another. */
function movedRule(rule: string, from: string, to: string): string | null {
  const form = readRule(rule, from);
  if (form.unit === "other") return null;
  if (form.unit === "daily") return rule;
  if (form.unit === "weekly" && (form.days.length !== 1 || form.days[0] !== dayCode(from))) return null;
  if (form.unit !== "weekly" && form.pattern === "last") return null;
  const change = followFirst(form, from, to);
  // A date that its rule would not give (a holiday moved it) says nothing about the others.
  if (form.unit !== "weekly" && form.pattern === "date" && change.day === undefined) return null;
  if (form.unit !== "weekly" && form.pattern === "weekday" && change.weekday === undefined) return null;
  return writeRule({ ...form, ...change });
}

/** The first date of the series at the other time: so many days further, and where the rule puts it in its month. */
function firstOf(first: When, rule: string, to: When, days: number): When {
  const day = inMonth(shiftDate(firstDay(first), days), readRule(rule, firstDay(to)));
  if (to.span === "days") {
    return { span: "days", first: day, last: shiftDate(day, daysBetween(to.first, to.last)) };
  }
  const over = daysBetween(to.starts.slice(0, 10), to.ends.slice(0, 10));
  return { ...to, starts: `${day}T${to.starts.slice(11)}`, ends: `${shiftDate(day, over)}T${to.ends.slice(11)}` };
}

/** The day that a rule by month gives in the month of a day; of other rules the day itself. */
function inMonth(day: string, form: RuleForm): string {
  const civil = fromIso(day);
  if (!civil || (form.unit !== "monthly" && form.unit !== "yearly") || form.pattern !== "weekday") return day;
  const month = Array.from({ length: 31 }, (_, index) => toIso(addDays({ ...civil, day: 1 }, index)));
  const fitting = month.filter((one) => one.slice(0, 7) === day.slice(0, 7) && dayCode(one) === form.weekday);
  return (form.nth === -1 ? fitting.at(-1) : fitting[form.nth - 1]) ?? day;
}
