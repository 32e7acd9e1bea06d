import styles from "./Skeleton.module.css";

/** A quiet place holder of the text's own height; appears after 200 ms only, so that quick answers never flash. */
export function Skeleton({ width = "100%", lines = 1 }: { width?: string; lines?: number }) {
  return (
    <span className={styles.skeleton} aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity.
        <span key={line} className={styles.line} style={{ width: lines > 1 && line === lines - 1 ? "60%" : width }} />
      ))}
    </span>
  );
}
