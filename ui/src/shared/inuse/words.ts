import { dictionary } from "../words";
import { de } from "./words.de";
import { en } from "./words.en";

export const [inUseWords, useInUseWords] = dictionary(de, en);

/** "3 Verträge, 2 Termine": how many records of each kind. */
export function countedKinds(
  words: typeof de,
  kinds: readonly { kind: string; count: number }[],
): { kind: string; text: string }[] {
  return kinds.map(({ kind, count }) => ({ kind, text: (words.counts[kind] ?? words.other)(count) }));
}
