import { useState } from "react";
import { call } from "../../shared/api";
import type { ContractImportPreview } from "../../shared/api/generated/commands";
import { Count } from "../../shared/import/Count";
import { RejectedList, WarningList, wordsOf } from "../../shared/import/Findings";
import styles from "../../shared/import/Import.module.css";
import { NoticeBar, Select, type TabItem, Tabs } from "../../shared/parts";
import { ColumnsPart } from "./ColumnsPart";
import { NamesPart } from "./NamesPart";
import { RowsPart } from "./RowsPart";
import type { useImport } from "./useImport";
import { useImportWords } from "./words";

/** What the import would do: counts, the rows, the columns, the names that are not known, what is wrong. */
export function PlanPart({
  preview,
  busy,
  state,
}: {
  preview: ContractImportPreview;
  busy: boolean;
  state: ReturnType<typeof useImport>;
}) {
  const words = useImportWords();
  const [tab, setTab] = useState(preview.needs === null ? "rows" : "columns");
  const { counts, names, names_all } = preview.state;
  const items: TabItem[] = [
    {
      id: "rows",
      label: words.rows,
      count: preview.rows,
      content: <RowsPart preview={preview} onChoose={state.choose} />,
    },
    {
      id: "columns",
      label: words.columns,
      count: preview.columns.length,
      content: (
        <ColumnsPart
          preview={preview}
          busy={busy}
          onRead={state.readWith}
          onForget={() => void state.forgetMapping()}
        />
      ),
    },
    ...(names_all > 0
      ? [
          {
            id: "names",
            label: words.names,
            count: names_all,
            content: <NamesPart names={names} all={names_all} onSettle={state.settle} />,
          },
        ]
      : []),
    ...(preview.rejected.length > 0
      ? [
          {
            id: "rejected",
            label: words.rejected,
            count: preview.rejected.length,
            content: (
              <RejectedList
                rejected={preview.rejected}
                all={preview.rejected.length}
                onSave={() => call("contracts_import_rejected_save", { import: preview.import })}
              />
            ),
          },
        ]
      : []),
    ...(preview.warnings.length > 0
      ? [
          {
            id: "warnings",
            label: words.warnings,
            count: preview.warnings.length,
            content: <WarningList warnings={preview.warnings} />,
          },
        ]
      : []),
  ];
  const shown = items.some((item) => item.id === tab) ? tab : "rows";
  return (
    <>
      {preview.needs !== null && <NoticeBar tone="due">{wordsOf(preview.needs, null)}</NoticeBar>}
      <div className={styles.head} aria-busy={busy}>
        <dl className={styles.counts}>
          <Count n={counts.read} word={words.countRead} />
          <Count n={counts.new} word={words.fates.new} tone="fine" />
          <Count n={counts.doubtful} word={words.countDoubtful} tone="due" />
          <Count n={counts.skip} word={words.fates.skip} />
          <Count n={counts.refused} word={words.fates.refused} tone="due" />
          {counts.contacts > 0 && <Count n={counts.contacts} word={words.countContacts} tone="accent" />}
          {counts.entries > 0 && <Count n={counts.entries} word={words.countEntries} tone="accent" />}
        </dl>
        {preview.sheets.length > 1 && (
          <div className={styles.headChoices}>
            <div className={styles.preset}>
              <Select
                label={words.sheet}
                value={preview.sheet}
                onChange={(sheet) => sheet !== null && sheet !== preview.sheet && state.readSheet(sheet)}
                disabled={busy}
                options={preview.sheets.map((one) => ({
                  id: one.name,
                  label: one.name,
                  ...(one.recognised ? {} : { detail: words.sheetUnknown }),
                }))}
              />
            </div>
          </div>
        )}
      </div>
      <Tabs label={words.title} items={items} value={shown} onChange={setTab} fill />
    </>
  );
}
