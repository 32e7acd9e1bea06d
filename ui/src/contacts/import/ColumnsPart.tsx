import { Eraser } from "lucide-react";
import { useMemo } from "react";
import type { ImportPreview } from "../../shared/api/generated/commands";
import styles from "../../shared/import/Import.module.css";
import { Button, Select } from "../../shared/parts";
import { useWords } from "../words";
import { fieldOptions, type Own } from "./fields";
import { type Mapping, mappingOf } from "./useImport";
import { useOwn } from "./useOwn";

/** What each column of the table becomes; every change reads the file anew and is remembered for such tables. */
export function ColumnsPart({
  preview,
  busy,
  onMapping,
  onForget,
}: {
  preview: ImportPreview;
  busy: boolean;
  onMapping: (mapping: Mapping) => void;
  /** Gives back what the table means by itself. */
  onForget: () => void;
}) {
  const words = useWords();
  const own = useOwn();
  const taken = preview.columns.filter((column) => column.field !== null && column.field !== "ignore").length;
  const change = (index: number, field: string) => {
    const mapping = mappingOf(preview);
    onMapping({
      ...mapping,
      columns: mapping.columns.map((column, at) => (at === index ? { ...column, field } : column)),
    });
  };
  return (
    <div className={styles.scroll}>
      <div className={styles.findingsHead}>
        <p className="quiet">
          {words.columnsTaken(taken, preview.columns.length)}{" "}
          {preview.remembered ? words.columnsRemembered : words.columnsRemember}
        </p>
        {preview.remembered && (
          <Button size="small" icon={Eraser} isDisabled={busy} onPress={onForget}>
            {words.columnsForget}
          </Button>
        )}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.columnHeader}</th>
            <th scope="col">{words.columnField}</th>
            <th scope="col">{words.columnSamples}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column, index) => (
            <ColumnRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headers may be the same twice.
              key={index}
              header={column.header === "" ? words.columnWithout(index + 1) : column.header}
              field={column.field ?? "ignore"}
              fields={preview.fields}
              own={own}
              samples={column.samples}
              busy={busy}
              onChange={(field) => change(index, field)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnRow({
  header,
  field,
  fields,
  own,
  samples,
  busy,
  onChange,
}: {
  header: string;
  field: string;
  fields: readonly string[];
  own: Own;
  samples: readonly string[];
  busy: boolean;
  onChange: (field: string) => void;
}) {
  const words = useWords();
  const options = useMemo(() => fieldOptions(words, fields, field, own), [words, fields, field, own]);
  const values = samples.filter((sample) => sample.trim() !== "");
  return (
    <tr data-ignored={field === "ignore" || undefined}>
      <th scope="row">{header}</th>
      <td className={styles.field}>
        <Select
          label={words.columnBecomes(header)}
          labelHidden
          value={field}
          onChange={(next) => next !== null && next !== field && onChange(next)}
          options={options}
          disabled={busy}
        />
      </td>
      <td className={styles.samples}>{values.length > 0 ? values.join(" · ") : <i>{words.columnEmpty}</i>}</td>
    </tr>
  );
}
