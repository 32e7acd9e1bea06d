import { useEffect } from "react";
import { type BoundField, TextField } from "../shared/parts";
import { useWords } from "./words";

/** A name that a list has once only: two of one name could not be told apart where they are chosen. */
export function NameField({
  field,
  isTaken,
  ...rest
}: {
  field: BoundField<string>;
  isTaken: (name: string) => boolean;
  label: string;
  placeholder?: string;
  autoFocus: boolean;
}) {
  const words = useWords();
  const { onUnread, ...bound } = field;
  const wrong = (name: string) => (isTaken(name) ? words.nameTaken(name.trim()) : null);
  const error = wrong(field.value);
  // The list may change beside the form, too.
  useEffect(() => onUnread(error));
  const change = (name: string) => {
    // Before the form checks what was typed.
    onUnread(wrong(name));
    field.onChange(name);
  };
  return <TextField {...bound} {...rest} onChange={change} error={error ?? field.error} />;
}
