import { fromIso, weekday } from "../../shared/typed/civil";
import { localMoment } from "../../shared/words";

/** The days of the week as RFC 5545 writes them, Monday first. */
export const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type DayCode = (typeof DAYS)[number];

/** Which one of its weekday in the month; -1 is the last. */
export const NTHS = [1, 2, 3, 4, 5, -1] as const;
export type Nth = (typeof NTHS)[number];

/** How often; `other` is a rule that the fields cannot show and that stands there as text. */
export type Unit = "daily" | "weekly" | "monthly" | "yearly" | "other";

/** Which day of the month: by its number, the last one, or one of its weekdays. */
export type Pattern = "date" | "last" | "weekday";

/** A rule as its fields edit it; fields of other units keep what they last said. */
export interface RuleForm {
  unit: Unit;
  interval: number | null;
  /** Weekly: on these days. */
  days: DayCode[];
  pattern: Pattern;
  day: number | null;
  nth: Nth;
  weekday: DayCode;
  /** Yearly: 1 to 12. */
  month: number;
  ends: "never" | "until" | "count";
  /** The last day on which a date may lie, YYYY-MM-DD. */
  until: string | null;
  count: number | null;
  /** The text of a rule that has no fields. */
  foreign: string;
  /** The text it was read from, and how the fields would write that: an untouched rule goes back as it came. */
  given: string;
  canonical: string;
}

/** The rule that fits a first day best: each week on its weekday, the other units on the same day. */
export function ruleFor(first: string): RuleForm {
  const { day, month } = fromIso(first) ?? { day: 1, month: 1 };
  return {
    unit: "weekly",
    interval: 1,
    days: [dayCode(first)],
    pattern: "date",
    day,
    nth: nthOf(first),
    weekday: dayCode(first),
    month,
    ends: "never",
    until: null,
    count: null,
    foreign: "",
    given: "",
    canonical: "",
  };
}

/** The weekday of a day. */
export function dayCode(iso: string): DayCode {
  const civil = fromIso(iso);
  return DAYS[civil ? weekday(civil) - 1 : 0] ?? "MO";
}

/** Which one of its weekday in the month a day is; the fifth counts as the last. */
function nthOf(iso: string): Nth {
  const nth = Math.ceil((fromIso(iso)?.day ?? 1) / 7);
  return nth > 4 ? -1 : (nth as Nth);
}

/** Reads a rule beside its first day. One that says more than the fields can show becomes `other`, word for word. */
export function readRule(text: string, first: string): RuleForm {
  const start = ruleFor(first);
  const parts = partsOf(text);
  const read = parts && { ...start, ...readEnd(parts), ...readUnit(parts, start) };
  const form: RuleForm = read && read.unit !== "other" ? read : { ...start, unit: "other" };
  const whole = { ...form, foreign: text };
  return { ...whole, given: text, canonical: canonicalRule(whole) };
}

/** The text of a rule: as it came where nothing was changed in it. */
export function writeRule(form: RuleForm): string {
  const text = canonicalRule(form);
  return form.given !== "" && text === form.canonical ? form.given : text;
}

/** Whether the fields say a whole rule. */
export function isWhole(form: RuleForm): boolean {
  if (form.unit === "other") return form.foreign.trim() !== "";
  if (form.interval === null) return false;
  if (form.unit === "weekly" && form.days.length === 0) return false;
  if ((form.unit === "monthly" || form.unit === "yearly") && form.pattern === "date" && form.day === null) return false;
  return form.ends === "never" || (form.ends === "until" ? form.until !== null : form.count !== null);
}

/** Another first day: what the rule took from the one before follows; what was said on purpose stays. */
export function followFirst(form: RuleForm, before: string, after: string): Partial<RuleForm> {
  const from = fromIso(before);
  const to = fromIso(after);
  if (!from || !to) return {};
  const change: Partial<RuleForm> = {};
  if (form.days.length === 1 && form.days[0] === dayCode(before)) change.days = [dayCode(after)];
  // The 31st for want of a longer month stays meant as the number that was typed.
  if (form.day === from.day) change.day = to.day;
  if (form.month === from.month) change.month = to.month;
  const fifth = form.nth === 5 && Math.ceil(from.day / 7) === 5;
  if (form.weekday === dayCode(before) && (form.nth === nthOf(before) || fifth)) {
    change.weekday = dayCode(after);
    change.nth = nthOf(after);
  }
  return change;
}

function canonicalRule(form: RuleForm): string {
  if (form.unit === "other") return form.foreign.trim();
  const parts = [`FREQ=${form.unit.toUpperCase()}`];
  if ((form.interval ?? 1) !== 1) parts.push(`INTERVAL=${form.interval}`);
  if (form.unit === "weekly") parts.push(`BYDAY=${DAYS.filter((day) => form.days.includes(day)).join(",")}`);
  if (form.unit === "yearly") parts.push(`BYMONTH=${form.month}`);
  if (form.unit === "monthly" || form.unit === "yearly") parts.push(dayPart(form));
  if (form.ends === "until" && form.until) parts.push(`UNTIL=${form.until.replaceAll("-", "")}`);
  if (form.ends === "count" && form.count !== null) parts.push(`COUNT=${form.count}`);
  return parts.join(";");
}

function dayPart({ pattern, day, nth, weekday: on }: RuleForm): string {
  switch (pattern) {
    case "date":
      return `BYMONTHDAY=${day ?? 1}`;
    case "last":
      return "BYMONTHDAY=-1";
    case "weekday":
      return `BYDAY=${nth}${on}`;
  }
}

type Parts = ReadonlyMap<string, string>;

/** The named parts; null where the text is no rule or names one twice. */
function partsOf(text: string): Parts | null {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, "")
    .replace(/;$/, "");
  const parts = new Map<string, string>();
  for (const part of plain.split(";")) {
    const [, name, value] = /^([A-Z]+)=(\S+)$/.exec(part) ?? [];
    if (name === undefined || value === undefined || parts.has(name)) return null;
    parts.set(name, value);
  }
  // Weeks begin on Monday without being told so.
  if (parts.get("WKST") === "MO") parts.delete("WKST");
  return parts;
}

function readEnd(parts: Parts): Pick<RuleForm, "ends" | "until" | "count"> {
  const until = parts.get("UNTIL");
  const count = parts.get("COUNT");
  if (until !== undefined) return { ends: "until", until: untilDay(until), count: null };
  if (count !== undefined) return { ends: "count", until: null, count: Number(count) };
  return { ends: "never", until: null, count: null };
}

/** The day of an UNTIL; one that is told as an instant, by this PC's clock. */
function untilDay(text: string): string | null {
  const [, year, month, day, hour, minute, second, zulu] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  if (fromIso(iso) === null) return null;
  return zulu ? localMoment(`${iso}T${hour}:${minute}:${second}Z`).slice(0, 10) : iso;
}

/** What unit and days a rule names; `other` where the fields cannot show all of it. */
function readUnit(parts: Parts, start: RuleForm): Partial<RuleForm> & Pick<RuleForm, "unit"> {
  const other = { unit: "other" as const };
  const unit = (parts.get("FREQ") ?? "").toLowerCase();
  const interval = number(parts.get("INTERVAL") ?? "1", 1, 999);
  if (interval === null || (parts.has("UNTIL") && parts.has("COUNT"))) return other;
  if (parts.has("COUNT") && number(parts.get("COUNT") ?? "", 1, 99_999) === null) return other;
  if (parts.has("UNTIL") && untilDay(parts.get("UNTIL") ?? "") === null) return other;
  const names = [...parts.keys()].filter((name) => !["FREQ", "INTERVAL", "UNTIL", "COUNT"].includes(name)).sort();
  const only = (...wanted: string[]) => names.join() === wanted.join();
  if (unit === "daily") return only() ? { unit, interval } : other;
  if (unit === "weekly") {
    if (only()) return { unit, interval };
    const days = (parts.get("BYDAY") ?? "").split(",");
    return only("BYDAY") && days.every(isDay) ? { unit, interval, days: sorted(days) } : other;
  }
  if (unit === "monthly") {
    if (only()) return { unit, interval };
    const found = readDay(parts, names);
    return found ? { unit, interval, ...found } : other;
  }
  if (unit === "yearly") {
    if (only()) return { unit, interval };
    const month = number(parts.get("BYMONTH") ?? "", 1, 12);
    if (month === null) return other;
    if (only("BYMONTH")) return { unit, interval, month, pattern: "date", day: start.day };
    const found = readDay(
      parts,
      names.filter((name) => name !== "BYMONTH"),
    );
    return found ? { unit, interval, month, ...found } : other;
  }
  return other;
}

/** The one day of the month that a rule names, or null where it names none or several. */
function readDay(parts: Parts, names: readonly string[]): Partial<RuleForm> | null {
  const named = names.join();
  if (named === "BYMONTHDAY") {
    const text = parts.get("BYMONTHDAY") ?? "";
    if (text === "-1") return { pattern: "last" };
    const day = number(text, 1, 31);
    return day === null ? null : { pattern: "date", day };
  }
  const positioned = named === "BYDAY,BYSETPOS";
  if (named !== "BYDAY" && !positioned) return null;
  // `BYDAY=MO;BYSETPOS=3` says the same as `BYDAY=3MO`.
  const text = `${positioned ? parts.get("BYSETPOS") : ""}${parts.get("BYDAY")}`;
  const [, nth, day] = /^\+?(-1|[1-5])(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  return day ? { pattern: "weekday", nth: Number(nth) as Nth, weekday: day as DayCode } : null;
}

function number(text: string, least: number, most: number): number | null {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

function isDay(text: string): text is DayCode {
  return (DAYS as readonly string[]).includes(text);
}

function sorted(days: readonly string[]): DayCode[] {
  return DAYS.filter((day) => days.includes(day));
}
