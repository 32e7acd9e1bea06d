import * as v from "valibot";
import type { RequestOf } from "../shared/api";
import type { Language } from "../shared/words";
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
  sort: v.optional(v.picklist(sortColumns), "send_by"),
  down: v.optional(v.boolean(), false),
  marked: v.optional(v.array(v.number())),
  /** The saved view that was chosen last. */
  view: v.optional(v.number()),
});

export type ContractSearch = v.InferOutput<typeof search>;

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
    [state.direction, state.due, state.kind, state.centre, state.partner].some((part) => part !== undefined)
  );
}

/** What the ids of a filter are called. */
export interface FilterNames {
  kind?: string | undefined;
  centre?: string | undefined;
  partner?: string | undefined;
}

/** The filter in words for the head of a list on paper, in the paper's language, not the window's. */
export function filterWords(
  state: ContractSearch,
  names: FilterNames,
  language: Language,
  group: string | null = null,
): string {
  const words = language === "en" ? en : de;
  const parts = state.marked
    ? [words.markedRows]
    : [
        state.status.map((status) => words.statuses[status]).join(` ${words.or} `),
        state.direction && words.directions[state.direction],
        state.due !== undefined && words.sendWithin(state.due),
        names.kind,
        names.centre,
        names.partner,
        state.text !== "" && words.quoted(state.text),
      ];
  const order = words.orderedBy(words.columns[state.sort], state.down);
  return [parts.filter(Boolean).join(", "), group && words.groupedBy(group), order].filter(Boolean).join(" · ");
}
