import { formatNumber } from "../words";
import styles from "./Import.module.css";

/** How many of what, above a plan. */
export function Count({ n, word, tone }: { n: number; word: string; tone?: "fine" | "accent" | "due" | undefined }) {
  return (
    <div className={styles.count} data-tone={n > 0 ? tone : undefined}>
      <dt>{word}</dt>
      <dd className="figures">{formatNumber(n)}</dd>
    </div>
  );
}
