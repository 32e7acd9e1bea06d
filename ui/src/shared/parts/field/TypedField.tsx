import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
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
  onUnread,
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
  const entered = useRef<HTMLInputElement | null>(null);
  const before = useRef<T | null>(value);

  // On entering, the text takes another form, which would leave the cursor behind it: typing must replace it.
  useLayoutEffect(() => {
    const field = entered.current;
    entered.current = null;
    // In WebKit selecting takes the keys: a field that was left already must not call them back.
    if (field && field === document.activeElement) field.select();
  });

  // A value set from outside (undo, a draft, the calendar) replaces text that was left unread.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another value clears the complaint.
  useEffect(() => {
    if (typed.current) return;
    setWrong(null);
    setText(null);
    onUnread?.(null);
  }, [value]);

  const shown = text ?? (value === null ? "" : typing.write(value));
  const reading = typed.current && text !== null ? typing.read(text) : null;
  const understood =
    reading && "value" in reading && reading.value !== null ? typing.understood?.(reading.value) : undefined;

  const enter = () => {
    before.current = value;
    if (wrong === null && value !== null) setText((typing.edit ?? typing.write)(value));
  };
  const type = (next: string) => {
    typed.current = true;
    entered.current = null;
    setText(next);
    const read = typing.read(next);
    // The form follows the typing, so that what is computed from it (next end, clock times) does too. Text that
    // says nothing counts as the value that was there before, not as what half of it would have meant.
    const meant = "value" in read ? read.value : before.current;
    if ("value" in read) setWrong(null);
    onUnread?.("error" in read ? read.error : null);
    // A complaint of the form is looked at anew even if the value stays.
    if (meant !== value || error !== undefined) onChange(meant);
  };
  const leave = () => {
    const read = typed.current && text !== null ? typing.read(text) : null;
    if (read && "error" in read) {
      setWrong(read.error);
    } else if (typed.current || wrong === null) {
      setWrong(null);
      setText(null);
    }
    typed.current = false;
    entered.current = null;
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
              entered.current = event.currentTarget;
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
