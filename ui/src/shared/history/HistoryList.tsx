import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commandQuery, opName } from "../api";
import type { RecordRef } from "../api/generated/commands";
import { useToday } from "../desk/day";
import { Badge } from "../parts/badge/Badge";
import { Button } from "../parts/button/Button";
import { Skeleton } from "../parts/skeleton/Skeleton";
import { formatWhen, localMoment, useLanguage } from "../words";
import { type Difference, differences, type RecordWords } from "./difference";
import styles from "./HistoryList.module.css";
import { takeBack } from "./takeBack";
import { useHistoryWords } from "./words";

/** Who changed what of a record and when ("Verlauf"), in the words of its `fields`; each step can be taken back alone, or with the later ones in its way. */
export function HistoryList({ record, fields }: { record: RecordRef; fields: () => RecordWords }) {
  const words = useHistoryWords();
  const language = useLanguage();
  const today = useToday();
  const entries = useQuery(commandQuery("history_of", record)).data;
  const said = useQuery({
    queryKey: ["history_words", record, language, entries],
    queryFn: () => Promise.all((entries ?? []).map((entry) => differences(entry.changes, fields()))),
    enabled: entries !== undefined,
    gcTime: 0,
  }).data;
  if (!entries) return <Skeleton lines={4} />;
  if (entries.length === 0) return <p className="quiet">{words.empty}</p>;
  return (
    <ol className={styles.list}>
      {entries.map(({ op, undone }, index) => (
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
          <Differences said={said?.[index] ?? []} />
        </li>
      ))}
    </ol>
  );
}

/** So many differences stand there at first; an import or a long agenda has more. */
const SHOWN = 6;

function Differences({ said }: { said: readonly Difference[] }) {
  const words = useHistoryWords();
  const [all, setAll] = useState(false);
  if (said.length === 0) return null;
  return (
    <div className={styles.differences}>
      <ul>
        {said.slice(0, all || said.length === SHOWN + 1 ? said.length : SHOWN).map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done does not change any more.
          <li key={index}>
            {one.is === "added" ? (
              words.added(one.label, one.count)
            ) : (
              <>
                {one.is === "removed" ? words.removed(one.label) : words.changed(one.label)}{" "}
                <del>{one.old || words.leftEmpty}</del>
                {one.is === "changed" && (
                  <>
                    <span role="img" aria-label={words.becomes}>
                      {" → "}
                    </span>
                    <ins>{one.now || words.leftEmpty}</ins>
                  </>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {!all && said.length > SHOWN + 1 && (
        <Button size="small" tone="quiet" onPress={() => setAll(true)}>
          {words.allOf(said.length)}
        </Button>
      )}
    </div>
  );
}
