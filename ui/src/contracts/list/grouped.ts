import type { ContractGroup } from "../../shared/api/generated/commands";

/** Groups one below the other: all ids in their order, and where each group begins. */
export function inGroups(groups: readonly ContractGroup[]): { ids: number[]; starts: number[] } {
  const ids: number[] = [];
  const starts: number[] = [];
  for (const group of groups) {
    starts.push(ids.length);
    // One by one: a group of the whole register is too long for the arguments of one call.
    for (const id of group.ids) ids.push(id);
  }
  return { ids, starts };
}
