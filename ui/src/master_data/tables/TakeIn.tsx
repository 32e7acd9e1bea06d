import { useState } from "react";
import { asKontorError, callWithChanges, failureOf, KontorError, reportFailure } from "../../shared/api";
import type { TablePreview, TableRow } from "../../shared/api/generated/commands";
import { useDeskActions } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import {
  Button,
  type Column,
  classes,
  DataList,
  EmptyState,
  ListHead,
  NoticeBar,
  SplitPane,
  ToggleChip,
} from "../../shared/parts";
import { shortList } from "../list";
import type { Part } from "../place";
import { useWords as usePartWords } from "../words";
import styles from "./Tables.module.css";
import { pickTable } from "./tables";
import { useWords } from "./words";
import type { Words } from "./words.de";

type Fate = TableRow["fate"];

/** What a table would do to a list, row by row, before anything is written. */
export function TakeIn({
  part,
  first,
  onClose,
}: {
  part: Part;
  /** The table as it was read. */
  first: TablePreview;
  onClose: () => void;
}) {
  const words = useWords();
  const list = usePartWords().parts[part];
  const [preview, setPreview] = useState(first);
  const [only, setOnly] = useState<Fate | null>(null);
  const [current, setCurrent] = useState<number | null>(first.rows[0]?.line ?? null);
  const [busy, setBusy] = useState(false);
  const { counts, rows } = preview;
  const written = counts.new + counts.update;
  const source = shortList<Row>({
    key: ["master_data_table", preview.table, only],
    kinds: [],
    load: async () => rows.map((row) => ({ ...row, id: row.line })),
    sort: { column: "line", descending: false },
    by: (row) => row.line,
    keep: (row) => only === null || row.fate === only,
  });
  const pickOther = async () => {
    const next = await pickTable(part);
    if (!next) return;
    setOnly(null);
    setCurrent(next.rows[0]?.line ?? null);
    setPreview(next);
  };
  const apply = async () => {
    setBusy(true);
    try {
      const { changes } = await callWithChanges("master_data_table_apply", { table: preview.table });
      notifyDone(words.taken(list), changes);
      onClose();
    } catch (thrown) {
      setBusy(false);
      reportFailure(asKontorError(thrown), () => words.takeFailed);
    }
  };
  const ready = written > 0 && !busy;
  useDeskActions({
    leave: onClose,
    save: { label: words.apply(written), run: () => void apply(), disabled: !ready, own: true },
  });
  const chosen = rows.find((row) => row.line === current && (only === null || row.fate === only));
  const chips = (["new", "update", "refused"] as const).filter((fate) => counts[fate] > 0);
  return (
    <div className={styles.takeIn}>
      <ListHead title={words.title(list)}>
        {chips.length > 1 &&
          chips.map((fate) => (
            <ToggleChip
              key={fate}
              label={`${words.fates[fate]} ${counts[fate]}`}
              on={only === fate}
              onChange={(on) => setOnly(on ? fate : null)}
            />
          ))}
      </ListHead>
      <p className={styles.counts} role="status">
        <span className={styles.file}>{preview.name}</span>
        <span>{words.counts(counts.new, counts.update, counts.same, counts.refused)}</span>
      </p>
      {part === "number_range" && counts.update > 0 && (
        <div className={styles.notice}>
          <NoticeBar tone="due">{words.onlyUpward}</NoticeBar>
        </div>
      )}
      {preview.unknown.length > 0 && (
        <div className={styles.notice}>
          <NoticeBar>{words.unknown(preview.unknown)}</NoticeBar>
        </div>
      )}
      <div className={styles.rows}>
        <SplitPane
          place="master-data.take-in"
          initial={320}
          minSide={260}
          main={
            <DataList
              place="master-data.take-in"
              label={words.rows}
              columns={columns(words, part)}
              source={source}
              rowId={(row) => row.id}
              sort={{ column: "line", descending: false }}
              onSort={() => undefined}
              current={current}
              onCurrent={setCurrent}
              footCount={(page) => words.rowsCount(page.count)}
              empty={<EmptyState title={words.nothingTitle} text={words.nothingText} />}
              autoFocus
            />
          }
          side={chosen ? <RowDetail row={chosen} /> : null}
        />
      </div>
      <footer className={styles.foot}>
        <Button tone="primary" keys="Mod+S" isDisabled={!ready} onPress={() => void apply()}>
          {words.apply(written)}
        </Button>
        <Button isDisabled={busy} onPress={() => void pickOther()}>
          {words.otherFile}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      </footer>
    </div>
  );
}

type Row = TableRow & { id: number };

function columns(words: Words, part: Part): Column<Row>[] {
  const known = part === "holiday" ? words.day : part === "number_range" ? words.range : words.code;
  return [
    { id: "line", title: words.line, width: { min: 50 }, align: "end", fixed: true, text: (row) => String(row.line) },
    {
      id: "code",
      title: known,
      width: { min: known === words.code ? 68 : 116 },
      code: true,
      fixed: true,
      text: (row) => row.code,
    },
    // A number range is called by what draws from it.
    ...(part === "number_range"
      ? []
      : [
          {
            id: "name",
            title: words.name,
            width: { min: 116, grow: 1 },
            fixed: true,
            text: (row: Row) => row.name,
          } satisfies Column<Row>,
        ]),
    {
      id: "fate",
      title: words.becomes,
      width: { min: 132 },
      fixed: true,
      text: (row) => words.fates[row.fate],
      render: (row) => <span className={classes(fateTone[row.fate])}>{words.fates[row.fate]}</span>,
    },
    {
      id: "effect",
      title: words.effect,
      width: { min: 130, grow: 2 },
      text: (row) => effectOf(row, words),
      render: (row) => <span className="quiet">{effectOf(row, words)}</span>,
    },
  ];
}

const fateTone: Record<Fate, string> = { new: "fine", update: styles.update ?? "", same: "quiet", refused: "due" };

/** A row's reasons, or what it changes, in one line. */
function effectOf(row: TableRow, words: Words): string {
  if (row.fate === "refused") return row.issues.map((issue) => reason(issue).what).join(" ");
  return row.changes
    .map(({ column, before, after }) =>
      row.fate === "new" ? `${column}: ${after}` : `${column}: ${before || words.empty} → ${after || words.empty}`,
    )
    .join("; ");
}

function reason(issue: TableRow["issues"][number]) {
  return failureOf(new KontorError(issue.code, issue.data as Record<string, unknown> | null));
}

/** One row: why it is refused, or value by value what it brings. */
function RowDetail({ row }: { row: TableRow }) {
  const words = useWords();
  return (
    <section className={styles.detail} aria-label={row.name || row.code || words.lineNumber(row.line)}>
      <p className="quiet">{words.lineNumber(row.line)}</p>
      <h2 className={styles.name}>{row.name || row.code}</h2>
      <p className={fateTone[row.fate]}>{words.fates[row.fate]}</p>
      {row.issues.length > 0 && (
        <dl className={styles.changes}>
          {row.issues.map((issue) => {
            const { what, remedy } = reason(issue);
            return (
              <div key={`${issue.field}-${issue.code}`}>
                <dt>{issue.field}</dt>
                <dd>
                  {what} {remedy}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {row.changes.length > 0 && (
        <>
          <h3 className={styles.changesTitle}>{row.fate === "new" ? words.changesNew : words.changesUpdate}</h3>
          <dl className={styles.changes}>
            {row.changes.map(({ column, before, after }) => (
              <div key={column}>
                <dt>{column}</dt>
                <dd>
                  {row.fate === "update" && (
                    <>
                      {before === "" ? <span className="quiet">{words.empty}</span> : <del>{before}</del>}
                      <span className="quiet"> → </span>
                    </>
                  )}
                  {after === "" ? <span className="quiet">{words.empty}</span> : <ins>{after}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {row.fate === "refused" && <p className="quiet">{words.refusedNote}</p>}
    </section>
  );
}
