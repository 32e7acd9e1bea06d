import { useProgress } from "../api";
import { Button } from "../parts";
import styles from "./Import.module.css";
import { useImportWords } from "./words";

/** Long work: how far it is, and giving it up. */
export function Working({ words: what, job, onCancel }: { words: string; job: number; onCancel: () => void }) {
  const words = useImportWords();
  const progress = useProgress(job);
  return (
    <div className={styles.working} role="status">
      <p className={styles.workingTitle}>{what}</p>
      <progress
        className={styles.progress}
        aria-label={what}
        {...(progress?.total ? { value: progress.done, max: progress.total } : {})}
      />
      <p className="quiet figures">{progress?.total ? words.progress(progress.done, progress.total) : "\u00a0"}</p>
      <Button onPress={onCancel}>{words.stop}</Button>
    </div>
  );
}
