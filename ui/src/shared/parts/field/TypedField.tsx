import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { TextField as AriaTextField, Group, Input } from "react-aria-components";
import { classes } from "../classes";
import type { FieldProps } from "./bound";
import styles from "./Field.module.css";
import { Shell } from "./Shell";

/** How a typed value is read from text and written to it. */
export interface Typing<T> {
  /** Reads the text: a value, null for nothing, or the words of what is wrong. */
  read: (text: string) => { value: T | null } | { error: string };
  /** What the field shows while nobody types in it. */
  write: (value: T) => string;
  /** What the field shows when it is entered, if another form is easier to change. */
  edit?: (value: T) => string;
  /** What was understood, written out while typing. */
  understood?: (value: T) => string | undefined;
}

export interface TypedFieldProps<T> extends FieldProps<T | null> {
  typing: Typing<T>;
  placeholder?: string | undefined;
  /** A unit behind the text, such as the currency's sign. */
  unit?: string | undefined;
  alignEnd?: boolean | undefined;
  inputMode?: "decimal" | "numeric" | "text" | undefined;
  /** Stands at the end inside the box (the calendar's button). */
  end?: ReactNode;
  onKeyDown?: ((event: KeyboardEvent, value: T | null) => void) | undefined;
}

/**
 * A field whose text stands for a value: date, time, amount, duration. While it is typed in, the text is the
 * person's own and what was understood is written below; when it is left the value is written out. Text that
 * cannot be read stays as it is, with the words of what is wrong, and the value does not change.
 */
export function TypedField<T>({
  label,
  labelHidden,
  value,
  onChange,
  onBlur,
  error,
  note,
  required,
  disabled,
  autoFocus,
  name,
  inputRef,
  typing,
  placeholder,
  unit,
  alignEnd,
  inputMode,
  end,
  onKeyDown,
}: TypedFieldProps<T>) {
  const [text, setText] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const typed = useRef(false);

  // A value set from outside (undo, a draft, the calendar) replaces text that was left unread.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another value clears the complaint.
  useEffect(() => {
    setWrong(null);
    if (!typed.current) setText(null);
  }, [value]);

  const shown = text ?? (value === null ? "" : typing.write(value));
  const reading = typed.current && text !== null ? typing.read(text) : null;
  const understood =
    reading && "value" in reading && reading.value !== null ? typing.understood?.(reading.value) : undefined;

  const enter = () => {
    if (wrong === null && value !== null) setText((typing.edit ?? typing.write)(value));
  };
  const type = (next: string) => {
    typed.current = true;
    setText(next);
    const read = typing.read(next);
    // The form follows the typing, so that what is computed from it (next end, clock times) does too.
    if ("value" in read) {
      setWrong(null);
      if (read.value !== value) onChange(read.value);
    }
  };
  const leave = () => {
    const read = typed.current && text !== null ? typing.read(text) : null;
    if (read && "error" in read) {
      setWrong(read.error);
    } else {
      setWrong(null);
      setText(null);
    }
    typed.current = false;
    onBlur?.();
  };

  const complaint = wrong ?? error;
  return (
    <AriaTextField
      className={styles.field}
      value={shown}
      onChange={type}
      onFocus={enter}
      onBlur={leave}
      isInvalid={complaint !== undefined}
      isRequired={required ?? false}
      isDisabled={disabled ?? false}
      validationBehavior="aria"
      autoComplete="off"
      {...(autoFocus ? { autoFocus } : {})}
      {...(name === undefined ? {} : { name })}
      {...(inputMode ? { inputMode } : {})}
    >
      <Shell
        label={label}
        labelHidden={labelHidden}
        required={required}
        error={complaint}
        note={note}
        understood={understood}
      >
        <Group
          className={styles.box}
          isInvalid={complaint !== undefined}
          isDisabled={disabled ?? false}
          role="presentation"
        >
          <Input
            ref={inputRef}
            className={classes(styles.input, alignEnd && styles.amount)}
            placeholder={placeholder}
            spellCheck={false}
            onKeyDown={(event) => onKeyDown?.(event, value)}
            onFocus={(event) => {
              const input = event.currentTarget;
              // After React wrote the edit form, so that typing replaces it.
              requestAnimationFrame(() => document.activeElement === input && !typed.current && input.select());
            }}
          />
          {unit && (
            <span className={styles.unit} aria-hidden>
              {unit}
            </span>
          )}
          {end}
        </Group>
      </Shell>
    </AriaTextField>
  );
}
