import type { ContactsMerge, MergeField, MergePreview } from "../../shared/api/generated/commands";

/** What was decided about a merge so far. */
export interface Decision {
  /** Who takes part. */
  included: readonly number[];
  /** Who stays; null: as proposed. */
  survivor: number | null;
  /** Whose value a field takes, where it was said. */
  fields: Readonly<Record<string, number>>;
  /** Whether values that were not chosen go into the note. */
  keepLost: boolean;
}

/** Nothing said yet: all take part, what is proposed holds. */
export function undecided(ids: readonly number[]): Decision {
  return { included: ids, survivor: null, fields: {}, keepLost: true };
}

/** Whose value a field takes. A choice of somebody who takes no part any more does not count. */
export function chosenOf(decision: Decision, field: MergeField): number {
  const said = decision.fields[field.column];
  return said !== undefined && decision.included.includes(said) ? said : field.chosen;
}

/** What was said about fields, of those who still take part. */
export function saidFields({ fields, included }: Decision): Record<string, number> {
  return Object.fromEntries(Object.entries(fields).filter(([, id]) => included.includes(id)));
}

/** What a contact says of a field. */
export function saidBy(preview: MergePreview, field: MergeField, id: number): string {
  return field.values[preview.contacts.findIndex((row) => row.id === id)] ?? "";
}

/** The values that find no place: each once, whatever is not chosen. */
export function unplaced(preview: MergePreview, decision: Decision): number {
  const fields = preview.fields.map((field) => {
    const kept = saidBy(preview, field, chosenOf(decision, field));
    return new Set(field.values.filter((value) => value !== "" && value !== kept)).size;
  });
  const labels = preview.lines.map(({ labels }) =>
    Math.max(new Set(labels.filter((label) => label !== "")).size - 1, 0),
  );
  return [...fields, ...labels].reduce((sum, one) => sum + one, 0);
}

/** What is asked of the program. */
export function request(preview: MergePreview, decision: Decision): ContactsMerge {
  const fields = preview.fields.map((field) => [field.column, chosenOf(decision, field)] as const);
  return {
    survivor: preview.survivor,
    others: preview.contacts.map((row) => row.id).filter((id) => id !== preview.survivor),
    fields: Object.fromEntries(fields),
    keep_lost: decision.keepLost,
  };
}

/**
 * Whether a preview is of those who take part as decided, whichever values were chosen since: who chooses and saves at
 * once need not wait for the next one.
 */
export function isOf(preview: MergePreview, decision: Decision): boolean {
  const ids = preview.contacts.map((row) => row.id);
  return (
    ids.length === decision.included.length &&
    decision.included.every((id) => ids.includes(id)) &&
    (decision.survivor === null || decision.survivor === preview.survivor)
  );
}
