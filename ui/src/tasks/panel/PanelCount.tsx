import { useQuery } from "@tanstack/react-query";
import type { RecordRef } from "../../shared/api/generated/commands";
import { openTasks, tasksQuery } from "../queries";

/** So many of a record's tasks stand in its panel at first. */
export const PANEL_ROWS = 20;

/** The open tasks about a record, as the panel asks for them. */
export const panelQuery = (record: RecordRef, limit = PANEL_ROWS) =>
  tasksQuery({ ...openTasks, about: { kind: record.kind, id: record.id } }, limit);

/** How many open tasks there are about a record. */
export function PanelCount({ record }: { record: RecordRef }) {
  const count = useQuery(panelQuery(record)).data?.count ?? 0;
  return count > 0 ? count : null;
}
