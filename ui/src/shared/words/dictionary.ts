import { type Language, language, localeOf, useLanguage } from "./language";

/**
 * The words of one domain. German is the type, English has to satisfy it, so a missing word is an error
 * of `tsc`. A word is a text or a function to a text:
 *
 * ```ts
 * // words.de.ts
 * export const de = { title: "Verträge", count: (n: number) => plural("de", n, { one: "# Vertrag", other: "# Verträge" }) };
 * export type Words = typeof de;
 * // words.en.ts
 * export const en = { title: "Contracts", count: (n) => … } satisfies Words;
 * // words.ts
 * export const [words, useWords] = dictionary(de, en);
 * ```
 *
 * `useWords()` inside components (follows the language), `words()` elsewhere.
 */
export function dictionary<W extends object>(de: W, en: NoInfer<W>): readonly [() => W, () => W] {
  const table: Record<Language, W> = { de, en };
  const words = () => table[language()];
  const useWords = () => table[useLanguage()];
  return [words, useWords];
}

/** Counted words: `#` stands for the number as the locale writes it. */
export function plural(lang: Language, n: number, forms: { zero?: string; one: string; other: string }): string {
  const form =
    n === 0 && forms.zero !== undefined ? forms.zero : pluralRules(lang).select(n) === "one" ? forms.one : forms.other;
  return form.replaceAll("#", number(lang, n));
}

const rules = new Map<Language, Intl.PluralRules>();
function pluralRules(lang: Language): Intl.PluralRules {
  let found = rules.get(lang);
  if (!found) {
    found = new Intl.PluralRules(localeOf[lang]);
    rules.set(lang, found);
  }
  return found;
}

const numbers = new Map<Language, Intl.NumberFormat>();
/** A count as the locale writes it: `2.031` or `2,031`. */
export function number(lang: Language, n: number): string {
  let found = numbers.get(lang);
  if (!found) {
    found = new Intl.NumberFormat(localeOf[lang]);
    numbers.set(lang, found);
  }
  return found.format(n);
}
