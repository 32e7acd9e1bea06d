import type { ContractPreset } from "../../shared/api/generated/commands";
import { type TermsForm, termsForm } from "../terms";

/** The terms of a preset in the form; when the contract begins, and where its recipient sits, stay as they are. */
export function withPreset(form: TermsForm, terms: ContractPreset["terms"]): TermsForm {
  const { start, earliestEnd, excludedEnds, region, privateRecipient } = form;
  // The form takes a day to begin with; the contract's own is put back at once.
  const filled = termsForm({ ...terms, afterwards: terms.afterwards ?? "indefinite", start: start ?? "2000-01-01" });
  return { ...filled, start, earliestEnd, excludedEnds, region, privateRecipient };
}
