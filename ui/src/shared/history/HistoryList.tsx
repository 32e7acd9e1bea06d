import { useQuery } from "@tanstack/react-query";
import { asKontorError, call, commandQuery, opName, reportFailure } from "../api";
import type { OpSummary, RecordRef } from "../api/generated/commands";
import { useToday } from "../desk/day";
import { Badge } from "../parts/badge/Badge";
import { Button } from "../parts/button/Button";
import { confirm } from "../parts/confirm/confirm";
import { notify } from "../parts/notice/notices";
import { Skeleton } from "../parts/skeleton/Skeleton";
import { dictionary, formatWhen, localMoment, useLanguage } from "../words";
import styles from "./HistoryList.module.css";
import { de } from "./words.de";
import { en } from "./words.en";

const [historyWords, useHistoryWords] = dictionary(de, en);

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

/** A step that later ones build on is named with them before it is taken back. */
async function takeBack(op: OpSummary): Promise<void> {
  const words = historyWords();
  const done = () => notify({ tone: "plain", what: words.undoneNow(opName(op)) });
  try {
    await call("history_undo_step", { op: op.id, along: false });
    done();
  } catch (thrown) {
    const error = asKontorError(thrown);
    const steps =
      error.code === "UNDO_BLOCKED" && Array.isArray(error.data.steps) ? (error.data.steps as OpSummary[]) : null;
    if (!steps) {
      reportFailure(error);
      return;
    }
    const sure = await confirm({
      title: words.alongTitle,
      text: words.alongText(steps.map((step) => `· ${opName(step)}${step.title ? ` – ${step.title}` : ""}`).join("\n")),
      yes: words.alongYes,
      no: words.cancel,
    });
    if (!sure) return;
    await call("history_undo_step", { op: op.id, along: true }).then(done, (again: unknown) =>
      reportFailure(asKontorError(again)),
    );
  }
}
