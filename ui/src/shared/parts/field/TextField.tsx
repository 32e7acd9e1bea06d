import { type InputHTMLAttributes, type Ref, useRef } from "react";
import { TextArea as AriaTextArea, TextField as AriaTextField, Group, Input } from "react-aria-components";
import type { FieldProps } from "./bound";
import styles from "./Field.module.css";
import { Shell } from "./Shell";

export interface TextFieldProps extends FieldProps<string> {
  placeholder?: string;
  /** `email`, `tel`, `url`: for the keyboard and the spelling only, never the browser's own check. */
  type?: "text" | "email" | "tel" | "url" | "search";
  autoComplete?: string;
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  maxLength?: number;
  /** Written out when the field is left, such as `groupPhone` or `groupIban`. */
  groupOnLeave?: (text: string) => string | Promise<string>;
  /** What is computed from the typing (the letter salutation under the name). */
  understood?: string;
}

/** One line of text. */
export function TextField({
  label,
  labelHidden,
  value,
  onChange,
  onBlur,
  error,
  note,
  understood,
  required,
  disabled,
  autoFocus,
  name,
  inputRef,
  groupOnLeave,
  placeholder,
  type = "text",
  autoComplete = "off",
  inputMode,
  maxLength,
}: TextFieldProps) {
  const latest = useRef(value);
  latest.current = value;
  const leave = () => {
    const grouped = groupOnLeave?.(value);
    if (typeof grouped === "string") {
      if (grouped !== value) onChange(grouped);
    } else {
      // What was typed meanwhile is not overwritten; a form without its office groups nothing.
      grouped?.then((text) => text !== value && latest.current === value && onChange(text)).catch(() => undefined);
    }
    onBlur?.();
  };
  return (
    <AriaTextField
      className={styles.field}
      value={value}
      onChange={onChange}
      onBlur={leave}
      isInvalid={error !== undefined}
      isRequired={required ?? false}
      isDisabled={disabled ?? false}
      validationBehavior="aria"
      type={type}
      autoComplete={autoComplete}
      {...(name === undefined ? {} : { name })}
      {...(autoFocus ? { autoFocus } : {})}
      {...(inputMode ? { inputMode } : {})}
      {...(maxLength ? { maxLength } : {})}
    >
      <Shell
        label={label}
        labelHidden={labelHidden}
        required={required}
        error={error}
        note={note}
        understood={understood}
      >
        <Group
          className={styles.box}
          isInvalid={error !== undefined}
          isDisabled={disabled ?? false}
          role="presentation"
        >
          <Input ref={inputRef} className={styles.input} placeholder={placeholder} spellCheck={type === "text"} />
        </Group>
      </Shell>
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<FieldProps<string>, "inputRef"> {
  rows?: number;
  placeholder?: string;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; Enter breaks the line, Strg+S saves the form. */
export function TextArea({
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
  rows = 4,
  placeholder,
}: TextAreaProps) {
  return (
    <AriaTextField
      className={styles.field}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={required ?? false}
      isDisabled={disabled ?? false}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      {...(name === undefined ? {} : { name })}
    >
      <Shell label={label} labelHidden={labelHidden} required={required} error={error} note={note}>
        <Group
          className={styles.box}
          isInvalid={error !== undefined}
          isDisabled={disabled ?? false}
          role="presentation"
        >
          <AriaTextArea
            ref={inputRef}
            rows={rows}
            className={`${styles.input} ${styles.area}`}
            placeholder={placeholder}
          />
        </Group>
      </Shell>
    </AriaTextField>
  );
}
