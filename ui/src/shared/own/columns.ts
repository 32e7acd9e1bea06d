import type { OwnField, OwnValue } from "../api/generated/commands";
import type { Column } from "../parts";
import type { Language } from "../words";
import { type OwnKind, ownName, ownText } from "./own";

/** How the column of an own field is called in a list and on its paper: `own-12`. */
export const ownColumnId = (field: number) => `own-${field}`;

/** The own field that a column is of, or null. */
export function ownColumnField(column: string): number | null {
  const match = /^own-(\d+)$/.exec(column);
  return match ? Number(match[1]) : null;
}

/** The own fields of a kind of record as columns, shown where one chooses them. */
export function ownColumns<Row extends { own: OwnValue[] }>(
  fields: readonly OwnField[],
  kind: OwnKind,
  language: Language,
  yesNo: { yes: string; no: string },
): Column<Row>[] {
  return fields
    .filter((field) => field.record_kind === kind && (field.active || field.used > 0))
    .map((field) => ({
      id: ownColumnId(field.id),
      title: ownName(field, language),
      width: field.value_type === "text" ? { min: 128, grow: 0.8 } : { min: 104 },
      ...(field.value_type === "number" ? { align: "end" as const } : {}),
      sortable: true,
      optional: true,
      text: (row) => {
        const value = row.own.find((one) => one.field_id === field.id);
        return value ? ownText(field, value.text, language, yesNo) : "";
      },
    }));
}
