import { useRef, useState } from "react";
import { call } from "../../shared/api";
import type { ImportPreview } from "../../shared/api/generated/commands";
import { Count } from "../../shared/import/Count";
import { RejectedList, WarningList } from "../../shared/import/Findings";
import styles from "../../shared/import/Import.module.css";
import { Button, Menu, Select, type TabItem, Tabs } from "../../shared/parts";
import { useWords } from "../words";
import { ColumnsPart } from "./ColumnsPart";
import { RowsPart } from "./RowsPart";
import type { useImport } from "./useImport";

const PRESETS = ["outlook-de", "outlook-en", "google", "google-2", "thunderbird-de", "thunderbird-en", "generic"];

/** What the import would do: counts, whose table it is, the rows, the columns, what is wrong. */
export function PlanPart({
  preview,
  busy,
  state,
}: {
  preview: ImportPreview;
  busy: boolean;
  state: ReturnType<typeof useImport>;
}) {
  const words = useWords();
  const table = preview.columns.length > 0;
  const needsMapping =
    table && preview.rows === 0 && preview.rejected.some((rejected) => rejected.reason === "MAPPING_NEEDED");
  const [tab, setTab] = useState(needsMapping ? "columns" : "rows");
  const { counts } = preview;
  // Read first, every hit is to be updated or skipped; chosen otherwise, it stays a hit.
  const found = useRef({ import: -1, hits: false });
  if (found.current.import !== preview.import) found.current = { import: preview.import, hits: false };
  if (counts.update + counts.skip > 0) found.current.hits = true;
  const { hits } = found.current;
  const items: TabItem[] = [
    {
      id: "rows",
      label: words.rows,
      count: preview.rows,
      content: <RowsPart preview={preview} hits={hits} onChoose={state.choose} />,
    },
    ...(table
      ? [
          {
            id: "columns",
            label: words.columns,
            count: preview.columns.length,
            content: (
              <ColumnsPart
                preview={preview}
                busy={busy}
                onMapping={state.readWith}
                onForget={() => void state.forgetMapping()}
              />
            ),
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
                all={counts.rejected}
                onSave={() => call("contacts_import_rejected_save", { import: preview.import })}
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
            content: <WarningList warnings={preview.warnings} more={words.warningMore} />,
          },
        ]
      : []),
  ];
  const shown = items.some((item) => item.id === tab) ? tab : "rows";
  return (
    <>
      <div className={styles.head} aria-busy={busy}>
        <dl className={styles.counts}>
          <Count n={counts.read} word={words.countRead} />
          <Count n={counts.new} word={words.fates.new} tone="fine" />
          <Count n={counts.update} word={words.fates.update} tone="accent" />
          <Count n={counts.skip} word={words.fates.skip} />
          <Count n={counts.rejected} word={words.rejected} tone={counts.rejected > 0 ? "due" : undefined} />
        </dl>
        <div className={styles.headChoices}>
          {preview.sheets.length > 1 && (
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
          )}
          {table && (
            <div className={styles.preset}>
              <Select
                label={words.preset}
                value={preview.preset}
                onChange={(preset) => preset !== null && preset !== preview.preset && state.readAs(preset)}
                disabled={busy}
                options={PRESETS.map((id) => ({ id, label: words.presets[id] ?? id }))}
              />
            </div>
          )}
          {hits && (
            <Menu
              label={words.allMatches}
              trigger={<Button isDisabled={busy}>{words.allMatches}</Button>}
              groups={[
                {
                  lines: (["update", "new", "skip"] as const).map((fate) => ({
                    id: fate,
                    label: words.fateActions[fate],
                    run: () => void state.choose(null, fate),
                  })),
                },
              ]}
            />
          )}
        </div>
      </div>
      <Tabs label={words.importTitle} items={items} value={shown} onChange={setTab} fill />
    </>
  );
}
