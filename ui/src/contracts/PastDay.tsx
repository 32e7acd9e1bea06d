import { TriangleAlert } from "lucide-react";
import styles from "./Past.module.css";
import { useContractWords } from "./words";

/** The day to send a notice where it is past: a sign and a word say so, not colour alone. `day` is written already. */
export function PastDay({ day }: { day: string }) {
  const words = useContractWords();
  return (
    <span className="danger" title={words.sendTip}>
      <TriangleAlert size={14} strokeWidth={2} aria-hidden className={styles.sign} />
      {words.sendOverdue(day)}
    </span>
  );
}
