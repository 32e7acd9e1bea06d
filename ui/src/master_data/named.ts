import { useQuery } from "@tanstack/react-query";
import { checklistsQuery } from "./checklists/form";
import { headsQuery } from "./letterheads/queries";
import { blocksQuery } from "./texts/queries";

/** What the index does not hold: checklists, letterheads and text blocks, by their names. */
export function useNamed(enabled: boolean) {
  const checklists = useQuery({ ...checklistsQuery, enabled }).data ?? [];
  const heads = useQuery({ ...headsQuery, enabled }).data ?? [];
  const blocks = useQuery({ ...blocksQuery, enabled }).data ?? [];
  const named = (kind: string) => (one: { id: number; name: string }) => ({
    kind,
    id: one.id,
    title: one.name,
    detail: "",
  });
  return [
    ...checklists.map(named("checklist_template")),
    ...heads.map(named("letterhead")),
    ...blocks.map(named("text_block")),
  ];
}
