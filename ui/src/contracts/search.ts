import * as v from "valibot";
import type { RequestOf } from "../shared/api";
import type { Language } from "../shared/words";
import { de as listDe } from "./list/words.de";
import { en as listEn } from "./list/words.en";
import { de } from "./words.de";
import { en } from "./words.en";

/** Everything that can narrow or order the register. */
export type ContractFilter = RequestOf<"contracts_ids">;
/** How a contract stands. */
export type Status = ContractFilter["statuses"][number];
/** What the register can be ordered by. */
export type SortColumn = NonNullable<ContractFilter["sort"]>;

export const statuses = [
  "draft",
  "running",
  "suspended",
  "terminated",
  "expiring",
  "ended",
  "archived",
] as const satisfies readonly Status[];

/** Days within which "absenden bis" can be asked for. */
export const dueChoices = [30, 60, 90] as const;

const sortColumns = [
  "number",
  "title",
  "partner",
  "kind",
  "cost_centre",
  "responsible",
  "direction",
  "status",
  "start",
  "end",
  "receive_by",
  "safe_day",
  "send_by",
  "missed_end",
  "yearly",
] as const satisfies readonly SortColumn[];

/** What the register can be grouped by. */
export const groupings = [
  "partner",
  "kind",
  "cost_centre",
  "responsible",
  "direction",
  "status",
  "deadline_month",
] as const;

/** What stands in the address of the place: record, filter, order, and for the paper the marked rows. */
export const search = v.object({
  id: v.optional(v.number()),
  wide: v.optional(v.boolean(), false),
  form: v.optional(v.boolean(), false),
  text: v.optional(v.string(), ""),
  status: v.optional(v.array(v.picklist(statuses)), []),
  direction: v.optional(v.picklist(["pay", "receive"])),
  due: v.optional(v.number()),
  kind: v.optional(v.number()),
  centre: v.optional(v.number()),
  partner: v.optional(v.number()),
  responsible: v.optional(v.string()),
  tag: v.optional(v.string()),
  /** A reminder has come and nothing was decided. */
  decide: v.optional(v.boolean(), false),
  /** The further fields to filter by stand open. */
  filters: v.optional(v.boolean(), false),
  sort: v.optional(v.picklist(sortColumns), "send_by"),
  down: v.optional(v.boolean(), false),
  /** Rows stand under heads. */
  by: v.optional(v.picklist(groupings)),
  marked: v.optional(v.array(v.number())),
  /** The saved view that was chosen last. */
  view: v.optional(v.number()),
  /** A register to be read in. */
  token: v.optional(v.string()),
  file: v.optional(v.string()),
});

export type ContractSearch = v.InferOutput<typeof search>;

/** Without any filter. */
export const nothing = {
  text: "",
  status: [],
  direction: undefined,
  due: undefined,
  kind: undefined,
  centre: undefined,
  partner: undefined,
  responsible: undefined,
  tag: undefined,
  decide: false,
} as const satisfies Partial<ContractSearch>;

/** The filter that the place's state means. */
export function filterOf(state: ContractSearch): ContractFilter {
  return {
    text: state.text,
    statuses: state.status,
    kind: state.kind ?? null,
    partner: state.partner ?? null,
    deadline_within_days: state.due ?? null,
    direction: state.direction ?? null,
    cost_centre: state.centre ?? null,
    responsible: state.responsible ?? null,
    tag: state.tag ?? null,
    to_decide: state.decide,
    sort: state.sort,
    descending: state.down,
    ids: state.marked ?? null,
  };
}

/** The whole register in its usual order. */
export const everything: ContractFilter = filterOf(v.parse(search, {}));

/** Whether anything is left out. */
export function narrows(state: ContractSearch): boolean {
  return (
    state.text !== "" ||
    state.status.length > 0 ||
    state.decide ||
    [state.direction, state.due, state.kind, state.centre, state.partner, state.responsible, state.tag].some(
      (part) => part !== undefined,
    )
  );
}

/** What the ids of a filter are called. */
export interface FilterNames {
  kind?: string | undefined;
  centre?: string | undefined;
  partner?: string | undefined;
}

/**
 * The filter in words for the head of a list on paper, in the paper's language, not the window's; `ordered` where
 * the paper keeps the order of the list.
 */
export function filterWords(
  state: ContractSearch,
  names: FilterNames,
  language: Language,
  group: keyof (typeof de)["paperGroups"] | null = null,
  ordered = true,
): string {
  const words = language === "en" ? en : de;
  const said = language === "en" ? listEn : listDe;
  const parts = state.marked
    ? [words.markedRows]
    : [
        state.status.map((status) => words.statuses[status]).join(` ${words.or} `),
        state.direction && words.directions[state.direction],
        state.due !== undefined && words.sendWithin(state.due),
        names.kind,
        names.centre,
        names.partner,
        state.responsible && said.responsibleIs(state.responsible),
        state.tag,
        state.decide && words.toDecide,
        state.text !== "" && words.quoted(state.text),
      ];
  const order = ordered && words.orderedBy(words.columns[state.sort], state.down);
  const grouped = group && words.groupedBy(words.paperGroups[group]);
  return [parts.filter(Boolean).join(", "), grouped, order].filter(Boolean).join(" · ");
}
