import type { Option } from "../../shared/parts";
import type { Contract, ContractFields } from "../terms";

/** A cost centre's part as the form holds it. */
export interface ShareForm {
  cost_centre_id: number | null;
  /** Basis points. */
  share: number | null;
}

/** A link as the form holds it: the other contract with the name that is shown. */
export interface LinkForm {
  other: Option<number> | null;
  role: ContractFields["links"][number]["role"];
}

export const roles = ["frame", "amends", "replaces", "belongs_to"] as const satisfies readonly LinkForm["role"][];

/** The whole, in basis points. */
export const WHOLE = 10_000;

/** What is still missing to the whole; less than nothing where it is too much. */
export function restOf(shares: readonly ShareForm[]): number {
  return WHOLE - shares.reduce((sum, one) => sum + (one.share ?? 0), 0);
}

/** What the last row takes so that the whole is shared: its own part and what is missing; null where nothing is. */
export function restFor(shares: readonly ShareForm[]): number | null {
  const last = shares.at(-1);
  const rest = restOf(shares);
  const share = (last?.share ?? 0) + rest;
  return last === undefined || rest === 0 || share <= 0 ? null : share;
}

/** The links of a contract with the titles of the others. */
export function linkForms(links: ContractFields["links"], linked: Contract["linked"]): LinkForm[] {
  return links.map(({ other_id, role }) => ({
    other: { id: other_id, label: linked.find((one) => one.id === other_id)?.title ?? `#${other_id}` },
    role,
  }));
}

/** "90, 30; 10 0" as days, each once, the farthest first; null where the text says something else or nothing. */
export function readDays(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== "");
  if (parts.length === 0 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  return [...new Set(parts.map(Number))].sort((one, other) => other - one);
}

/** Days as one writes them. */
export const writeDays = (days: readonly number[]): string => days.join(", ");
