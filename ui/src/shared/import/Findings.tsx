import { Copy, Save } from "lucide-react";
import { asKontorError, failureOf, KontorError, reportFailure } from "../api";
import type { ImportRejected, ImportWarning, SavedFile } from "../api/generated/commands";
import { Button, notify } from "../parts";
import styles from "./Import.module.css";
import { useImportWords } from "./words";

/** What was left out: where, why, and the untouched original. */
export function RejectedList({
  rejected,
  all,
  onSave,
}: {
  rejected: readonly ImportRejected[];
  /** How many there are; a long list shows the first of them. */
  all: number;
  /** Saves the originals as a file; null: the dialog was left without a choice. */
  onSave: () => Promise<SavedFile | null>;
}) {
  const words = useImportWords();
  const save = async () => {
    try {
      const saved = await onSave();
      if (saved) notify({ tone: "fine", what: words.saved(saved.name), more: words.savedTo(saved.folder) });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(rejected.map((one) => one.source).join("\n\n"));
      notify({ tone: "plain", what: words.copiedOriginals(rejected.length) });
    } catch {
      notify({ tone: "danger", what: words.copyFailed, more: words.copyRemedy });
    }
  };
  return (
    <div className={styles.scroll}>
      <div className={styles.findingsHead}>
        <p className="quiet">
          {words.rejectedText} {all > rejected.length && words.rejectedMore(rejected.length, all)}
        </p>
        <div className={styles.findingsTools}>
          <Button size="small" icon={Copy} onPress={() => void copy()}>
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
export function WarningList({
  warnings,
  more = {},
}: {
  warnings: readonly ImportWarning[];
  /** What became of a value, where the words of its code speak of a form that is not here. */
  more?: Readonly<Record<string, string>>;
}) {
  const words = useImportWords();
  return (
    <div className={styles.scroll}>
      <p className="quiet">{words.warningsText}</p>
      <ol className={styles.findings}>
        {warnings.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of a line twice.
          <li key={index} className={styles.finding}>
            <span className={styles.where}>{one.line === 0 ? words.wholeFile : words.lineNumber(one.line)}</span>
            <p>{wordsOf(one.code, one.data, more[one.code])}</p>
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

/** What a code says, in words. */
export function wordsOf(code: string, data: unknown, more?: string): string {
  const { what, remedy } = failureOf(new KontorError(code, data as Record<string, unknown> | null));
  return `${what} ${more ?? remedy}`.trim();
}
