import { keepPreviousData } from "@tanstack/react-query";
import { call, callWithChanges, commandQuery, type RequestOf } from "../shared/api";
import type { Card } from "../shared/api/generated/commands";
import type { Option } from "../shared/parts";
import { type ContractFilter, everything } from "./search";

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

/** The groups of a filter, each with its contracts in order and what they come to. */
export const groupsQuery = (filter: ContractFilter, by: string | undefined) => ({
  ...commandQuery("contracts_groups", { filter, by: by ?? "" }, { kinds: registerKinds }),
  enabled: by !== undefined,
  placeholderData: by === undefined ? undefined : keepPreviousData,
});

/** Kinds of contracts and cost centres, as the master data keep them. */
export const kindsQuery = commandQuery("entries_list", { list: "contract_kind" }, { kinds: ["entry"] });
export const centresQuery = commandQuery("entries_list", { list: "cost_centre" }, { kinds: ["entry"] });

/** Who works here, for whoever looks after a contract. */
export const employeesQuery = commandQuery("employees_list", null, { kinds: ["employee"] });

/** Who looks after any contract, and every tag that one has, as they are written there. */
export const responsiblesQuery = commandQuery("contracts_responsibles", null, { kinds: ["contract"] });
export const tagsQuery = commandQuery("contracts_tags", null, { kinds: ["contract"] });

/** Currencies, VAT rates and ways to pay, as the master data keep them. */
export const currenciesQuery = commandQuery("entries_list", { list: "currency" }, { kinds: ["entry"] });
export const intervalsQuery = commandQuery("entries_list", { list: "payment_interval" }, { kinds: ["entry"] });

/** Finds contacts by what is typed. */
export async function findContacts(text: string): Promise<readonly Option<number>[]> {
  const { hits } = await call("search_everything", { text, limit: 20, kinds: ["contact"] });
  return hits.map(({ id, title, detail }) => ({ id, label: title, detail }));
}

/** Finds contracts by what is typed. */
export async function findContracts(text: string): Promise<readonly Option<number>[]> {
  const { hits } = await call("search_everything", { text, limit: 20, kinds: ["contract"] });
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

/** The regions whose holidays can be chosen for a recipient. */
export const regionsQuery = commandQuery("regions_list", null, { kinds: [] });

/** The reasons for which contracts are ended. */
export const reasonsQuery = commandQuery("entries_list", { list: "reason" }, { kinds: ["entry"] });

/** Who signs letters of the firm. */
export const signersQuery = commandQuery("letters_signers", null, { kinds: ["firm", "employee"] });

/** The letter of a notice. */
export const letterQuery = (id: number) => commandQuery("letters_get", { id }, { kinds: ["letter"] });

/** What a notice takes: ends, ways, who signs, the letter. */
export const proposeQuery = (wish: RequestOf<"contracts_notice_propose">) =>
  commandQuery("contracts_notice_propose", wish, {
    kinds: [...registerKinds, "employee", "letterhead", "text_block", "own_field"],
  });

/** What is still to be done about a contract. */
export const openTasksQuery = (id: number) =>
  commandQuery(
    "tasks_page",
    {
      filter: {
        text: "",
        state: "open",
        assignees: [],
        of_nobody: false,
        about: { kind: "contract", id },
        ids: null,
        checklist: null,
        span: null,
        priority: null,
        column: "day",
        descending: false,
      },
      offset: 0,
      limit: 5,
    },
    { kinds: ["task"] },
  );
