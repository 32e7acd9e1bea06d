import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../button/Button";
import { classes } from "../classes";
import styles from "./Record.module.css";

/** A record beside its list or in full width: padding, rhythm and a measure that is pleasant to read. */
export function Record({ wide, children }: { wide?: boolean; children: ReactNode }) {
  return <article className={classes(styles.record, wide && styles.wide)}>{children}</article>;
}

/** What a record is: its number and state above, its name, a quiet line below, what can be done at the right. */
export function RecordHead({
  number,
  badge,
  picture,
  title,
  detail,
  actions,
}: {
  /** Stands beside the name. */
  picture?: ReactNode;
  number?: string | undefined;
  badge?: ReactNode;
  title: string;
  detail?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      {(number || badge || actions) && (
        <div className={styles.line}>
          <div className={styles.marks}>
            {number && <span className={styles.number}>{number}</span>}
            {badge}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      <div className={picture ? styles.pictured : undefined}>
        {picture}
        <div>
          <h1 className={styles.title}>{title}</h1>
          {detail && <div className={styles.detail}>{detail}</div>}
        </div>
      </div>
    </header>
  );
}

/** Back to where the record was opened from; the same on every record in full width. */
export function BackButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <div className={styles.back}>
      <Button tone="quiet" size="small" icon={ArrowLeft} keys="Escape" onPress={onPress}>
        {label}
      </Button>
    </div>
  );
}

/** One fact: its name and what holds. A fact without content is left out, never shown as a dash. */
export type Fact = readonly [name: string, content: ReactNode];

/** Facts of a record, names on the left. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(
    ([, content]) => content !== null && content !== undefined && content !== "" && content !== false,
  );
  return (
    <dl className={styles.facts}>
      {known.map(([name, content]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of a record under a quiet heading. */
export function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Buttons of a record, side by side; the accent one first. */
export function Steps({ children }: { children: ReactNode }) {
  return <div className={styles.steps}>{children}</div>;
}

/** A quiet line below what is computed: "Berechnet – bitte mit dem Vertrag abgleichen". */
export function Hint({ children }: { children: ReactNode }) {
  return <p className={styles.hint}>{children}</p>;
}
