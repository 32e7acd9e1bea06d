import { FileInput } from "lucide-react";
import { asKontorError, call, failureOf, type KontorError, reportFailure } from "../../shared/api";
import type { PickedFile } from "../../shared/api/generated/commands";
import styles from "../../shared/import/Import.module.css";
import { Button, NoticeBar } from "../../shared/parts";
import { useWords } from "../words";
import { PastPart } from "./PastPart";

/** Before a file is there: choosing it, and how other programs give it. */
export function PickPart({ error, onPick }: { error: KontorError | null; onPick: (file: PickedFile) => void }) {
  const words = useWords();
  const failure = error ? failureOf(error) : null;
  const pick = async () => {
    try {
      const file = await call("files_pick", { purpose: "import" });
      if (file) onPick(file);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <div className={styles.pick}>
      {failure && (
        <NoticeBar tone="danger">
          <strong>{failure.what}</strong> {failure.remedy}
        </NoticeBar>
      )}
      <div className={styles.dropHere}>
        <FileInput size={28} strokeWidth={1.25} aria-hidden />
        <p className={styles.workingTitle}>{words.pickTitle}</p>
        <p className="quiet">{words.pickText}</p>
        <Button tone="primary" onPress={() => void pick()} autoFocus>
          {error ? words.pickOther : words.pickFile}
        </Button>
      </div>
      <dl className={styles.ways}>
        {words.importWays.map(([from, how]) => (
          <div key={from}>
            <dt>{from}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{words.importSafe}</p>
      <PastPart />
    </div>
  );
}
