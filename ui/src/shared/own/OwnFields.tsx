import { useQuery } from "@tanstack/react-query";
import type { Control, FieldValues } from "react-hook-form";
import type { OwnField } from "../api/generated/commands";
import {
  Bound,
  type BoundField,
  DateField,
  FieldGroup,
  type FieldProps,
  Select,
  TextField,
  TypedField,
} from "../parts";
import { useLanguage } from "../words";
import { type OwnForm, type OwnKind, ownFieldsQuery, ownKey, ownName, readNumber, writeNumber } from "./own";
import { useOwnWords } from "./words";

/** The own fields of a kind of record within its form, which keeps them as `own`; nothing where there are none. */
export function OwnFields<F extends FieldValues & { own: OwnForm }>({
  control,
  kind,
}: {
  control: Control<F>;
  kind: OwnKind;
}) {
  const words = useOwnWords();
  const all = useQuery(ownFieldsQuery).data ?? [];
  // The part knows of the whole form that it has `own`.
  const own = control as unknown as Control<{ own: OwnForm }>;
  const stored = (own._defaultValues.own ?? {}) as OwnForm;
  // What is switched off is shown where it has a value.
  const fields = all.filter((field) => field.record_kind === kind && (field.active || stored[ownKey(field.id)]));
  if (fields.length === 0) return null;
  return (
    <FieldGroup title={words.title} columns={2}>
      {fields.map((field) => (
        <Bound key={field.id} control={own} name={`own.${ownKey(field.id)}`}>
          {(bound) => <OwnInput field={field} bound={bound} />}
        </Bound>
      ))}
    </FieldGroup>
  );
}

/** The field of one value, as its type needs it. */
export function OwnInput({
  field,
  bound,
}: {
  field: OwnField;
  bound: Pick<FieldProps<string | null>, "value" | "onChange"> & Partial<BoundField<string | null>>;
}) {
  const words = useOwnWords();
  const language = useLanguage();
  const label = ownName(field, language);
  const value = bound.value === undefined || bound.value === "" ? null : bound.value;
  switch (field.value_type) {
    case "number":
      return (
        <TypedField<string>
          {...bound}
          value={value}
          label={label}
          alignEnd
          inputMode="decimal"
          typing={{
            read: (text) => {
              if (text.trim() === "") return { value: null };
              const read = readNumber(text, language);
              return read === null ? { error: words.notANumber } : { value: read };
            },
            write: (stored) => writeNumber(stored, language),
          }}
        />
      );
    case "date":
      return <DateField {...bound} value={value} label={label} />;
    case "choice":
      return (
        <Select
          {...bound}
          value={value}
          label={label}
          none={words.none}
          options={field.choices.map((choice) => ({ id: choice.code, label: ownName(choice, language) }))}
        />
      );
    case "yes_no":
      return (
        <Select
          {...bound}
          value={value}
          label={label}
          none={words.none}
          options={[
            { id: "yes", label: words.yes },
            { id: "no", label: words.no },
          ]}
        />
      );
    default:
      return <TextField {...bound} value={value ?? ""} label={label} />;
  }
}
