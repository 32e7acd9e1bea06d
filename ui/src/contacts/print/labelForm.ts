import * as v from "valibot";

export const orders = ["list", "name", "postal_code"] as const;

/** The choices of labels that can be kept under a name; the start belongs to the sheet in the tray, not to them. */
const kept = v.object({
  sheet: v.fallback(v.string(), "3475"),
  what: v.fallback(v.picklist(["addresses", "text"]), "addresses"),
  order: v.fallback(v.picklist(orders), "list"),
  copies: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 1),
});
export type LabelForm = v.InferOutput<typeof kept>;

export const usualLabels: LabelForm = { sheet: "3475", what: "addresses", order: "list", copies: 1 };

/** Reads a kept form; what no longer fits falls back to the usual. */
export function readLabelForm(value: unknown): LabelForm {
  return v.parse(kept, { ...usualLabels, ...(typeof value === "object" && value !== null ? value : {}) });
}
