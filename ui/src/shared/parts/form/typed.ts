import type { DefaultValues, FieldPath, FieldValues, UseFormReturn } from "react-hook-form";

/**
 * A record was stored while the form stayed open: the form shows what the program made of it, and keeps what was
 * typed since `submitted`, which stays unsaved.
 */
export function takeStored<F extends FieldValues>(form: UseFormReturn<F>, submitted: F, stored: F): void {
  const now = form.getValues();
  const merged = keepTyped(submitted, now, stored);
  if (same(merged, stored)) {
    form.reset(stored as DefaultValues<F>);
    return;
  }
  // Only what the program wrote otherwise is set: the cursor stays in the field that is being typed in.
  form.reset(stored as DefaultValues<F>, { keepValues: true });
  for (const name of Object.keys(merged)) {
    if (same(merged[name], now[name])) continue;
    form.setValue(name as FieldPath<F>, merged[name], { shouldDirty: true });
  }
}

/**
 * What was typed since a form was handed in, laid over what was stored of it. Rows are told by their `key`, so that
 * a new one gets its id even while the text beside it is still being typed.
 */
export function keepTyped<T>(submitted: T, now: T, stored: T): T {
  if (same(now, submitted)) return stored;
  if (areRows(submitted) && areRows(now) && areRows(stored)) {
    const rows = now.map((row) => {
      const before = submitted.find((other) => other.key === row.key);
      const kept = stored.find((other) => other.key === row.key);
      return before && kept ? keepTyped(before, row, kept) : row;
    });
    return rows as T;
  }
  if (isGroup(submitted) && isGroup(now) && isGroup(stored)) {
    const merged = Object.entries(now).map(([name, value]) => [name, keepTyped(submitted[name], value, stored[name])]);
    return Object.fromEntries(merged) as T;
  }
  return now;
}

type Group = Record<string, unknown>;

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function areRows(value: unknown): value is (Group & { key: string })[] {
  return Array.isArray(value) && value.every((row) => isGroup(row) && typeof row.key === "string");
}

/** Form values are plain data: their text tells whether they are the same. */
function same(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(ordered(left)) === JSON.stringify(ordered(right));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, ordered(value[name])]),
  );
}
