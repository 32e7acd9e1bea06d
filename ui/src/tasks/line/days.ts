import { addDays, addMonths, type Civil, daysInMonth, fromIso, toIso, weekday } from "../../shared/typed/civil";
import { readDate } from "../../shared/typed/dates";
import type { Language } from "../../shared/words/language";

/** What reading a line needs to know of the day on which it is typed. */
export interface LineDay {
  /** `YYYY-MM-DD`. */
  today: string;
  language: Language;
}

/** A day that a phrase names, why it names none, or null where it is no day at all. */
export type DayReading = { day: string } | { error: "no_such_day" } | null;

const numbers: Record<string, number> = {
  einem: 1,
  einer: 1,
  ein: 1,
  eine: 1,
  a: 1,
  an: 1,
  one: 1,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  fünf: 5,
  five: 5,
  sechs: 6,
  six: 6,
};

/** A number in digits or as a word up to six. */
export function readNumber(text: string): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  return numbers[text] ?? null;
}

/** `day`, `week`, `month` or `year`, in both languages. */
export function readUnit(text: string): "day" | "week" | "month" | "year" | null {
  if (/^(tag|tage|tagen|days?)$/.test(text)) return "day";
  if (/^(woche|wochen|weeks?)$/.test(text)) return "week";
  if (/^(monat|monate|monaten|monats|months?)$/.test(text)) return "month";
  if (/^(jahr|jahre|jahren|years?)$/.test(text)) return "year";
  return null;
}

function ahead(today: Civil, count: number, unit: "day" | "week" | "month" | "year"): Civil {
  if (unit === "day") return addDays(today, count);
  if (unit === "week") return addDays(today, count * 7);
  return addMonths(today, unit === "month" ? count : count * 12);
}

/** The Friday of the week; at the weekend that of the next one. */
function endOfWeek(today: Civil): Civil {
  return addDays(today, (5 - weekday(today) + 7) % 7);
}

function nextMonday(today: Civil): Civil {
  return addDays(today, 8 - weekday(today));
}

function endOfQuarter(today: Civil): Civil {
  const month = Math.ceil(today.month / 3) * 3;
  return addDays(addMonths({ year: today.year, month, day: 1 }, 1), -1);
}

const fixed: Array<[RegExp, (today: Civil) => Civil]> = [
  [/^(nächste|kommende|next) (woche|week)$/, nextMonday],
  [/^(ende|end of) (der |dieser |the |this )?(woche|week)$/, endOfWeek],
  [/^(wochenende|ende der woche)$/, endOfWeek],
  [/^(nächsten|kommenden|next) (monat|month)$/, (today) => addMonths({ ...today, day: 1 }, 1)],
  [
    /^(monatsende|ende (des|dieses) monats|(the )?end of (the |this )?month)$/,
    (today) => addDays(addMonths({ ...today, day: 1 }, 1), -1),
  ],
  [/^(quartalsende|ende (des|dieses) quartals|(the )?end of (the |this )?quarter)$/, endOfQuarter],
  [
    /^(jahresende|ende (des|dieses) jahres|(the )?end of (the |this )?year)$/,
    (today) => ({ year: today.year, month: 12, day: 31 }),
  ],
];

/** Words that are days only where something before them says so: "so", "do", "sat". */
const doubtful: Record<Language, ReadonlySet<string>> = {
  de: new Set(["so", "sat", "h", "w"]),
  en: new Set(["so", "do", "sat", "mi", "di", "h", "w"]),
};

/**
 * Reads a phrase as a day. `said`: a word before it ("bis", "am", "wv") leaves no doubt that a day
 * is meant; without one, bare numbers and words that mean something else stay what they are.
 */
export function readDay(phrase: string, said: boolean, context: LineDay): DayReading {
  const text = phrase.trim().toLowerCase().replace(/\s+/g, " ").replace(/,$/, "");
  const today = fromIso(context.today);
  if (!today || text === "") return null;

  for (const [form, day] of fixed) if (form.test(text)) return { day: toIso(day(today)) };

  const after = /^in (\S+) (\S+)$/.exec(text);
  if (after) {
    const count = readNumber(after[1] ?? "");
    const unit = readUnit(after[2] ?? "");
    return count === null || unit === null ? null : { day: toIso(ahead(today, count, unit)) };
  }
  const part = /^(anfang|mitte|ende|start of|early|mid|middle of|end of) ([a-zä]{3,})( \d{4})?$/.exec(text);
  if (part) {
    const [, where = "", month = "", year = ""] = part;
    const ends = /^(ende|end of)$/.test(where);
    if (ends && year === "") return asTyped(`ult ${month}`, context);
    const read = asTyped(`${/^(mitte|mid|middle of)$/.test(where) ? 15 : 1}. ${month}${year}`, context);
    const first = ends && read && "day" in read ? fromIso(read.day) : null;
    return first ? { day: toIso({ ...first, day: daysInMonth(first.year, first.month) }) } : read;
  }
  const named = text.replace(/^(nächste[nr]?|kommende[nr]?|diese[nr]?|next|this) /, "").replace(/^the /, "");
  const certain = said || named !== text;
  if (/^\d+$/.test(named) || /^[+-]?\d+$/.test(named)) {
    return /^\+\d+$/.test(named) || (said && named.length <= 8) ? asTyped(named, context) : null;
  }
  // "1.5" may be a version or an amount; a day has its second dot or its year.
  if (/^\d{1,2}[.,]\d{1,2}$/.test(named) && !said) return null;
  // "15." is a day where it is said to be one, else the end of a sentence.
  if (/^\d{1,2}\.$/.test(named) && !said) return null;
  // "3/4" is a share.
  if (/^\d{1,2}[/ -]\d{1,2}$/.test(named) && !said) return null;
  const ordinal = /^(\d{1,2})(st|nd|rd|th)$/.exec(named);
  if (ordinal) return asTyped(`${ordinal[1]}.`, context);
  if (!certain && doubtful[context.language].has(named.replace(/\.$/, ""))) return null;
  return asTyped(named, context);
}

function asTyped(text: string, context: LineDay): DayReading {
  const read = readDate(text, { ...context, mode: "forward" });
  if ("date" in read) return { day: read.date };
  return read.error === "no_such_day" ? { error: "no_such_day" } : null;
}
