import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asKontorError, call, failureOf, KontorError } from "../../shared/api";
import type { ContactFilter, ContactMassChange, ContactMassRow, OwnField } from "../../shared/api/generated/commands";
import { ownColumnField, ownColumnId } from "../../shared/own/columns";
import { offeredFields } from "../../shared/own/conditions";
import { OwnInput } from "../../shared/own/OwnFields";
import { ownFieldsQuery, ownName, ownText } from "../../shared/own/own";
import { useOwnWords } from "../../shared/own/words";
import {
  Button,
  Checkbox,
  Lookup,
  notify,
  Record,
  RecordHead,
  Select,
  SuggestField,
  TextField,
} from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { countryName, countryOptions } from "../countries";
import { choicesQuery, useCategories } from "../queries";
import { useWords } from "../words";
import { languageName } from "./columns";
import styles from "./Mass.module.css";

type Known = Exclude<ContactMassChange["what"], "own">;
/** A change of the program's, or an own field (`own-12`). */
type What = Known | `own-${number}`;

const WHATS: readonly Known[] = [
  "add_category",
  "remove_category",
  "add_tag",
  "remove_tag",
  "language",
  "salutation",
  "active",
  "country",
  "note_line",
];

/** So many rows are drawn; the counts are of all. */
const DRAWN = 60;

/** One change for all marked contacts: what, then for whom it changes what, then one step that can be taken back. */
export function MassPanel({
  filter,
  onClose,
}: {
  /** The marked contacts. */
  filter: ContactFilter;
  onClose: () => void;
}) {
  const words = useWords();
  const language = useLanguage();
  const [what, setWhat] = useState<What>("add_category");
  const [value, setValue] = useState("");
  const [emptied, setEmptied] = useState(false);
  const [busy, setBusy] = useState(false);
  const { options: categories, all: categoryNames } = useCategories();
  const choices = useQuery(choicesQuery).data;

  const yesNo = useOwnWords();
  const ownFields = offeredFields(useQuery(ownFieldsQuery).data ?? [], "contact");
  const own = ownFields.find((field) => field.id === ownColumnField(what));

  const change = own ? ownChange(own, value, emptied) : changeOf(what as Known, value);
  const preview = useQuery({
    queryKey: ["contacts_mass_preview", filter, change],
    queryFn: ({ signal }) => (change === null ? null : call("contacts_mass_preview", { filter, change }, { signal })),
    placeholderData: keepPreviousData,
    enabled: change !== null,
    meta: { kinds: ["contact", "entry"] },
  });
  const shown = change === null ? null : (preview.data ?? null);
  // What is written was looked at: never by the preview of another value.
  const ready = shown !== null && shown.changing > 0 && !preview.isPlaceholderData && !busy;
  const marked = filter.ids?.length ?? 0;

  const apply = async () => {
    if (change === null) return;
    setBusy(true);
    try {
      const { changed } = await call("contacts_mass_apply", { filter, change });
      notify({ tone: "fine", what: words.massDone(changed) });
      onClose();
    } catch (error) {
      const { what: told, remedy } = failureOf(asKontorError(error));
      notify({ tone: "danger", what: told, more: remedy });
      setBusy(false);
    }
  };
  const choose = (next: What) => {
    setWhat(next);
    setValue("");
    setEmptied(false);
  };
  const say = (values: readonly string[]) =>
    values
      .map((one) => valueWords(what, one))
      .filter((one) => one !== "")
      .join(", ") || words.massEmpty;
  const valueWords = (of: What, one: string): string => {
    if (own) return ownText(own, one, language, yesNo);
    switch (of) {
      case "add_category":
      case "remove_category":
        return categoryNames.get(Number(one)) ?? "";
      case "language":
        return languageName(words, one, language);
      case "salutation":
        return one === "" ? "" : ((words.salutations as { [code: string]: string })[one] ?? one);
      case "active":
        return one === "true" ? words.massActive : words.massInactive;
      case "country":
        return one === "" ? "" : countryName(one, language);
      default:
        return one;
    }
  };

  return (
    <Record>
      <RecordHead title={words.massTitle(marked)} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void apply();
        }}
      >
        <Select
          label={words.massWhat}
          options={[
            ...WHATS.map((id) => ({ id: id as What, label: words.massWhats[id] })),
            ...ownFields.map((field) => ({
              id: ownColumnId(field.id) as What,
              label: words.massOwn(ownName(field, language)),
            })),
          ]}
          value={what}
          onChange={(next) => next !== null && choose(next)}
          autoFocus
        />
        {own ? (
          <>
            {!emptied && (
              <OwnInput
                key={own.id}
                field={own}
                bound={{ value: value === "" ? null : value, onChange: (next) => setValue(next ?? "") }}
              />
            )}
            <Checkbox label={words.massEmptied} value={emptied} onChange={setEmptied} />
          </>
        ) : (
          <Value
            what={what as Known}
            value={value}
            onChange={setValue}
            categories={categories}
            tags={choices?.tags.map((tag) => tag.value) ?? []}
          />
        )}
        <div aria-live="polite" className={styles.said}>
          {change === null && <p className="quiet">{words.massMissing}</p>}
          {shown && <p>{words.massChanges(shown.changing, shown.marked)}</p>}
          {shown && shown.refused > 0 && <Refused rows={shown.rows} count={shown.refused} />}
        </div>
        {shown && shown.changing > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.massBefore}</th>
                <th scope="col">{words.massAfter}</th>
              </tr>
            </thead>
            <tbody>
              {shown.rows
                .filter((row) => row.refusal === null)
                .slice(0, DRAWN)
                .map((row) => (
                  <tr key={row.id}>
                    <th scope="row">{row.name}</th>
                    <td className="quiet">{what === "note_line" ? say(row.before.slice(-1)) : say(row.before)}</td>
                    <td>{what === "note_line" ? words.massAppend(row.after.at(-1) ?? "") : say(row.after)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        )}
        {shown && shown.changing > DRAWN && <p className="quiet">{words.massMore(shown.changing - DRAWN)}</p>}
        <div className={styles.foot}>
          <Button tone="primary" type="submit" isDisabled={!ready}>
            {words.massApply(shown?.changing ?? 0)}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Record>
  );
}

/** The change that the form means, or null while something is missing. */
function changeOf(what: Known, value: string): ContactMassChange | null {
  const text = value.trim();
  switch (what) {
    case "add_category":
    case "remove_category":
      return text === "" ? null : { what, value: Number(text) };
    case "salutation":
      return text === "" ? null : { what, value: text === "none" ? "" : (text as "ms" | "mr") };
    case "active":
      return text === "" ? null : { what, value: text === "true" };
    default:
      return text === "" ? null : { what, value: text };
  }
}

/** The change of an own field; taking its value away is said, not meant by an empty field. */
function ownChange(field: OwnField, value: string, emptied: boolean): ContactMassChange | null {
  const text = emptied ? "" : value.trim();
  return text === "" && !emptied ? null : { what: "own", value: { field_id: field.id, text } };
}

/** The field of the new value, as the change needs it. */
function Value({
  what,
  value,
  onChange,
  categories,
  tags,
}: {
  what: Known;
  value: string;
  onChange: (value: string) => void;
  categories: readonly { id: number; label: string }[];
  tags: readonly string[];
}) {
  const words = useWords();
  const language = useLanguage();
  switch (what) {
    case "add_category":
    case "remove_category":
      return (
        <Select
          label={words.filterCategory}
          options={categories}
          value={value === "" ? null : Number(value)}
          onChange={(id) => onChange(id === null ? "" : String(id))}
        />
      );
    case "add_tag":
    case "remove_tag":
      return (
        <SuggestField
          label={words.filterTags}
          value={value}
          onChange={onChange}
          options={tags.map((tag) => ({ id: tag, label: tag }))}
        />
      );
    case "language":
      return (
        <Select
          label={words.language}
          options={Object.entries(words.languages).map(([id, label]) => ({ id, label }))}
          value={value === "" ? null : value}
          onChange={(code) => onChange(code ?? "")}
        />
      );
    case "salutation":
      return (
        <Select
          label={words.salutation}
          options={Object.entries(words.salutations).map(([id, label]) => ({ id, label }))}
          value={value === "" ? null : value}
          onChange={(code) => onChange(code ?? "")}
        />
      );
    case "active":
      return (
        <Select
          label={words.massValue}
          options={[
            { id: "false", label: words.massInactive },
            { id: "true", label: words.massActive },
          ]}
          value={value === "" ? null : value}
          onChange={(code) => onChange(code ?? "")}
        />
      );
    case "country": {
      const options = countryOptions(language);
      return (
        <Lookup
          label={words.country}
          lookupKey={["countries", language]}
          kinds={[]}
          find={async (text) =>
            options.filter((one) => one.label.toLocaleLowerCase().startsWith(text.trim().toLocaleLowerCase()))
          }
          value={options.find((one) => one.id === value) ?? null}
          onChange={(found) => onChange(found?.id ?? "")}
        />
      );
    }
    case "note_line":
      return <TextField label={words.massLine} value={value} onChange={onChange} maxLength={500} />;
  }
}

/** Who stays as they are, by the reason. */
function Refused({ rows, count }: { rows: readonly ContactMassRow[]; count: number }) {
  const words = useWords();
  const reasons = new Map<string, string[]>();
  for (const row of rows) {
    if (row.refusal !== null) reasons.set(row.refusal, [...(reasons.get(row.refusal) ?? []), row.name]);
  }
  return (
    <div className={styles.refused}>
      <p>{words.massRefused(count)}</p>
      <ul>
        {[...reasons].map(([code, names]) => (
          <li key={code}>
            {names.slice(0, 6).join("; ")}
            {names.length > 6 && ` ${words.massMore(names.length - 6)}`} – {failureOf(new KontorError(code, {})).what}
          </li>
        ))}
      </ul>
    </div>
  );
}
