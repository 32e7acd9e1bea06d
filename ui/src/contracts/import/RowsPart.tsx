import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../shared/api";
import type {
  ContractImportPreview,
  ContractImportRow,
  ContractImportRowDetail,
} from "../../shared/api/generated/commands";
import { wordsOf } from "../../shared/import/Findings";
import styles from "../../shared/import/Import.module.css";
import {
  Badge,
  Button,
  type Column,
  countMarks,
  DataList,
  EmptyState,
  isMarked,
  type ListSource,
  type Marks,
  noMarks,
  type Page,
  RadioGroup,
  SplitPane,
  ToggleChip,
} from "../../shared/parts";
import { formatDate, formatMoney } from "../../shared/words";
import { useContractWords } from "../words";
import type { Words as ContractWords } from "../words.de";
import { type Fate, rowsKey } from "./useImport";
import { useImportWords } from "./words";
import type { Words } from "./words.de";

/** Which rows are shown. */
type Only = "new" | "doubtful" | "skip" | "refused";

/** Every row of the plan with what it becomes; the one under the cursor is looked at beside the list. */
export function RowsPart({
  preview,
  onChoose,
}: {
  preview: ContractImportPreview;
  onChoose: (indexes: number[] | null, fate: Fate) => Promise<void>;
}) {
  const words = useImportWords();
  const said = useContractWords();
  const [only, setOnly] = useState<Only | null>(null);
  const [current, setCurrent] = useState<number | null>(preview.rows > 0 ? 0 : null);
  const [marks, setMarks] = useState<Marks>(noMarks);
  const number = preview.import;
  const { counts } = preview.state;
  const refused = counts.refused - preview.rejected.length;
  const of: Record<Only, number> = { new: counts.new, doubtful: counts.doubtful, skip: counts.skip, refused };
  const shown = only === null ? preview.rows : of[only];
  const source: ListSource<ContractImportRow, Page<ContractImportRow>> = {
    key: [...rowsKey(number), only, shown],
    kinds: [],
    fetchPage: async (offset, limit) => ({
      rows: await call("contracts_import_rows", { import: number, only, offset, limit }),
      count: shown,
      total: preview.rows,
    }),
    fetchIds: () => call("contracts_import_indexes", { import: number, only }),
  };
  const detail = useQuery({
    queryKey: [...rowsKey(number), "row", current],
    queryFn: () => call("contracts_import_row", { import: number, index: current ?? 0 }),
    enabled: current !== null,
    placeholderData: keepPreviousData,
    meta: { kinds: [] },
  }).data;
  const marked = countMarks(marks, shown);
  const chooseMarked = async (fate: Fate) => {
    const all = marks.all ? await call("contracts_import_indexes", { import: number, only }) : [...marks.ids];
    await onChoose(
      all.filter((index) => isMarked(marks, index)),
      fate,
    );
    setMarks(noMarks);
  };
  const show = (next: Only | null) => {
    setMarks(noMarks);
    setOnly(next);
  };
  return (
    <SplitPane
      place="contracts.import"
      initial={380}
      minSide={300}
      main={
        <>
          <div className={styles.rowsHead}>
            {marked > 0
              ? (["new", "skip"] as const).map((fate) => (
                  <Button key={fate} size="small" onPress={() => void chooseMarked(fate)}>
                    {words.fateMarked[fate](marked)}
                  </Button>
                ))
              : (["new", "doubtful", "skip", "refused"] as const)
                  .filter((one) => of[one] > 0 || one === only)
                  .map((one) => (
                    <ToggleChip
                      key={one}
                      label={words.only(words.fates[one], of[one])}
                      on={only === one}
                      onChange={(on) => show(on ? one : null)}
                    />
                  ))}
          </div>
          <DataList
            place="contracts.import"
            label={words.rows}
            columns={columns(words, said)}
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
      side={detail ? <RowDetail detail={detail} onChoose={(fate) => void onChoose([detail.row.index], fate)} /> : null}
    />
  );
}

/** "Neu", "Bitte prüfen", "Überspringen", "Abgelehnt". */
function fateOf(row: ContractImportRow): Only {
  if (row.issues.length > 0) return "refused";
  return row.fate === "new" && row.doubts.length > 0 ? "doubtful" : row.fate;
}

const TONES: Record<Only, string> = { new: "fine", doubtful: "due", skip: "quiet", refused: "due" };

function columns(words: Words, said: ContractWords): Column<ContractImportRow>[] {
  // Without a partner the name stands in the note, and a remark at the cell says so.
  const isMade = (row: ContractImportRow) =>
    row.partner !== "" &&
    row.partner_id === null &&
    row.fate === "new" &&
    ![...row.issues, ...row.doubts].some((one) => one.field === "partner") &&
    row.issues.length === 0;
  const partner = (row: ContractImportRow) => (isMade(row) ? words.newContact(row.partner) : row.partner);
  return [
    { id: "line", title: words.line, width: { min: 46 }, align: "end", fixed: true, text: (row) => String(row.line) },
    { id: "title", title: words.contractTitle, width: { min: 150, grow: 1.4 }, fixed: true, text: (row) => row.title },
    {
      id: "fate",
      title: words.becomes,
      width: { min: 112 },
      fixed: true,
      text: (row) => words.fates[fateOf(row)],
      render: (row) => <span className={TONES[fateOf(row)]}>{words.fates[fateOf(row)]}</span>,
    },
    { id: "partner", title: words.partner, width: { min: 130, grow: 1 }, yields: 1, text: partner },
    {
      id: "start",
      title: words.start,
      width: { min: 88 },
      yields: 4,
      text: (row) => (row.start === null ? "" : formatDate(row.start)),
    },
    { id: "notice", title: words.notice, width: { min: 150, grow: 1 }, yields: 2, text: (row) => row.notice },
    {
      id: "amount",
      title: words.amount,
      width: { min: 150 },
      yields: 3,
      align: "end",
      text: (row) =>
        row.amount === null || row.interval === null
          ? ""
          : `${formatMoney(row.amount)} ${said.intervals[row.interval]}`,
    },
  ];
}

/** One row: what is said of it, how it was understood, what the file has. */
function RowDetail({ detail, onChoose }: { detail: ContractImportRowDetail; onChoose: (fate: Fate) => void }) {
  const words = useImportWords();
  const { row, deadline } = detail;
  const dates = [
    [words.nextEnd, deadline?.end],
    [words.receiveBy, deadline?.receive_by],
    [words.sendBy, deadline?.send_by],
  ] as const;
  return (
    <section className={styles.choice} aria-label={row.title}>
      <p className="quiet">{`${words.line} ${row.line}`}</p>
      <h2 className={styles.choiceName}>{row.title}</h2>
      {row.same !== null && (
        <p className={styles.matched}>
          <Badge tone="accent">{words.sameBy[row.same.by]}</Badge>{" "}
          {row.same.line === null ? words.sameBook(row.same.title) : words.sameLine(row.same.line)}
        </p>
      )}
      <Remarks title={words.whyNot} remarks={row.issues} />
      <Remarks title={words.check} remarks={row.doubts} />
      {row.issues.length === 0 && (
        <div className={styles.fates}>
          <RadioGroup
            label={words.whatBecomes}
            value={row.fate}
            onChange={(fate) => fate !== null && onChoose(fate)}
            options={(["new", "skip"] as const).map((id) => ({ id, label: words.fateActions[id] }))}
          />
        </div>
      )}
      {detail.terms !== "" && (
        <>
          <h3 className={styles.changesTitle}>{words.understood}</h3>
          <p>{detail.terms}</p>
          <dl className={styles.changes}>
            {dates.map(([word, day]) =>
              day === null || day === undefined ? null : (
                <div key={word}>
                  <dt>{word}</dt>
                  <dd>{formatDate(day)}</dd>
                </div>
              ),
            )}
            {detail.note !== "" && (
              <div>
                <dt>{words.note}</dt>
                <dd>{detail.note}</dd>
              </div>
            )}
          </dl>
        </>
      )}
      <h3 className={styles.changesTitle}>{words.inFile}</h3>
      <dl className={styles.changes}>
        {detail.cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place; headings may be the same twice.
          <div key={index}>
            <dt>{cell.heading}</dt>
            <dd>{cell.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What is said at cells of the row. */
function Remarks({ title, remarks }: { title: string; remarks: ContractImportRow["issues"] }) {
  const words = useImportWords();
  if (remarks.length === 0) return null;
  return (
    <>
      <h3 className={styles.changesTitle}>{title}</h3>
      <ul className={styles.remarks}>
        {remarks.map((one) => (
          <li key={`${one.field}-${one.code}`}>
            {one.heading !== "" && <strong>{words.column(one.heading)}: </strong>}
            <span className="due">{wordsOf(one.code, one.data)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
