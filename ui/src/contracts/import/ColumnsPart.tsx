import { Eraser } from "lucide-react";
import { useMemo } from "react";
import type { ContractImportPreview } from "../../shared/api/generated/commands";
import styles from "../../shared/import/Import.module.css";
import { Button, Select } from "../../shared/parts";
import { useContractWords } from "../words";
import type { Defaults, Field } from "./useImport";
import { useImportWords } from "./words";

const INTERVALS = ["monthly", "two_monthly", "quarterly", "half_yearly", "yearly", "two_yearly", "once"] as const;

/** What each column becomes, and what holds where the file says nothing; both are remembered for such tables. */
export function ColumnsPart({
  preview,
  busy,
  onRead,
  onForget,
}: {
  preview: ContractImportPreview;
  busy: boolean;
  onRead: (fields: readonly Field[], defaults: Defaults) => void;
  /** Gives back what the table means by itself. */
  onForget: () => void;
}) {
  const words = useImportWords();
  const { columns, defaults } = preview;
  const fields = columns.map((column) => column.field);
  const taken = fields.filter((field) => field !== "ignore").length;
  return (
    <div className={styles.scroll}>
      <div className={styles.findingsHead}>
        <p className="quiet">
          {words.columnsTaken(taken, columns.length)}{" "}
          {preview.remembered ? words.columnsRemembered : words.columnsRemember}
        </p>
        {preview.remembered && (
          <Button size="small" icon={Eraser} isDisabled={busy} onPress={onForget}>
            {words.columnsForget}
          </Button>
        )}
      </div>
      <Otherwise defaults={defaults} busy={busy} onChange={(next) => onRead(fields, next)} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.columnHeader}</th>
            <th scope="col">{words.columnField}</th>
            <th scope="col">{words.columnSamples}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            <ColumnRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headings may be the same twice.
              key={index}
              heading={column.heading === "" ? words.columnWithout(index + 1) : column.heading}
              field={column.field}
              samples={column.samples}
              busy={busy}
              onChange={(field) =>
                onRead(
                  fields.map((before, at) => (at === index ? field : before)),
                  defaults,
                )
              }
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnRow({
  heading,
  field,
  samples,
  busy,
  onChange,
}: {
  heading: string;
  field: Field;
  samples: readonly string[];
  busy: boolean;
  onChange: (field: Field) => void;
}) {
  const words = useImportWords();
  const options = useMemo(
    () => (Object.keys(words.fields) as Field[]).map((id) => ({ id, label: words.fields[id] })),
    [words],
  );
  return (
    <tr data-ignored={field === "ignore" || undefined}>
      <th scope="row">{heading}</th>
      <td className={styles.field}>
        <Select
          label={words.columnBecomes(heading)}
          labelHidden
          value={field}
          onChange={(next) => next !== null && next !== field && onChange(next)}
          options={options}
          disabled={busy}
        />
      </td>
      <td className={styles.samples}>{samples.length > 0 ? samples.join(" · ") : <i>{words.columnEmpty}</i>}</td>
    </tr>
  );
}

/** What holds where a row says nothing. */
function Otherwise({
  defaults,
  busy,
  onChange,
}: {
  defaults: Defaults;
  busy: boolean;
  onChange: (defaults: Defaults) => void;
}) {
  const words = useImportWords();
  const said = useContractWords();
  const none = "none" as const;
  return (
    <fieldset className={styles.otherwise} disabled={busy}>
      <legend>{words.otherwise}</legend>
      <Select
        label={words.otherwiseDirection}
        value={defaults.direction}
        onChange={(direction) => direction !== null && onChange({ ...defaults, direction })}
        options={(["pay", "receive"] as const).map((id) => ({ id, label: said.directions[id] }))}
        disabled={busy}
      />
      <Select
        label={words.otherwiseInterval}
        value={defaults.interval ?? none}
        onChange={(next) => next !== null && onChange({ ...defaults, interval: next === none ? null : next })}
        options={[
          { id: none, label: words.otherwiseNone },
          ...INTERVALS.map((id) => ({ id, label: said.intervals[id] })),
        ]}
        disabled={busy}
      />
      <Select
        label={words.otherwiseTax}
        value={defaults.tax}
        onChange={(tax) => tax !== null && onChange({ ...defaults, tax })}
        options={(["net", "gross"] as const).map((id) => ({ id, label: said.tax[id] }))}
        disabled={busy}
      />
    </fieldset>
  );
}
