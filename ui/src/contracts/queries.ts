import { call, callWithChanges, commandQuery } from "../shared/api";
import type { Card } from "../shared/api/generated/commands";
import type { Option } from "../shared/parts";
import { everything } from "./search";

/** What a line of the register is made from: a change of any of these makes it stale. */
export const registerKinds = ["contract", "contact", "entry", "firm", "setting"] as const;

/** One contract with its deadlines. */
export const contractQuery = (id: number) => commandQuery("contracts_get", { id }, { kinds: registerKinds });

/** The number of contracts whose notice has to be sent within 30 days. */
export const duePage = commandQuery(
  "contracts_page",
  { filter: { ...everything, deadline_within_days: 30 }, offset: 0, limit: 1 },
  { kinds: registerKinds },
);

/** Kinds of contracts and cost centres, as the master data keep them. */
export const kindsQuery = commandQuery("entries_list", { list: "contract_kind" }, { kinds: ["entry"] });
export const centresQuery = commandQuery("entries_list", { list: "cost_centre" }, { kinds: ["entry"] });

/** Who works here, for whoever looks after a contract. */
export const employeesQuery = commandQuery("employees_list", null, { kinds: ["employee"] });

/** Currencies, VAT rates and ways to pay, as the master data keep them. */
export const currenciesQuery = commandQuery("entries_list", { list: "currency" }, { kinds: ["entry"] });
export const intervalsQuery = commandQuery("entries_list", { list: "payment_interval" }, { kinds: ["entry"] });

/** Finds contacts by what is typed. */
export async function findContacts(text: string): Promise<readonly Option<number>[]> {
  const { hits } = await call("search_everything", { text, limit: 20, kinds: ["contact"] });
  return hits.map(({ id, title, detail }) => ({ id, label: title, detail }));
}

/** The name of a contact, or an empty text where it is gone. */
export async function contactName(id: number): Promise<string> {
  const [hit] = await call("search_titles", { records: [{ kind: "contact", id }] });
  return hit?.title ?? "";
}

/** Enters an organisation of which only the name is known; the program leaves the rest empty. */
export async function createOrganisation(organisation: string) {
  const card: Partial<Card> = { kind: "organisation", organisation };
  return callWithChanges("contacts_save", { id: null, card: card as Card });
}
