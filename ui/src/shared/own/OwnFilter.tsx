import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OwnCondition, OwnField } from "../api/generated/commands";
import { DateField, Select, TextField, TypedField } from "../parts";
import { useLanguage } from "../words";
import { noCondition, offeredFields, withCondition } from "./conditions";
import { type OwnKind, ownFieldsQuery, ownName, readNumber, writeNumber } from "./own";
import { useOwnWords } from "./words";

/** Asks for own fields: which one, then what its values are to be. Nothing where the office keeps none. */
export function OwnFilter({
  kind,
  conditions,
  onChange,
}: {
  kind: OwnKind;
  conditions: readonly OwnCondition[];
  onChange: (conditions: OwnCondition[]) => void;
}) {
  const words = useOwnWords();
  const language = useLanguage();
  const asked = conditions.map((one) => one.field_id);
  const fields = offeredFields(useQuery(ownFieldsQuery).data ?? [], kind, asked);
  const [chosen, choose] = useState<number | null>(asked[0] ?? null);
  if (fields.length === 0) return null;
  const field = fields.find((one) => one.id === chosen);
  return (
    <>
      <Select
        label={words.one}
        options={fields.map((one) => ({ id: one.id, label: ownName(one, language), off: !one.active }))}
        value={field?.id ?? null}
        none={words.noField}
        onChange={choose}
      />
      {field && (
        <Asked
          key={field.id}
          field={field}
          condition={conditions.find((one) => one.field_id === field.id) ?? noCondition(field.id)}
          onChange={(next) => onChange(withCondition(conditions, next))}
        />
      )}
    </>
  );
}

type Given = "given" | "not";

/** What is asked of one field, as its values need it. */
function Asked({
  field,
  condition,
  onChange,
}: {
  field: OwnField;
  condition: OwnCondition;
  onChange: (condition: OwnCondition) => void;
}) {
  const words = useOwnWords();
  const language = useLanguage();
  const put = (change: Partial<OwnCondition>) => onChange({ ...condition, ...change });
  // Without a value there is nothing else to ask for.
  const given = condition.given === null ? null : condition.given ? "given" : "not";
  const empty = given === "not";
  const number = (label: string, key: "from" | "to") => (
    <TypedField<string>
      label={label}
      value={condition[key] === "" ? null : condition[key]}
      onChange={(value) => put({ [key]: value ?? "" })}
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
  return (
    <>
      <Select<Given>
        label={words.asked(ownName(field, language))}
        options={[
          { id: "given", label: words.given },
          { id: "not", label: words.notGiven },
        ]}
        value={given}
        none={words.anyValue}
        onChange={(next) =>
          onChange({
            ...noCondition(field.id),
            ...(next === "not" ? {} : condition),
            given: next === null ? null : next === "given",
          })
        }
      />
      {!empty && field.value_type === "text" && (
        <TextField label={words.contains} value={condition.contains} onChange={(contains) => put({ contains })} />
      )}
      {!empty && field.value_type === "number" && (
        <>
          {number(words.from, "from")}
          {number(words.to, "to")}
        </>
      )}
      {!empty && field.value_type === "date" && (
        <>
          <DateField
            label={words.from}
            value={condition.from === "" ? null : condition.from}
            onChange={(from) => put({ from: from ?? "" })}
          />
          <DateField
            label={words.to}
            value={condition.to === "" ? null : condition.to}
            onChange={(to) => put({ to: to ?? "" })}
          />
        </>
      )}
      {!empty && field.value_type === "yes_no" && (
        <Select
          label={words.value}
          options={[
            { id: "yes", label: words.yes },
            { id: "no", label: words.no },
          ]}
          value={condition.one_of[0] ?? null}
          none={words.anyValue}
          onChange={(answer) => put({ one_of: answer === null ? [] : [answer] })}
        />
      )}
      {!empty && field.value_type === "choice" && (
        <Select
          label={words.oneOf}
          options={field.choices
            .filter((choice) => !condition.one_of.includes(choice.code))
            .map((choice) => ({ id: choice.code, label: ownName(choice, language) }))}
          value={null}
          placeholder={condition.one_of.length === 0 ? words.anyValue : words.oneMore}
          onChange={(code) => code !== null && put({ one_of: [...condition.one_of, code] })}
        />
      )}
    </>
  );
}
