import { decimalsOf, writeAmount } from "../typed/amounts";
import { addDays, type Civil, dayNumber, fromIso, isoWeek, localToday, weekday } from "../typed/civil";
import { monthNames, monthShort, weekdayNames, weekdayShort } from "../typed/names";
import { number } from "./dictionary";
import { type Language, language } from "./language";

const two = (n: number) => String(n).padStart(2, "0");

/**
 * A date as the window writes it. Years always have four digits.
 * - `plain` 01.03.2026 / 1 Mar 2026
 * - `weekday` So 01.03.2026 / Sun 1 Mar 2026
 * - `brief` So 01.03. / Sun 1 Mar (only beside other dates of the same year)
 * - `full` Sonntag, 1. März 2026 / Sunday, 1 March 2026
 * - `month` März 2026 / March 2026
 */
export type DateStyle = "plain" | "weekday" | "brief" | "full" | "month";

/** Writes `YYYY-MM-DD` (or a local date-time, of which it takes the day); text that is no date comes back. */
export function formatDate(iso: string, style: DateStyle = "plain", lang: Language = language()): string {
  const civil = fromIso(iso);
  return civil ? writeDate(civil, style, lang) : iso;
}

function writeDate(civil: Civil, style: DateStyle, lang: Language): string {
  const { year, month, day } = civil;
  const shortDay = weekdayShort[lang][weekday(civil) - 1];
  const longMonth = monthNames[lang][month - 1];
  const plain = lang === "de" ? `${two(day)}.${two(month)}.${year}` : `${day} ${monthShort[month - 1]} ${year}`;
  switch (style) {
    case "plain":
      return plain;
    case "weekday":
      return `${shortDay} ${plain}`;
    case "brief":
      return lang === "de" ? `${shortDay} ${two(day)}.${two(month)}.` : `${shortDay} ${day} ${monthShort[month - 1]}`;
    case "full":
      return lang === "de"
        ? `${weekdayNames.de[weekday(civil) - 1]}, ${day}. ${longMonth} ${year}`
        : `${weekdayNames.en[weekday(civil) - 1]}, ${day} ${longMonth} ${year}`;
    case "month":
      return `${longMonth} ${year}`;
  }
}

/** `KW 12` / `week 12` of a date. */
export function formatWeek(iso: string, lang: Language = language()): string {
  const civil = fromIso(iso);
  if (!civil) return "";
  return lang === "de" ? `KW ${isoWeek(civil).week}` : `week ${isoWeek(civil).week}`;
}

/** `09:00 – 11:00` with the en dash that both languages use for times. */
export function formatTimes(from: string, to: string | null | undefined): string {
  return to ? `${timeOf(from)} – ${timeOf(to)}` : timeOf(from);
}

/** `HH:MM` of a time or a local date-time. */
export function timeOf(text: string): string {
  return /(\d{2}:\d{2})/.exec(text.includes("T") ? text.slice(text.indexOf("T")) : text)?.[1] ?? text;
}

/** A local date-time as `So 01.03.2026, 09:00`. */
export function formatMoment(text: string, style: DateStyle = "plain", lang: Language = language()): string {
  return `${formatDate(text, style, lang)}, ${timeOf(text)}`;
}

/** `heute 11:20`, `gestern 11:20`, else the date: for backups and the history. */
export function formatWhen(text: string, today: string, lang: Language = language()): string {
  const civil = fromIso(text);
  const now = fromIso(today);
  if (civil && now) {
    const away = dayNumber(civil) - dayNumber(now);
    const named = {
      de: { 0: "heute", [-1]: "gestern", 1: "morgen" },
      en: { 0: "today", [-1]: "yesterday", 1: "tomorrow" },
    }[lang] as Record<number, string>;
    const name = named[away];
    if (name) return `${name} ${timeOf(text)}`;
  }
  return formatMoment(text, "plain", lang);
}

/** The IANA zone of the own firm; empty while no office is open. */
let zone = "";

/** Sets the zone in which clock times are said; called by the app only. A PC elsewhere, or set wrongly, changes none. */
export function setZone(next: string): void {
  zone = next;
}

/**
 * An instant (`2026-03-16T10:20:11Z`) as wall time of the office, `YYYY-MM-DDTHH:MM`; of this PC while none is open.
 * Only for moments that were noted by a clock: backups, drafts, history. Dates that people mean never pass through
 * here.
 */
export function localMoment(instant: string): string {
  const at = new Date(instant);
  if (!/T.*(Z|[+-]\d\d:?\d\d)$/.test(instant) || Number.isNaN(at.getTime())) return instant;
  return zone === "" ? `${localToday(at)}T${two(at.getHours())}:${two(at.getMinutes())}` : inZone(at, zone);
}

/** The wall time of an instant in a zone; Swedish writes a date as ISO does. */
function inZone(at: Date, timeZone: string): string {
  const said = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
  return said.replace(" ", "T");
}

/** Days from `from` to `to`, negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  const a = fromIso(from);
  const b = fromIso(to);
  return a && b ? dayNumber(b) - dayNumber(a) : 0;
}

/** `YYYY-MM-DD` shifted by days. */
export function shiftDate(iso: string, days: number): string {
  const civil = fromIso(iso);
  if (!civil) return iso;
  const { year, month, day } = addDays(civil, days);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

const signs: Record<string, string> = { EUR: "€", USD: "$", GBP: "£", CHF: "CHF" };

/** Money as `2.988,00 €` / `€2,988.00`; the space before the sign does not break. */
export function formatMoney(money: { minor: number; currency: string }, lang: Language = language()): string {
  const text = writeAmount(money.minor, lang, decimalsOf(money.currency));
  const sign = signs[money.currency] ?? money.currency;
  if (lang === "de") return `${text}\u00a0${sign}`;
  const minus = text.startsWith("−") ? "−" : "";
  const gap = sign.length > 1 ? "\u00a0" : "";
  return `${minus}${sign}${gap}${text.replace(/^−/, "")}`;
}

/** A number as the locale groups it. */
export function formatNumber(n: number, lang: Language = language()): string {
  return number(lang, n);
}

/** A file size in words: `3,4 MB`. */
export function formatSize(bytes: number, lang: Language = language()): string {
  const units = ["Byte", "KB", "MB", "GB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const text = unit === 0 || size >= 100 ? String(Math.round(size)) : size.toFixed(1);
  return `${lang === "de" ? text.replace(".", ",") : text}\u00a0${units[unit]}`;
}
