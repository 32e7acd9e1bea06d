import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { usePartWords } from "../words";
import styles from "./Field.module.css";

/** Label above, control, then the error or else the note. Inside a React Aria field. */
export function Shell({
  label,
  labelHidden,
  required,
  error,
  note,
  understood,
  children,
}: {
  label: string;
  labelHidden?: boolean | undefined;
  required?: boolean | undefined;
  error?: string | undefined;
  note?: string | undefined;
  /** What was understood of the typing; stands in the accent colour and is spoken politely. */
  understood?: string | undefined;
  children: ReactNode;
}) {
  const words = usePartWords();
  return (
    <>
      <Label className={labelHidden ? "spoken" : styles.label}>
        {label}
        {required && !labelHidden && (
          <span className={styles.required} title={words.required} aria-hidden>
            {" *"}
          </span>
        )}
      </Label>
      {children}
      {error ? (
        <FieldError className={styles.error}>{error}</FieldError>
      ) : understood ? (
        <Text slot="description" className={`${styles.note} ${styles.understood}`} aria-live="polite">
          {understood}
        </Text>
      ) : note ? (
        <Text slot="description" className={styles.note}>
          {note}
        </Text>
      ) : null}
    </>
  );
}
