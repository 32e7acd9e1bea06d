import type { UseFormReturn } from "react-hook-form";
import type { ContractFormValues } from "../form";

export type ContractFormReturn = UseFormReturn<ContractFormValues>;

/** Where the form holds a whole rule. */
export type RulePath = "terms.rule" | "terms.ruleFirst";
/** Where it holds a rule that stands on its own, or what such a one shares with a whole rule. */
export type PlainPath = RulePath | `${RulePath}.steps.${number}.rule` | `${RulePath}.endsRule`;
