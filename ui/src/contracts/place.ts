import { useQuery } from "@tanstack/react-query";
import { FileDown, FileInput, FileText, FileX2, Gavel, Printer, Signature } from "lucide-react";
import { definePlace, fetched, listBehind } from "../shared/desk";
import { askOf } from "./asked";
import { decisionWords } from "./decision/words";
import { noticeWords } from "./giving/words";
import { importWords } from "./import/words";
import { printWords } from "./print/words";
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
  passing: ["wide", "form", "marked", "token", "file"],
  screen: fetched(() => import("./ContractsScreen")),
  screens: {
    import: fetched(() => import("./import/ImportScreen")),
    print: fetched(() => import("./print/ContractListScreen")),
    deadlines: fetched(() => import("./print/DeadlineListScreen")),
    notice: fetched(() => import("./giving/NoticeScreen")),
    costs: fetched(() => import("./print/CostOverviewScreen")),
    sheet: fetched(() => import("./print/ContractSheetScreen")),
    messenger: fetched(() => import("./print/MessengerScreen")),
    decision: fetched(() => import("./print/DecisionScreen")),
  },
  views: { place: "view:contracts", list: "contracts" },
  forms: [
    { place: "contract-list", screen: "print" },
    { place: "contract-deadlines", screen: "deadlines" },
    { place: "contract-costs", screen: "costs" },
  ],
  useBadge: useDueBadge,
  uses: ({ kind, id, list }) => {
    if (kind === "contact") return { partner: id };
    if (kind !== "entry") return null;
    return list === "contract_kind" ? { kind: id } : list === "cost_centre" ? { centre: id } : null;
  },
  kinds: { contract: { icon: FileText, name: () => contractWords().contract, show: (id) => ({ id }) } },
  offers: {
    contract: [
      {
        id: "contract-decide",
        title: () => decisionWords().action,
        icon: Gavel,
        one: true,
        run: (_, ids) => askOf("decision", ids[0] ?? 0),
      },
      {
        id: "contract-paper",
        title: () => printWords().forDecision,
        icon: Signature,
        run: (go, ids) => go({ ...listBehind("/contracts"), marked: [...ids] }, "decision"),
      },
      {
        id: "contract-notice",
        title: () => noticeWords().action,
        icon: FileX2,
        one: true,
        run: (go, ids) => go({ ...listBehind("/contracts"), id: ids[0] ?? 0 }, "notice"),
      },
      {
        id: "contract-their-notice",
        title: () => noticeWords().theirsAction,
        icon: FileDown,
        one: true,
        run: (_, ids) => askOf("theirs", ids[0] ?? 0),
      },
    ],
  },
  actions: [
    {
      id: "contracts.create",
      title: () => contractWords().createAction,
      also: () => contractWords().create,
      run: (go) => go({ form: true }),
    },
    { id: "contracts.print", title: () => contractWords().printAction, icon: Printer, run: (go) => go({}, "print") },
    {
      id: "contracts.deadlines",
      title: () => printWords().deadlinesTitle,
      also: () => printWords().deadlinesAlso,
      icon: Printer,
      run: (go) => go({}, "deadlines"),
    },
    {
      id: "contracts.costs",
      title: () => printWords().costsTitle,
      also: () => printWords().costsAlso,
      icon: Printer,
      run: (go) => go({}, "costs"),
    },
    {
      id: "contracts.sheet",
      title: () => printWords().sheetTitles.sheet,
      also: () => printWords().sheetAlso,
      icon: Printer,
      run: (go) => go({}, "sheet"),
    },
    {
      id: "contracts.decision",
      title: () => printWords().sheetTitles.decision,
      also: () => printWords().decisionAlso,
      icon: Signature,
      run: (go) => go({ due: 30 }, "decision"),
    },
    {
      id: "contracts.import",
      title: () => importWords().action,
      also: () => importWords().also,
      icon: FileInput,
      run: (go) => go({}, "import"),
    },
  ],
  openFile: ({ token, name }, go) => {
    if (!/\.(csv|tsv|txt|xlsx|xlsm)$/i.test(name)) return false;
    go({ token, file: name }, "import");
    return true;
  },
});

/** How many notices would have to be sent within 30 days, overdue ones included. */
function useDueBadge() {
  const words = useContractWords();
  const count = useQuery(duePage).data?.count ?? 0;
  return { count, meaning: words.dueSoon(count) };
}
