import { useState } from "react";
import { call, queryClient } from "../../shared/api";
import type { Entry, EntryFields } from "../../shared/api/generated/commands";
import {
  Bound,
  Checkbox,
  DateField,
  FieldGroup,
  Hint,
  NumberField,
  Select,
  TextField,
  TypedField,
  Wide,
} from "../../shared/parts";
import { useRecordForm } from "../../shared/parts/form/useRecordForm";
import { useLanguage } from "../../shared/words";
import { proposeCode } from "../code";
import { sameName } from "../list";
import type { Mergeable } from "../merging/MergeBar";
import { NameField } from "../NameField";
import { DATED, DEEPEST, entriesQuery, entryName, type ListName, NUMBERED, TREES } from "../queries";
import { RecordFormView } from "../RecordFormView";
import { type Removal, useGone } from "../remove";
import { possibleParents } from "../tree";
import { useWords } from "../words";
import { ColourField } from "./ColourField";
import { readRate, writeRate } from "./rate";

/** What the form holds: the position counts from one, as people do. */
type Values = Omit<EntryFields, "position"> & { position: number | null };

/** A line of a short list. The system's own can be renamed and switched off, not deleted. */
export function EntryForm({
  list,
  entry,
  position,
  all,
  others,
  removal,
  merging,
  onSaved,
  onLeave,
}: {
  list: ListName;
  entry: Entry | null;
  position: number;
  /** Every line of the list. */
  all: readonly Entry[];
  /** The German names of the other lines. */
  others: readonly string[];
  removal: Removal;
  /** With which lines it can become one. */
  merging: Pick<Mergeable, "others" | "onMerged">;
  onSaved: (id: number) => void;
  onLeave: () => void;
}) {
  const words = useWords();
  const language = useLanguage();
  const centre = NUMBERED.includes(list);
  // A new one keeps the place it began with, though the list may grow meanwhile.
  const [last] = useState(position);
  const place = entry ? position : last;
  const start: Values = {
    code: entry?.code ?? "",
    name_de: entry?.name_de ?? "",
    name_en: entry?.name_en ?? "",
    colour: entry?.colour ?? "",
    position: place + 1,
    active: entry?.active ?? true,
    valid_from: entry?.valid_from ?? null,
    valid_to: entry?.valid_to ?? null,
    reverse_de: entry?.reverse_de ?? "",
    reverse_en: entry?.reverse_en ?? "",
    parent_id: entry?.parent_id ?? null,
    rate: entry?.rate ?? null,
  };
  const fields = (values: Values): EntryFields => ({
    ...values,
    // Nobody should have to think of a code where only the program reads it.
    code: values.code.trim() === "" && !centre ? proposeCode(values.name_de) : values.code,
    position: (values.position ?? place + 1) - 1,
  });
  const record = useRecordForm<Values>({
    place: entry ? "entry" : `entry.${list}`,
    id: entry?.id ?? null,
    start,
    save: async (values) => {
      const { id } = await call("entries_save", { list, id: entry?.id ?? null, fields: fields(values) });
      // The list knows it before its form is shown as that of a stored line.
      if (!entry) await queryClient.fetchQuery(entriesQuery(list)).catch(() => undefined);
      return id;
    },
    name: (values) => values.name_de,
    onSaved,
    onLeave,
  });
  useGone(removal, entry?.id ?? null, record.gone);
  const parents = possibleParents(all, entry?.id ?? null, DEEPEST);
  const { control, setValue } = record.form;
  const name = entry ? entryName(entry, language) : record.values.name_de;
  const setActive = (active: boolean) => {
    removal.close();
    setValue("active", active, { shouldDirty: true });
    record.saveNow();
  };

  return (
    <RecordFormView
      title={entry ? name : words.create[list]}
      name={name}
      record={record}
      inUse={entry && removal.inUse(entry.id)}
      onCloseInUse={removal.close}
      used={entry ? { kind: "entry", id: entry.id, list } : undefined}
      merge={entry && !entry.built_in ? { kind: "entry", id: entry.id, ...merging } : undefined}
      active={record.values.active}
      onActive={entry ? setActive : undefined}
      onDelete={entry && !entry.built_in ? () => removal.remove(entry.id, name) : undefined}
    >
      <FieldGroup columns={2}>
        {centre && (
          <Bound control={control} name="code" required>
            {(field) => <TextField {...field} label={words.number} placeholder="100" autoFocus={entry === null} />}
          </Bound>
        )}
        {centre && <span />}
        <Wide>
          <Bound control={control} name="name_de" required>
            {(field) => (
              <NameField
                field={field}
                isTaken={(name) => name !== entry?.name_de && sameName(others, name)}
                label={words.nameDe}
                autoFocus={entry === null && !centre}
              />
            )}
          </Bound>
        </Wide>
        <Wide>
          <Bound control={control} name="name_en">
            {(field) => <TextField {...field} label={words.nameEn} note={words.nameEnNote} />}
          </Bound>
        </Wide>
        {list === "relation_kind" && (
          <>
            <Wide>
              <Bound control={control} name="reverse_de">
                {(field) => <TextField {...field} label={words.reverseDe} note={words.reverseNote} />}
              </Bound>
            </Wide>
            <Wide>
              <Bound control={control} name="reverse_en">
                {(field) => <TextField {...field} label={words.reverseEn} />}
              </Bound>
            </Wide>
          </>
        )}
        {!centre && (
          <Bound control={control} name="code">
            {(field) => <TextField {...field} label={words.code} placeholder={proposeCode(record.values.name_de)} />}
          </Bound>
        )}
        {TREES.includes(list) && (
          <Wide>
            <Bound control={control} name="parent_id">
              {(field) => (
                <Select
                  {...field}
                  label={words.parent}
                  none={words.noParent}
                  options={parents
                    .filter((one) => one.active || one.id === field.value)
                    .map((one) => {
                      const above = all.find((other) => other.id === one.parent_id);
                      return {
                        id: one.id,
                        label: entryName(one, language),
                        off: !one.active,
                        ...(above ? { detail: entryName(above, language) } : {}),
                      };
                    })}
                />
              )}
            </Bound>
          </Wide>
        )}
        {list === "vat_rate" && (
          <Bound control={control} name="rate" required>
            {(field) => (
              <TypedField<number>
                {...field}
                label={words.rate}
                typing={{
                  read: (text) => {
                    const rate = readRate(text);
                    return rate === null ? { error: words.rateWrong } : { value: rate };
                  },
                  write: (rate) => writeRate(rate, language),
                }}
              />
            )}
          </Bound>
        )}
        {DATED.includes(list) && (
          <>
            <Bound control={control} name="valid_from">
              {(field) => <DateField {...field} label={words.validFrom} />}
            </Bound>
            <Bound control={control} name="valid_to">
              {(field) => <DateField {...field} label={words.validTo} />}
            </Bound>
          </>
        )}
        <Bound control={control} name="position">
          {(field) => <NumberField {...field} label={words.place} min={1} max={9999} wrong={words.placeWrong} />}
        </Bound>
        {list === "category" && (
          <Wide>
            <Bound control={control} name="colour">
              {(field) => <ColourField {...field} label={words.colour} />}
            </Bound>
          </Wide>
        )}
        <Wide>
          <Bound control={control} name="active">
            {(field) => (
              <Checkbox label={words.active} note={words.activeNote} value={field.value} onChange={field.onChange} />
            )}
          </Bound>
        </Wide>
      </FieldGroup>
      {entry && (
        <Hint>
          {words.usedSentence(entry.used)}
          {entry.built_in && ` ${words.builtIn}`}
        </Hint>
      )}
    </RecordFormView>
  );
}
