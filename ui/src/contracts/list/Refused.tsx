import { failureOf, KontorError } from "../../shared/api";
import type { FieldIssue } from "../../shared/api/generated/commands";
import styles from "./Mass.module.css";
import { useListWords } from "./words";

/** So many titles stand beside a reason. */
const NAMED = 6;

/** Which contracts stay as they are, by the reason. */
export function Refused({
  rows,
  count,
}: {
  rows: readonly { title: string; refusal: FieldIssue | null }[];
  count: number;
}) {
  const words = useListWords();
  const reasons = new Map<string, string[]>();
  for (const { title, refusal } of rows) {
    if (refusal === null) continue;
    const reason = failureOf(new KontorError(refusal.code, (refusal.data ?? {}) as Record<string, unknown>)).what;
    reasons.set(reason, [...(reasons.get(reason) ?? []), title]);
  }
  return (
    <div className={styles.refused}>
      <p>{words.refused(count)}</p>
      <ul>
        {[...reasons].map(([reason, titles]) => (
          <li key={reason}>
            {titles.slice(0, NAMED).join("; ")}
            {titles.length > NAMED && ` ${words.andMore(titles.length - NAMED)}`} – {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
