import type { Ref } from "react";

/** What every field has in common. `value`, `onChange`, `onBlur`, `error` and `inputRef` come from `<Bound>`. */
export interface FieldProps<T> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  onBlur?: (() => void) | undefined;
  /** What is wrong and what to do about it; shown at the field. */
  error?: string | undefined;
  /** A quiet line under the field. */
  note?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  name?: string | undefined;
  /** Hides the label from the eye (rows of a table); it is still spoken. */
  labelHidden?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** The text says nothing (in these words) or does again (null); keeps the form from being saved meanwhile. */
  onUnread?: ((error: string | null) => void) | undefined;
}
