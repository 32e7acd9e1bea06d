import { type ReactNode, type Ref, useRef } from "react";
import { type Control, type FieldPath, type FieldPathValue, type FieldValues, useController } from "react-hook-form";
import { partWords } from "../words";

/** What a field gets from its form; spread it: `<TextField label=… {...field} />`. */
export interface BoundField<T> {
  name: string;
  value: T;
  onChange: (value: T) => void;
  onBlur: () => void;
  error: string | undefined;
  required: boolean;
  onUnread: (error: string | null) => void;
  // biome-ignore lint/suspicious/noExplicitAny: the same ref fits inputs, text areas and buttons.
  inputRef: Ref<any>;
}

/**
 * Joins a field to a form:
 *
 * ```tsx
 * <Bound control={form.control} name="title" required>{(field) => <TextField label="Titel" {...field} />}</Bound>
 * ```
 *
 * `required` fields and text that cannot be read stop `form.handleSubmit`, which focuses the first such field;
 * every other rule is the backend's (`showRefusal`). Use no resolver, it would switch both off.
 */
export function Bound<F extends FieldValues, N extends FieldPath<F>>({
  control,
  name,
  required = false,
  children,
}: {
  control: Control<F>;
  name: N;
  required?: boolean;
  children: (field: BoundField<FieldPathValue<F, N>>) => ReactNode;
}) {
  const unread = useRef<string | null>(null);
  const { field, fieldState } = useController({
    control,
    name,
    rules: {
      validate: (value) => unread.current ?? (required && isEmpty(value) ? partWords().isRequired : true),
    },
  });
  return children({
    name: field.name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    error: fieldState.error?.message,
    required,
    onUnread: (error) => {
      unread.current = error;
    },
    inputRef: field.ref,
  });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}
