import { useState } from "react";
import { asKontorError, call, KontorError } from "../../shared/api";
import type { LabelSheet } from "../../shared/api/generated/commands";
import { Button, Checkbox, issuesOf, issueWords, MmField, NumberField, TextField } from "../../shared/parts";
import styles from "./Labels.module.css";
import { usePrintWords } from "./words";

const lengths = [
  "page_width",
  "page_height",
  "width",
  "height",
  "left",
  "top",
  "pitch_x",
  "pitch_y",
] as const satisfies readonly (keyof LabelSheet)[];

/** The measures of a sheet that is not among the program's: entered, kept by name, thrown away. */
export function OwnSheet({ sheet, onDone }: { sheet: LabelSheet; onDone: (code?: string) => void }) {
  const words = usePrintWords();
  const [now, setNow] = useState(sheet);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const id = sheet.code.startsWith("own:") ? Number(sheet.code.slice(4)) : null;
  const put = (change: Partial<LabelSheet>) => setNow((before) => ({ ...before, ...change }));

  const save = async () => {
    try {
      const saved = await call("labels_sheet_save", { id, sheet: now });
      onDone(`own:${saved.id}`);
    } catch (thrown) {
      const error = asKontorError(thrown);
      const issues = issuesOf(error).map((issue) => [
        issue.field,
        issueWords(new KontorError(issue.code, issue.data as Record<string, unknown>)),
      ]);
      setRefused(issues.length > 0 ? Object.fromEntries(issues) : { name: issueWords(error) });
    }
  };
  const remove = async () => {
    if (id === null) return;
    await call("forms_delete", { id });
    onDone("3475");
  };
  const error = (field: string) => refused[field] ?? refused[`sheet.${field}`];
  return (
    <fieldset className={styles.own}>
      <legend>
        <h2>{words.sheetOwn}</h2>
      </legend>
      <TextField
        label={words.sheetName}
        value={now.name}
        onChange={(name) => put({ name })}
        error={error("name")}
        placeholder={words.sheetNameHint}
        maxLength={80}
        required
        autoFocus
      />
      <div className={styles.pair}>
        <NumberField
          label={words.sheetColumns}
          value={now.columns}
          onChange={(columns) => put({ columns: columns ?? 1 })}
          min={1}
          max={20}
          wrong={words.sheetCountWrong}
          error={error("columns")}
        />
        <NumberField
          label={words.sheetRows}
          value={now.rows}
          onChange={(rows) => put({ rows: rows ?? 1 })}
          min={1}
          max={50}
          wrong={words.sheetCountWrong}
          error={error("rows")}
        />
        {lengths.map((field) => (
          <MmField
            key={field}
            label={words.sheetLengths[field]}
            value={now[field]}
            onChange={(value) => put({ [field]: value ?? 0 })}
            min={0}
            max={500}
            wrong={words.sheetLengthWrong}
            error={error(field)}
          />
        ))}
      </div>
      <Checkbox label={words.sheetSpine} value={now.spine} onChange={(spine) => put({ spine })} />
      <div className={styles.row}>
        <Button onPress={() => void save()}>{words.sheetSave}</Button>
        <Button tone="quiet" onPress={() => onDone()}>
          {words.sheetCancel}
        </Button>
        {id !== null && (
          <Button tone="quiet" onPress={() => void remove()}>
            {words.sheetDelete}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
