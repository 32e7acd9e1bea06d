import type { FormEvent, ReactNode } from "react";
import { classes } from "../classes";
import styles from "./Form.module.css";

/** A form; Enter in a one-line field saves it. The browser's own checks stay off: errors stand at the field in our words. */
export function Form({ label, onSubmit, children }: { label: string; onSubmit: () => void; children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <form className={styles.form} aria-label={label} onSubmit={submit} noValidate>
      {children}
      {/* Gives Enter something to press; the visible button stands in `FormFoot`. */}
      <input type="submit" hidden tabIndex={-1} />
    </form>
  );
}

/** Fields that belong together, under a heading; `columns` 2 where width helps. */
export function FieldGroup({
  title,
  columns = 1,
  children,
}: {
  title?: string;
  columns?: 1 | 2 | 3;
  children: ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      {title && <legend className={styles.title}>{title}</legend>}
      <div className={classes(styles.fields, columns === 2 && styles.two, columns === 3 && styles.three)}>
        {children}
      </div>
    </fieldset>
  );
}

/** A field that takes the whole width within columns. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
}

/** The buttons under a form; they stay in view while it scrolls. */
export function FormFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
