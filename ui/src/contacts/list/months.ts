import { type Language, localeOf } from "../../shared/words";

/** The name of a month, 1 to 12. */
export function monthName(month: number, language: Language): string {
  const name = new Intl.DateTimeFormat(localeOf[language], { month: "long", timeZone: "UTC" });
  return name.format(new Date(Date.UTC(2026, month - 1, 1)));
}

/** The twelve months, to choose from. */
export function monthOptions(language: Language): { id: number; label: string }[] {
  return Array.from({ length: 12 }, (_, index) => ({ id: index + 1, label: monthName(index + 1, language) }));
}
