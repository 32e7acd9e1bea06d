import type { ReactNode, Ref } from "react";
import { type Control, type FieldPath, type FieldPathValue, type FieldValues, useController } from "react-hook-form";

/** What a field gets from its form; spread it: `<TextField label=… {...field} />`. */
export interface BoundField<T> {
  name: string;
  value: T;
  onChange: (value: T) => void;
  onBlur: () => void;
  error: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: the same ref fits inputs, text areas and buttons.
  inputRef: Ref<any>;
}

/**
 * Joins a field to a form:
 * `<Bound control={form.control} name="title">{(field) => <TextField label="Titel" {...field} />}</Bound>`
 */
export function Bound<F extends FieldValues, N extends FieldPath<F>>({
  control,
  name,
  children,
}: {
  control: Control<F>;
  name: N;
  children: (field: BoundField<FieldPathValue<F, N>>) => ReactNode;
}) {
  const { field, fieldState } = useController({ control, name });
  return children({
    name: field.name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    error: fieldState.error?.message,
    inputRef: field.ref,
  });
}
