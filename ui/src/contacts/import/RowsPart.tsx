import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, failureOf, KontorError } from "../../shared/api";
import type { ImportPreview, ImportRow, ImportRowDetail } from "../../shared/api/generated/commands";
import styles from "../../shared/import/Import.module.css";
import {
  Badge,
  Button,
  type Column,
  countMarks,
  DataList,
  EmptyState,
  type ListSource,
  type Marks,
  noMarks,
  type Page,
  RadioGroup,
  SplitPane,
  ToggleChip,
} from "../../shared/parts";
import { markedIds } from "../filter";
import { useWords } from "../words";
import type { Words } from "../words.de";
import { changeText, changeWord } from "./fields";
import { type Fate, rowsKey } from "./useImport";
import { useOwn } from "./useOwn";

/** Which rows are shown: those with one fate, or those that cannot be written. */
type Only = Fate | "refused" | null;

/** Every row of the plan with what it becomes; the one under the cursor can be changed beside the list. */
export function RowsPart({
  preview,
  hits,
  onChoose,
}: {
  preview: ImportPreview;
  /** Whether any row matches a contact. */
  hits: boolean;
  onChoose: (indexes: number[] | null, fate: Fate) => Promise<void>;
}) {
  const words = useWords();
  const [only, setOnly] = useState<Only>(null);
  const [current, setCurrent] = useState<number | null>(preview.rows > 0 ? 0 : null);
  const [marks, setMarks] = useState<Marks>(noMarks);
  const number = preview.import;

  const { counts } = preview;
  const refused = counts.rejected - preview.rejected.length;
  const shown = only === null ? preview.rows : only === "refused" ? refused : counts[only];
  const source: ListSource<ImportRow, Page<ImportRow>> = {
    key: [...rowsKey(number), only],
    kinds: [],
    fetchPage: async (offset, limit) => ({
      rows: await call("contacts_import_rows", { import: number, only, offset, limit }),
      count: shown,
      total: preview.rows,
    }),
    fetchIds: () => call("contacts_import_indexes", { import: number, only }),
  };
  const detail = useQuery({
    queryKey: [...rowsKey(number), "row", current],
    queryFn: () => call("contacts_import_row", { import: number, index: current ?? 0 }),
    enabled: current !== null,
    placeholderData: keepPreviousData,
    meta: { kinds: [] },
  }).data;
  const marked = countMarks(marks, shown);
  const chooseMarked = async (fate: Fate) => {
    await onChoose(markedIds(marks, (await source.fetchIds?.(undefined)) ?? []), fate);
    setMarks(noMarks);
  };
  const show = (next: Only) => {
    setMarks(noMarks);
    setOnly(next);
  };
  const chips: [Only, number, string][] = [
    ["new", counts.new, words.fates.new],
    ["update", counts.update, words.fates.update],
    ["skip", counts.skip, words.fates.skip],
    ["refused", refused, words.cannotWrite],
  ];

  return (
    <SplitPane
      place="contacts.import"
      initial={340}
      minSide={280}
      main={
        <>
          <div className={styles.rowsHead}>
            {marked > 0
              ? (["new", "update", "skip"] as const).map((fate) => (
                  <Button key={fate} size="small" onPress={() => void chooseMarked(fate)}>
                    {words.fateMarked[fate](marked)}
                  </Button>
                ))
              : chips
                  .filter(([fate, n]) => n > 0 || fate === only)
                  .map(([fate, n, word]) => (
                    <ToggleChip
                      key={fate}
                      label={words.onlyFate(word, n)}
                      on={only === fate}
                      onChange={(on) => show(on ? fate : null)}
                    />
                  ))}
          </div>
          <DataList
            place="contacts.import"
            label={words.rows}
            columns={columns(words, hits)}
            source={source}
            rowId={(one) => one.index}
            sort={{ column: "line", descending: false }}
            onSort={() => undefined}
            current={current}
            onCurrent={setCurrent}
            marks={marks}
            onMarks={setMarks}
            empty={<EmptyState title={words.noRows} text={words.noRowsText} />}
            autoFocus
          />
        </>
      }
      side={detail ? <RowChoice detail={detail} onChoose={(fate) => void onChoose([detail.row.index], fate)} /> : null}
    />
  );
}

function columns(words: Words, hits: boolean): Column<ImportRow>[] {
  const matching: Column<ImportRow>[] = [
    {
      id: "match",
      title: words.match,
      width: { min: 130, grow: 1 },
      text: (row) => row.match_name ?? "",
    },
    {
      id: "by",
      title: words.matchBy,
      width: { min: 150, grow: 0.8 },
      yields: 4,
      text: (row) => (row.matched_by === null ? "" : words.matchedBy[row.matched_by]),
      render: (row) => <span className="quiet">{row.matched_by === null ? "" : words.matchedBy[row.matched_by]}</span>,
    },
  ];
  return [
    { id: "line", title: words.line, width: { min: 46 }, align: "end", fixed: true, text: (row) => String(row.line) },
    { id: "name", title: words.name, width: { min: 140, grow: 1.2 }, fixed: true, text: (row) => row.name },
    {
      id: "fate",
      title: words.becomes,
      width: { min: 108 },
      fixed: true,
      text: (row) => fateText(words, row),
      render: (row) =>
        row.issues.length > 0 ? (
          <span className="due">{words.cannotWrite}</span>
        ) : (
          <span className={row.fate === "new" ? "fine" : row.fate === "skip" ? "quiet" : styles.update}>
            {words.fates[row.fate]}
          </span>
        ),
    },
    ...(hits ? matching : []),
    {
      id: "organisation",
      title: words.organisation,
      width: { min: 120, grow: 1 },
      yields: 2,
      text: (row) => row.organisation,
    },
    { id: "street", title: words.street, width: { min: 110, grow: 0.8 }, yields: 3, text: (row) => row.street },
    {
      id: "town",
      title: words.town,
      width: { min: 84, grow: 0.6 },
      yields: 3,
      text: (row) => `${row.postal_code} ${row.town}`.trim(),
    },
    {
      id: "phone",
      title: words.phone,
      width: { min: 134 },
      yields: 1,
      code: true,
      text: (row) => row.phone,
    },
    { id: "email", title: words.email, width: { min: 140, grow: 1 }, yields: 2, text: (row) => row.email },
  ];
}

function fateText(words: Words, row: ImportRow): string {
  return row.issues.length > 0 ? words.cannotWrite : words.fates[row.fate];
}

/** "Weber, Anna – gleiche E-Mail-Adresse"; of an earlier row of the same file it says so. */
function matchText(words: Words, row: ImportRow): string {
  if (row.match_name === null || row.matched_by === null) return "";
  return words.matchOf(row.match_name, words.matchedBy[row.matched_by], row.match_id === null);
}

/** One row: what it brings, whom it matches, and what shall become of it. */
function RowChoice({ detail, onChoose }: { detail: ImportRowDetail; onChoose: (fate: Fate) => void }) {
  const words = useWords();
  const { row, changes } = detail;
  const options = [
    { id: "new" as const, label: words.fateActions.new },
    ...(row.match_name === null ? [] : [{ id: "update" as const, label: words.updateOf(row.match_name) }]),
    { id: "skip" as const, label: words.fateActions.skip },
  ];
  return (
    <section className={styles.choice} aria-label={row.name}>
      <p className="quiet">{words.lineNumber(row.line)}</p>
      <h2 className={styles.choiceName}>{row.name}</h2>
      {row.match_name !== null && (
        <p className={styles.matched}>
          <Badge tone="accent">{words.match}</Badge> {matchText(words, row)}
        </p>
      )}
      {row.issues.length > 0 ? (
        <ul className={styles.issues}>
          {row.issues.map((issue) => {
            const { what, remedy } = failureOf(
              new KontorError(issue.code, issue.data as Record<string, unknown> | null),
            );
            return (
              <li key={`${issue.field}-${issue.code}`} className="due">
                {what} {remedy}
              </li>
            );
          })}
        </ul>
      ) : (
        <div className={styles.fates}>
          <RadioGroup
            label={words.whatBecomes}
            value={row.fate}
            onChange={(fate) => fate !== null && onChoose(fate)}
            options={options}
          />
        </div>
      )}
      <Changes changes={changes} update={row.match_name !== null} />
    </section>
  );
}

/** Value by value what a row brings; of a contact that is there already, what it has now and will have. */
function Changes({ changes, update }: { changes: ImportRowDetail["changes"]; update: boolean }) {
  const words = useWords();
  const own = useOwn();
  if (changes.length === 0) return update ? <p className={styles.changesNone}>{words.changesNone}</p> : null;
  return (
    <>
      <h3 className={styles.changesTitle}>{update ? words.changesUpdate : words.changesNew}</h3>
      <dl className={styles.changes}>
        {changes.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two values of a field may read alike.
          <div key={index}>
            <dt>{changeWord(words, one.field, one.label, own)}</dt>
            <dd>
              {one.old !== "" && (
                <>
                  <del>{changeText(words, one.field, one.old, own)}</del>
                  <span className="quiet"> → </span>
                </>
              )}
              {update && one.old === "" && <span className={styles.added}>+ </span>}
              <ins>{changeText(words, one.field, one.new, own)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {update && <p className="quiet">{words.updateNote}</p>}
    </>
  );
}
