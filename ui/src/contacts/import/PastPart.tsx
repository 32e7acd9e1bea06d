import { useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { commandQuery, queryClient } from "../../shared/api";
import { takeBack } from "../../shared/history/takeBack";
import styles from "../../shared/import/Import.module.css";
import { Button } from "../../shared/parts";
import { formatMoment, localMoment } from "../../shared/words";
import { useWords } from "../words";

const pastQuery = commandQuery("contacts_imports", null, { kinds: ["contact"] });

/** The imports that were done: each can be taken back as one, whatever was done since. */
export function PastPart() {
  const words = useWords();
  const past = useQuery(pastQuery).data ?? [];
  if (past.length === 0) return null;
  const undo = async (step: (typeof past)[number]["op"]) => {
    if (await takeBack(step)) await queryClient.invalidateQueries({ queryKey: pastQuery.queryKey });
  };
  return (
    <section className={styles.past} aria-labelledby="past-imports">
      <h2 id="past-imports" className={styles.pastTitle}>
        {words.pastTitle}
      </h2>
      <p className="quiet">{words.pastText}</p>
      <ul>
        {past.map((one) => (
          <li key={one.op.id} className={styles.pastLine}>
            <div className={styles.pastText}>
              <span className={styles.pastName}>{one.op.title}</span>
              <span className="quiet">
                {formatMoment(localMoment(one.op.at))}, {one.op.who} ·{" "}
                {words.pastDone(one.created, one.updated, one.skipped)}
              </span>
            </div>
            {one.undone ? (
              <span className="quiet">{words.pastUndone}</span>
            ) : one.can_undo ? (
              <Button
                size="small"
                icon={Undo2}
                aria-label={words.pastUndoOf(one.op.title)}
                onPress={() => void undo(one.op)}
              >
                {words.pastUndo}
              </Button>
            ) : (
              <span className="quiet">{words.pastFixed}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
