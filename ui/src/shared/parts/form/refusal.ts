import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { failureOf, type KontorError, reportFailure } from "../../api";

/**
 * Puts a refusal where it belongs: at the field that the error names (`data.field`), which is focused, or else
 * into the window's notice. `rename` maps a wire name to a form name where they differ.
 */
export function showRefusal<F extends FieldValues>(
  form: UseFormReturn<F>,
  error: KontorError,
  rename: (field: string) => FieldPath<F> | null = (field) => field as FieldPath<F>,
): void {
  const field = error.data.field;
  const path = typeof field === "string" ? rename(field) : null;
  if (path === null || !known(form.getValues(), path)) {
    reportFailure(error);
    return;
  }
  const { what, remedy } = failureOf(error);
  form.setError(path, { type: error.code, message: `${what} ${remedy}` }, { shouldFocus: true });
}

/** Whether the form has such a field; an error at an unknown one must not vanish. */
function known(values: FieldValues, path: string): boolean {
  let at: unknown = values;
  for (const step of path.split(".")) {
    if (typeof at !== "object" || at === null || !(step in at)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return true;
}
