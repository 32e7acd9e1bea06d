import { useState } from "react";
import { call } from "../../shared/api";
import type { CalendarImportPreview } from "../../shared/api/generated/commands";
import { Count } from "../../shared/import/Count";
import { RejectedList, WarningList } from "../../shared/import/Findings";
import styles from "../../shared/import/Import.module.css";
import { NoticeBar, type TabItem, Tabs } from "../../shared/parts";
import { RowsPart } from "./RowsPart";
import { useFileWords } from "./words";

/** What the import would do: counts, the rows, what could not be read, what was assumed. */
export function PlanPart({ preview }: { preview: CalendarImportPreview }) {
  const words = useFileWords();
  const [tab, setTab] = useState("rows");
  const { counts } = preview;
  const method = preview.method === null ? undefined : words.methods[preview.method];
  const items: TabItem[] = [
    { id: "rows", label: words.rows, count: preview.rows, content: <RowsPart preview={preview} /> },
    ...(preview.rejected.length > 0
      ? [
          {
            id: "rejected",
            label: words.rejected,
            count: preview.rejected.length,
            content: (
              <RejectedList
                rejected={preview.rejected}
                all={counts.refused}
                onSave={() => call("calendar_import_rejected_save", { import: preview.import })}
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
  const same = counts.read > 0 && counts.unchanged === counts.read;
  return (
    <>
      {method !== undefined && <NoticeBar tone="plain">{method}</NoticeBar>}
      {same && <NoticeBar tone="plain">{words.nothing}</NoticeBar>}
      <div className={styles.head}>
        <dl className={styles.counts}>
          <Count n={counts.read} word={words.countRead} />
          <Count n={counts.new} word={words.fates.new} tone="fine" />
          <Count n={counts.changed} word={words.fates.changed} tone="accent" />
          <Count n={counts.unchanged} word={words.fates.unchanged} />
          <Count n={counts.refused} word={words.fates.refused} tone="due" />
        </dl>
      </div>
      <Tabs label={words.title} items={items} value={tab} onChange={setTab} fill />
    </>
  );
}
