import { Copy, Save } from "lucide-react";
import { asKontorError, call, failureOf, KontorError, reportFailure } from "../../shared/api";
import type { ImportRejected, ImportWarning } from "../../shared/api/generated/commands";
import { Button, notify } from "../../shared/parts";
import { copyText } from "../record/copy";
import { useWords } from "../words";
import styles from "./Import.module.css";

/** What was left out: where, why, and the untouched original. */
export function RejectedList({
  rejected,
  all,
  number,
}: {
  rejected: readonly ImportRejected[];
  /** How many there are; a long list shows the first of them. */
  all: number;
  /** The import, whose originals can be saved as a file. */
  number: number;
}) {
  const words = useWords();
  const save = async () => {
    try {
      const saved = await call("contacts_import_rejected_save", { import: number });
      // Null: the dialog was left without a choice.
      if (saved) notify({ tone: "fine", what: words.exported(saved.name), more: words.exportedTo(saved.folder) });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <div className={styles.scroll}>
      <div className={styles.findingsHead}>
        <p className="quiet">
          {words.rejectedText} {all > rejected.length && words.rejectedMore(rejected.length, all)}
        </p>
        <div className={styles.findingsTools}>
          <Button
            size="small"
            icon={Copy}
            onPress={() =>
              void copyText(rejected.map((one) => one.source).join("\n\n"), words.copiedOriginals(rejected.length))
            }
          >
            {words.copyOriginals}
          </Button>
          <Button size="small" icon={Save} onPress={() => void save()}>
            {words.saveOriginals}
          </Button>
        </div>
      </div>
      <ol className={styles.findings}>
        {rejected.map((one) => (
          <li key={`${one.line}-${one.reason}-${one.source.length}`} className={styles.finding}>
            <span className={styles.where}>{words.lineNumber(one.line)}</span>
            <div>
              <p>{wordsOf(one.reason, one.data)}</p>
              {one.source !== "" && (
                <textarea
                  readOnly
                  className={styles.original}
                  rows={rowsOf(one.source)}
                  aria-label={words.original}
                  spellCheck={false}
                  value={one.source}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What was changed, set aside or assumed in cards that are read. */
export function WarningList({ warnings }: { warnings: readonly ImportWarning[] }) {
  const words = useWords();
  return (
    <div className={styles.scroll}>
      <p className="quiet">{words.warningsText}</p>
      <ol className={styles.findings}>
        {warnings.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of a line twice.
          <li key={index} className={styles.finding}>
            <span className={styles.where}>{one.line === 0 ? words.wholeFile : words.lineNumber(one.line)}</span>
            <p>{wordsOf(one.code, one.data, words.warningMore[one.code])}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** As many rows as the original takes, so that short ones are read at a glance. */
function rowsOf(source: string): number {
  const rows = source.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 130), 0);
  return Math.min(8, rows);
}

function wordsOf(code: string, data: unknown, more?: string): string {
  const { what, remedy } = failureOf(new KontorError(code, data as Record<string, unknown> | null));
  return `${what} ${more ?? remedy}`.trim();
}
