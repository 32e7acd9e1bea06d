import type { Language } from "../../shared/words";

/** Where a word may be broken without being seen. */
const SOFT_HYPHEN = "\u00ad";

const VOWEL = /[aeiouyäöü]/i;
/** Consonants that begin a syllable together or are one sound: never parted. The longer ones come first. */
const TOGETHER = "schl schm schn schr schw spr str sch bl br ch ck dr fl fr gl gr kl kr ph pl pr qu st th tr zw".split(
  " ",
);
/** So many letters stay on each side. */
const LEAST = 3;

/**
 * Lets the words of a text break by syllables where a narrow column needs it. The engines hyphenate too, but their
 * patterns are fetched or installed apart and missing on many PCs; then a word would break anywhere, without a sign.
 * German parts by a rule that fits into a few lines: what begins a syllable goes with its vowel to the next line.
 */
export function softHyphens(text: string, language: Language): string {
  if (language !== "de") return text;
  return text.replace(/\p{L}{7,}/gu, parted);
}

function parted(word: string): string {
  const low = word.toLowerCase();
  let out = "";
  let spoken = false;
  for (let at = 0; at < word.length; ) {
    const size = TOGETHER.find((one) => low.startsWith(one, at))?.length ?? 1;
    const begins = !VOWEL.test(low[at] ?? "") && VOWEL.test(low[at + size] ?? "");
    const room = lettersSince(out) >= LEAST && word.length - at >= LEAST;
    // A syllable has a vowel, so the first consonants are never left alone.
    if (begins && spoken && room) out += SOFT_HYPHEN;
    spoken ||= VOWEL.test(low[at] ?? "");
    out += word.slice(at, at + size);
    at += size;
  }
  return out;
}

/** How many letters stand behind the last possible break. */
function lettersSince(text: string): number {
  return text.length - 1 - text.lastIndexOf(SOFT_HYPHEN);
}
