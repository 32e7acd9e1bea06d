import { ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { useFieldArray } from "react-hook-form";
import { call, queryClient } from "../../shared/api";
import type { OwnField, OwnFieldShape } from "../../shared/api/generated/commands";
import { ownFieldsQuery, ownName } from "../../shared/own/own";
import {
  Bound,
  Button,
  Checkbox,
  FieldGroup,
  Hint,
  IconButton,
  NumberField,
  Select,
  TextField,
  Wide,
} from "../../shared/parts";
import { useRecordForm } from "../../shared/parts/form/useRecordForm";
import { useLanguage } from "../../shared/words";
import { RecordFormView } from "../RecordFormView";
import { type Removal, useGone } from "../remove";
import { useWords } from "../words";
import styles from "./OwnFieldForm.module.css";

type Values = Omit<OwnFieldShape, "position"> & { position: number | null };

const KINDS = ["contact", "contract", "event"] as const;
const TYPES = ["text", "number", "date", "choice", "yes_no"] as const;

/** An own field: what it is called, which records have it, what its values are. */
export function OwnFieldForm({
  field: own,
  position,
  removal,
  onSaved,
  onLeave,
}: {
  field: OwnField | null;
  position: number;
  removal: Removal;
  onSaved: (id: number) => void;
  onLeave: () => void;
}) {
  const words = useWords();
  const language = useLanguage();
  // A new one keeps the place it began with, though the list may grow meanwhile.
  const [last] = useState(position);
  const place = own ? position : last;
  const start: Values = {
    record_kind: own?.record_kind ?? "contact",
    code: own?.code ?? "",
    name_de: own?.name_de ?? "",
    name_en: own?.name_en ?? "",
    value_type: own?.value_type ?? "text",
    choices: own?.choices ?? [],
    position: place + 1,
    active: own?.active ?? true,
  };
  const record = useRecordForm<Values>({
    place: "own_field",
    id: own?.id ?? null,
    start,
    save: async (values) => {
      const shape: OwnFieldShape = { ...values, position: (values.position ?? place + 1) - 1 };
      const { id } = await call("own_fields_save", { id: own?.id ?? null, shape });
      // The list knows it before its form is shown as that of a stored field.
      if (!own) await queryClient.fetchQuery(ownFieldsQuery).catch(() => undefined);
      return id;
    },
    name: (values) => values.name_de,
    onSaved,
    onLeave,
  });
  useGone(removal, own?.id ?? null, record.gone);
  const { control, setValue } = record.form;
  const choices = useFieldArray({ control, name: "choices" });
  const name = own ? ownName(own, language) : record.values.name_de;
  const used = own !== null && own.used > 0;
  const setActive = (active: boolean) => {
    removal.close();
    setValue("active", active, { shouldDirty: true });
    record.saveNow();
  };
  return (
    <RecordFormView
      title={own ? name : words.createOwnField}
      name={name}
      record={record}
      inUse={own && removal.inUse(own.id)}
      onCloseInUse={removal.close}
      active={record.values.active}
      onActive={own ? setActive : undefined}
      onDelete={own ? () => removal.remove(own.id, own.name_de) : undefined}
    >
      <FieldGroup columns={2}>
        <Wide>
          <Bound control={control} name="name_de" required>
            {(field) => <TextField {...field} label={words.nameDe} autoFocus={own === null} />}
          </Bound>
        </Wide>
        <Wide>
          <Bound control={control} name="name_en">
            {(field) => <TextField {...field} label={words.nameEn} note={words.nameEnNote} />}
          </Bound>
        </Wide>
        <Bound control={control} name="record_kind">
          {(field) => (
            <Select
              {...field}
              value={KINDS.find((kind) => kind === field.value) ?? null}
              onChange={(kind) => kind && field.onChange(kind)}
              disabled={used}
              label={words.ownKind}
              options={KINDS.map((id) => ({ id, label: words.ownKinds[id] }))}
            />
          )}
        </Bound>
        <Bound control={control} name="value_type">
          {(field) => (
            <Select
              {...field}
              onChange={(type) => type && field.onChange(type)}
              disabled={used}
              label={words.ownType}
              options={TYPES.map((id) => ({ id, label: words.ownTypes[id] }))}
              {...(used ? { note: words.ownTypeNote } : {})}
            />
          )}
        </Bound>
        {record.values.value_type === "choice" && (
          <Wide>
            <fieldset className={styles.choices}>
              <legend>{words.choices}</legend>
              {choices.fields.map((row, index) => {
                const said = record.values.choices[index]?.name_de ?? "";
                return (
                  <div key={row.id} className={styles.choice}>
                    <Bound control={control} name={`choices.${index}.name_de`}>
                      {(field) => <TextField {...field} label={words.choice} labelHidden placeholder={words.choice} />}
                    </Bound>
                    <Bound control={control} name={`choices.${index}.name_en`}>
                      {(field) => (
                        <TextField {...field} label={words.choiceEn} labelHidden placeholder={words.choiceEn} />
                      )}
                    </Bound>
                    <IconButton
                      icon={ArrowUp}
                      label={words.moveUp(said)}
                      isDisabled={index === 0}
                      onPress={() => choices.move(index, index - 1)}
                    />
                    <IconButton icon={X} label={words.removeChoice(said)} onPress={() => choices.remove(index)} />
                  </div>
                );
              })}
              {record.form.formState.errors.choices?.message && (
                <p className="danger" role="alert">
                  {record.form.formState.errors.choices.message}
                </p>
              )}
              <div>
                <Button
                  size="small"
                  tone="quiet"
                  icon={Plus}
                  onPress={() =>
                    choices.append(
                      { code: "", name_de: "", name_en: "" },
                      { focusName: `choices.${choices.fields.length}.name_de` },
                    )
                  }
                >
                  {words.addChoice}
                </Button>
              </div>
            </fieldset>
          </Wide>
        )}
        <Bound control={control} name="code">
          {(field) => <TextField {...field} label={words.code} note={words.ownCodeNote} />}
        </Bound>
        <Bound control={control} name="position">
          {(field) => <NumberField {...field} label={words.place} min={1} max={9999} wrong={words.placeWrong} />}
        </Bound>
        <Wide>
          <Bound control={control} name="active">
            {(field) => (
              <Checkbox label={words.active} note={words.activeNote} value={field.value} onChange={field.onChange} />
            )}
          </Bound>
        </Wide>
      </FieldGroup>
      {own && <Hint>{words.usedSentence(own.used)}</Hint>}
    </RecordFormView>
  );
}
