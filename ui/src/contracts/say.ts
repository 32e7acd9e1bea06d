import type { Deadline } from "./deadline";
import { partsOf, type Span, type Terms } from "./terms";
import type { Words } from "./words.de";

/** A day as the calling place writes it. */
type WriteDay = (day: string) => string;

/** "24 Monate". */
export function spanWords(span: Span, words: Words): string {
  const { amount, unit } = partsOf(span);
  return words.amounts[unit](amount);
}

/** "24 Monate ab 16.04.2024". */
export function termWords(terms: Terms, words: Words, day: WriteDay): string {
  const first = terms.first_term ?? null;
  if (first === null) return words.indefiniteFrom(day(terms.start));
  return "until" in first
    ? words.fromTo(day(terms.start), day(first.until))
    : words.from(spanWords(first, words), day(terms.start));
}

/** "verlängert sich um 12 Monate"; nothing where there is no first term that something could follow. */
export function afterwardsWords(terms: Terms, words: Words): string | null {
  if (terms.first_term == null) return null;
  if (terms.afterwards === "ends") return words.endsThen;
  return terms.afterwards === "indefinite" ? words.goesOn : words.renewsBy(spanWords(terms.afterwards.renews, words));
}

/** The deadline as one says it: a day, or the words that stand in its place. `wordy` says
 * "überfällig" and "gekündigt" as well, where there is room. */
export function deadlineWords(deadline: Deadline, words: Words, day: WriteDay, plain: WriteDay, wordy = false): string {
  switch (deadline.is) {
    case "send":
      return day(deadline.day);
    case "overdue":
      return wordy ? words.overdueSince(day(deadline.day)) : words.since(plain(deadline.day));
    case "freely":
      return words.freely[deadline.how];
    case "decided":
      return words.decided[deadline.choice](deadline.end === null ? null : plain(deadline.end));
    case "ends":
      return words.ends[wordy || deadline.by === "past" ? deadline.by : "itself"](plain(deadline.day));
    case "rests":
      return words.statuses[deadline.status];
    case "bound":
      return words.bound;
    case "unclear":
      return words.unclear;
  }
}

/** The colour of a deadline; its words say the same. */
export function deadlineTone(deadline: Deadline): "danger" | "due" | "quiet" | undefined {
  if (deadline.is === "overdue") return "danger";
  if (deadline.is === "unclear" || (deadline.is === "send" && deadline.urgent)) return "due";
  return deadline.is === "send" ? undefined : "quiet";
}
