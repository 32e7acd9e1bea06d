import { commandQuery } from "../../shared/api";

/** The registrations of an event: seats, counts, waiting list, catering, and who is next. */
export const registrationsQuery = (id: number) =>
  commandQuery("registrations_get", { id }, { kinds: ["event", "contact", "firm"] });

/** The budget of an event. */
export const budgetQuery = (id: number) => commandQuery("budget_get", { id }, { kinds: ["event", "firm"] });

/** The currencies of the master data. */
export const currenciesQuery = commandQuery("entries_list", { list: "currency" }, { kinds: ["entry"] });
