import { useMemory } from "../../memory/memory";
import { type Column, type ColumnChoice, inOrder, isShown, noChoice } from "./columns";

/** The ids of the columns that a list shows, in their order, for its paper; also those for which it has no room just now. */
export function useShownColumns<Row>(place: string, columns: readonly Column<Row>[]): readonly string[] {
  const [choice] = useMemory<ColumnChoice>(`columns.${place}`, noChoice);
  return inOrder(columns, choice)
    .filter((column) => isShown(column, choice))
    .map((column) => column.id);
}
