import type { ReactNode } from "react";
import { Folded as FoldedGroup } from "../../shared/parts";
import { useCardForm } from "./context";

/** A group of fields that few contacts need; a refused one opens it. */
export function Folded({
  fields,
  ...group
}: {
  title: string;
  /** What can be entered there, in a few words. */
  hint: string;
  /** The names of its fields. */
  fields: readonly string[];
  filled: boolean;
  columns?: 1 | 2;
  children: ReactNode;
}) {
  const { form } = useCardForm();
  return <FoldedGroup {...group} refused={fields.some((field) => field in form.formState.errors)} />;
}
