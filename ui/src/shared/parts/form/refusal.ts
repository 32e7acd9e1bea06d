import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { failureOf, KontorError, reportFailure } from "../../api";
import type { FieldIssue } from "../../api/generated/commands";

/**
 * Puts a refusal where it belongs: each issue of `INVALID` at its field, of which the first is focused; whatever
 * has no field here goes into the window's notice. `rename` maps a wire path (`emails.0.address`) to a form name
 * where they differ, or to null where the form has none.
 */
export function showRefusal<F extends FieldValues>(
  form: UseFormReturn<F>,
  error: KontorError,
  rename: (field: string) => FieldPath<F> | null = (field) => field as FieldPath<F>,
): void {
  const issues = issuesOf(error);
  if (issues.length === 0) {
    reportFailure(error);
    return;
  }
  let focused = false;
  for (const issue of issues) {
    const path = rename(issue.field);
    const refusal = new KontorError(issue.code, issue.data as Record<string, unknown>);
    if (path === null || !known(form.getValues(), path)) {
      reportFailure(refusal);
      continue;
    }
    form.setError(path, { type: issue.code, message: issueWords(refusal) }, { shouldFocus: !focused });
    focused = true;
  }
}

/** The refused fields of an error; empty if it is about something else. */
export function issuesOf(error: KontorError): FieldIssue[] {
  return error.code === "INVALID" && Array.isArray(error.data.issues) ? (error.data.issues as FieldIssue[]) : [];
}

/** What is wrong at a field and what to do, as one line. */
export function issueWords(refusal: KontorError): string {
  const { what, remedy } = failureOf(refusal);
  return `${what} ${remedy}`.trim();
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
