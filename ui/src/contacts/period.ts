import { formatDate } from "../shared/words";
import type { Words } from "./words.de";

/** A validity in words: "gilt ab 01.04.2026", "galt bis 31.03.2026", "seit …", "… bis …"; empty without ends. */
export function periodWords(words: Words, from: string | null, to: string | null, today: string): string {
  if (to !== null && to < today) return words.until(formatDate(to), true);
  if (from !== null && from > today) return words.startsOn(formatDate(from, "weekday"));
  if (to !== null) return words.until(formatDate(to), false);
  return from === null ? "" : words.since(formatDate(from));
}
