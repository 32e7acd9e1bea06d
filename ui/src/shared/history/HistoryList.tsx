import { useQuery } from "@tanstack/react-query";
import { commandQuery, opName } from "../api";
import type { RecordRef } from "../api/generated/commands";
import { useToday } from "../desk/day";
import { Badge } from "../parts/badge/Badge";
import { Button } from "../parts/button/Button";
import { Skeleton } from "../parts/skeleton/Skeleton";
import { formatWhen, localMoment, useLanguage } from "../words";
import styles from "./HistoryList.module.css";
import { takeBack } from "./takeBack";
import { useHistoryWords } from "./words";

/** Who changed a record and when ("Verlauf"); each step can be taken back alone, or with the later ones in its way. */
export function HistoryList({ record }: { record: RecordRef }) {
  const words = useHistoryWords();
  const language = useLanguage();
  const today = useToday();
  const entries = useQuery(commandQuery("history_of", record)).data;
  if (!entries) return <Skeleton lines={4} />;
  if (entries.length === 0) return <p className="quiet">{words.empty}</p>;
  return (
    <ol className={styles.list}>
      {entries.map(({ op, undone }) => (
        <li key={op.id} className={styles.entry}>
          <div>
            <span className={styles.what}>{opName(op, language)}</span> {undone && <Badge>{words.undone}</Badge>}
            <span className={styles.who}>
              {words.by(op.who === "" ? words.someone : op.who, formatWhen(localMoment(op.at), today))}
            </span>
          </div>
          {!undone && (
            <Button size="small" tone="quiet" onPress={() => void takeBack(op)}>
              {words.undo}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
