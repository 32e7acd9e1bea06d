import { useQuery } from "@tanstack/react-query";
import { FileText, Printer } from "lucide-react";
import { definePlace, fetched } from "../shared/desk";
import { duePage } from "./queries";
import { search } from "./search";
import { contractWords, useContractWords } from "./words";

/** Verträge: the register with its deadlines, the record, its form, and the list on paper. */
export const contracts = definePlace({
  path: "/contracts",
  group: "daily",
  order: 20,
  icon: FileText,
  title: () => contractWords().title,
  search,
  screen: fetched(() => import("./ContractsScreen")),
  screens: { print: fetched(() => import("./print/ContractListScreen")) },
  views: { place: "view:contracts", list: "contracts" },
  forms: [{ place: "contract-list", screen: "print" }],
  useBadge: useDueBadge,
  uses: ({ kind, id, list }) => {
    if (kind === "contact") return { partner: id };
    if (kind !== "entry") return null;
    return list === "contract_kind" ? { kind: id } : list === "cost_centre" ? { centre: id } : null;
  },
  kinds: { contract: { icon: FileText, name: () => contractWords().contract, show: (id) => ({ id }) } },
  actions: [
    {
      id: "contracts.create",
      title: () => contractWords().createAction,
      also: () => contractWords().create,
      run: (go) => go({ form: true }),
    },
    { id: "contracts.print", title: () => contractWords().printAction, icon: Printer, run: (go) => go({}, "print") },
  ],
});

/** How many notices would have to be sent within 30 days, overdue ones included. */
function useDueBadge() {
  const words = useContractWords();
  const count = useQuery(duePage).data?.count ?? 0;
  return { count, meaning: words.dueSoon(count) };
}
