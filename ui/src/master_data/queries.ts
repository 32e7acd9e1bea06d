import { callBytes, commandQuery } from "../shared/api";
import type { Entry, Firm, ListPick } from "../shared/api/generated/commands";
import type { Language } from "../shared/words";

/** A short list by its name. */
export type ListName = ListPick["list"];

/** Lists whose lines may hang below others, at most three deep. */
export const TREES: readonly ListName[] = ["category", "department", "cost_centre"];

/** Lists that the program computes with: their lines are renamed and switched off, not added. */
export const CLOSED: readonly ListName[] = ["salutation", "payment_interval"];

/** Lists whose lines have a number that people know by heart. */
export const NUMBERED: readonly ListName[] = ["cost_centre"];

/** Lists whose lines hold from a day to a day. */
export const DATED: readonly ListName[] = ["cost_centre", "department", "vat_rate"];

/** So many levels a tree has at most. */
export const DEEPEST = 3;

/** The name of a line in the window's language. */
export function entryName(entry: Entry, language: Language): string {
  return language === "en" && entry.name_en !== "" ? entry.name_en : entry.name_de;
}

export const entriesQuery = (list: ListName) =>
  commandQuery("entries_list", { list }, { kinds: ["entry", "contact", "contract", "employee"] });

/** The employee who sits at this desk; null for somebody who is none. */
export const meQuery = commandQuery("employees_me", null, { kinds: ["employee", "setting"] });

export const roomsQuery = commandQuery("rooms_list", null, { kinds: ["room", "event"] });

export const rangesQuery = commandQuery("number_ranges_list", null, {
  kinds: ["number_range", "contract", "contact"],
});

export const firmQuery = commandQuery("firm_get", null, { kinds: ["firm"] });

/** What letters of the firm, as it stands in the form, still lack. Judged by the day. */
export const missingQuery = (firm: Firm, today: string) => ({
  ...commandQuery("firm_details_missing", firm, { kinds: [] }),
  queryKey: ["firm_details_missing", firm, today],
});

export const legalFormsQuery = (country: string) => commandQuery("legal_forms_list", { country }, { kinds: [] });

export const employeesQuery = commandQuery("employees_list", null, {
  kinds: ["employee", "contract", "contact", "firm"],
});

export const equipmentQuery = commandQuery("equipment_list", null, { kinds: ["equipment", "room"] });

export const gapsQuery = (id: number) =>
  commandQuery("number_ranges_gaps", { id }, { kinds: ["number_range", "contract", "contact"] });

export const dutiesQuery = (id: number) =>
  commandQuery("employees_duties", { id }, { kinds: ["employee", "contract"] });

export const yearQuery = (year: number) => commandQuery("calendar_year", { year }, { kinds: ["firm"] });

export const ownHolidaysQuery = commandQuery("own_holidays_list", null, { kinds: ["firm"] });

export const regionsQuery = commandQuery("regions_list", null, { kinds: [] });

/** The logo's bytes; empty where there is none. */
export const logoQuery = {
  queryKey: ["firm_logo"],
  queryFn: () => callBytes("firm_logo", null),
  meta: { kinds: ["firm"] },
};
