import { useState } from "react";
import { call } from "../../shared/api";
import type { CalendarFate, CalendarImportPreview, CalendarImportRow } from "../../shared/api/generated/commands";
import { wordsOf } from "../../shared/import/Findings";
import styles from "../../shared/import/Import.module.css";
import {
  type Column,
  DataList,
  EmptyState,
  type ListSource,
  noMarks,
  type Page,
  SplitPane,
  ToggleChip,
} from "../../shared/parts";
import { whenWords } from "../when";
import { rowsKey } from "./useImport";
import { useFileWords } from "./words";
import type { Words } from "./words.de";

const FATES: readonly CalendarFate[] = ["new", "changed", "unchanged", "refused"];

const TONES: Record<CalendarFate, string> = { new: "fine", changed: "accent", unchanged: "quiet", refused: "due" };

/** Every event of the file with what it becomes; the one under the cursor is looked at beside the list. */
export function RowsPart({ preview }: { preview: CalendarImportPreview }) {
  const words = useFileWords();
  const [only, setOnly] = useState<CalendarFate | null>(null);
  const [current, setCurrent] = useState<number | null>(preview.rows > 0 ? 0 : null);
  const [seen, setSeen] = useState<ReadonlyMap<number, CalendarImportRow>>(new Map());
  const number = preview.import;
  const { counts } = preview;
  const of: Record<CalendarFate, number> = {
    new: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    refused: preview.rows - counts.new - counts.changed - counts.unchanged,
  };
  const shown = only === null ? preview.rows : of[only];
  const source: ListSource<CalendarImportRow, Page<CalendarImportRow>> = {
    key: [...rowsKey(number), only, shown],
    kinds: [],
    fetchPage: async (offset, limit) => {
      const rows = await call("calendar_import_rows", { import: number, only, offset, limit });
      setSeen((before) => new Map([...before, ...rows.map((row) => [row.index, row] as const)]));
      return { rows, count: shown, total: preview.rows };
    },
    fetchIds: async () => {
      const rows = await call("calendar_import_rows", { import: number, only, offset: 0, limit: 1000 });
      return rows.map((row) => row.index);
    },
  };
  const row = current === null ? undefined : seen.get(current);
  return (
    <SplitPane
      place="calendar.import"
      initial={340}
      minSide={280}
      main={
        <>
          <div className={styles.rowsHead}>
            {FATES.filter((one) => of[one] > 0 || one === only).map((one) => (
              <ToggleChip
                key={one}
                label={words.only(words.fates[one], of[one])}
                on={only === one}
                onChange={(on) => setOnly(on ? one : null)}
              />
            ))}
          </div>
          <DataList
            place="calendar.import"
            label={words.rows}
            columns={columns(words)}
            source={source}
            rowId={(one) => one.index}
            sort={{ column: "line", descending: false }}
            onSort={() => undefined}
            current={current}
            onCurrent={setCurrent}
            marks={noMarks}
            onMarks={() => undefined}
            empty={<EmptyState title={words.noRows} text={words.noRowsText} />}
            autoFocus
          />
        </>
      }
      side={row ? <RowDetail row={row} /> : null}
    />
  );
}

function columns(words: Words): Column<CalendarImportRow>[] {
  return [
    { id: "line", title: words.line, width: { min: 52 }, align: "end", fixed: true, text: (row) => String(row.line) },
    { id: "title", title: words.what, width: { min: 160, grow: 1.4 }, fixed: true, text: (row) => row.title },
    {
      id: "fate",
      title: words.becomes,
      width: { min: 104 },
      fixed: true,
      text: (row) => words.fates[row.fate],
      render: (row) => <span className={TONES[row.fate]}>{words.fates[row.fate]}</span>,
    },
    { id: "kind", title: words.kind, width: { min: 80 }, yields: 2, text: (row) => words.kinds[row.kind] },
    {
      id: "when",
      title: words.when,
      width: { min: 200, grow: 1 },
      yields: 3,
      text: (row) => (row.when === null ? "" : whenWords(row.when)),
    },
    { id: "place", title: words.place, width: { min: 120, grow: 1 }, yields: 1, text: (row) => row.place },
  ];
}

/** One row: what it is, what it changes, or why it is not taken. */
function RowDetail({ row }: { row: CalendarImportRow }) {
  const words = useFileWords();
  return (
    <section className={styles.choice} aria-label={row.title}>
      <p className="quiet">{`${words.line} ${row.line} · ${words.kinds[row.kind]}`}</p>
      <h2 className={styles.choiceName}>{row.title}</h2>
      {row.when !== null && <p>{whenWords(row.when)}</p>}
      {row.place !== "" && <p>{row.place}</p>}
      <p className={TONES[row.fate]}>{words.fates[row.fate]}</p>
      {row.reason !== null && (
        <>
          <h3 className={styles.changesTitle}>{words.whyNot}</h3>
          <p className="due">{wordsOf(row.reason, row.data)}</p>
        </>
      )}
      {row.changed.length > 0 && (
        <>
          <h3 className={styles.changesTitle}>{words.changes}</h3>
          <ul className={styles.remarks}>
            {row.changed.map((code) => (
              <li key={code}>{words.fields[code] ?? code}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
