import { type Language, localeOf } from "../../shared/words";

/** A rate in basis points as percent: 810 is "8,1 %". */
export function writeRate(rate: number, language: Language): string {
  const percent = new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 2 }).format(rate / 100);
  return `${percent} %`;
}

/** What was typed as basis points: "8,1", "19 %"; null where it is no percentage. */
export function readRate(text: string): number | null {
  const plain = text.replace(/%/g, "").trim().replace(",", ".");
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return null;
  return Math.round(Number(plain) * 100);
}
