import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ContractFilter } from "../../shared/api/generated/commands";
import { ownColumnField, ownColumnId } from "../../shared/own/columns";
import { offeredFields } from "../../shared/own/conditions";
import { OwnInput } from "../../shared/own/OwnFields";
import { ownFieldsQuery, ownName, ownText } from "../../shared/own/own";
import { useOwnWords } from "../../shared/own/words";
import { Button, Checkbox, Record, RecordHead, Select, SuggestField, TextField } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { useSettled } from "../giving/settled";
import { entryName } from "../names";
import { centresQuery, kindsQuery, registerKinds, responsiblesQuery, tagsQuery } from "../queries";
import { useContractWords } from "../words";
import { changeOf, emptiable, inWords, type Known, ownChange, WHATS } from "./change";
import { look } from "./look";
import styles from "./Mass.module.css";
import { Refused } from "./Refused";
import { useApply } from "./useApply";
import { useListWords } from "./words";

/** A change of the program's, or an own field (`own-12`). */
type What = Known | `own-${number}`;

/** So long after the last key all that is marked is looked at. */
const PAUSE_MS = 300;

/** So many titles are drawn; the counts are of all. */
const DRAWN = 60;

/** One change for many contracts: what, then which ones it changes, then one step that can be taken back. */
export function MassPanel({ filter, onClose }: { filter: ContractFilter; onClose: () => void }) {
  const words = useListWords();
  const said = useContractWords();
  const ownWords = useOwnWords();
  const language = useLanguage();
  const [what, setWhat] = useState<What>("cost_centre");
  const [value, setValue] = useState("");
  const [emptied, setEmptied] = useState(false);
  const ownFields = offeredFields(useQuery(ownFieldsQuery).data ?? [], "contract");
  const own = ownFields.find((field) => field.id === ownColumnField(what));

  const change = own ? ownChange(own, value, emptied) : changeOf(what as Known, value, emptied);
  // All that is marked is looked at once one stops typing, not for every key.
  const question = JSON.stringify(change);
  const rests = useSettled(question, PAUSE_MS) === question;
  const preview = useQuery({
    queryKey: ["contracts_mass_preview", filter, change],
    queryFn: ({ signal }) => (change === null ? null : look("contracts_mass_preview", { filter, change }, signal)),
    placeholderData: keepPreviousData,
    enabled: change !== null && rests,
    meta: { kinds: registerKinds },
  });
  const shown = change === null ? null : (preview.data ?? null);
  const apply = useApply(onClose);
  // What is written was looked at: never by the preview of another value.
  const ready = shown !== null && shown.changing > 0 && !preview.isPlaceholderData && !apply.busy;
  const rows = shown?.rows.filter((row) => row.refusal === null) ?? [];
  const names = useNames(what);
  const told = (text: string) => {
    if (own) return text === "" ? words.nothing : ownText(own, text, language, ownWords);
    return inWords(what as Known, text, names, what === "remind_days" ? words.remindAsOffice : words.nothing);
  };
  return (
    <Record>
      <RecordHead title={words.massTitle(filter.ids?.length ?? 0)} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && change) void apply.run("contracts_mass_apply", { filter, change }, words.massDone);
        }}
      >
        <Select
          label={words.massWhat}
          options={[
            ...WHATS.map((id) => ({ id: id as What, label: words.whats[id] })),
            ...ownFields.map((field) => ({
              id: ownColumnId(field.id) as What,
              label: words.ownField(ownName(field, language)),
            })),
          ]}
          value={what}
          onChange={(next) => {
            if (next === null) return;
            setWhat(next);
            setValue("");
            setEmptied(false);
          }}
          autoFocus
        />
        {!emptied &&
          (own ? (
            <OwnInput
              key={own.id}
              field={own}
              bound={{ value: value === "" ? null : value, onChange: (next) => setValue(next ?? "") }}
            />
          ) : (
            <Value what={what as Known} value={value} onChange={setValue} />
          ))}
        {(own || emptiable.includes(what as Known)) && (
          <Checkbox
            label={what === "remind_days" ? words.remindAsOffice : words.emptied}
            value={emptied}
            onChange={setEmptied}
          />
        )}
        <div aria-live="polite" className={styles.said}>
          {change === null && <p className="quiet">{words.massMissing}</p>}
          {shown && <p>{words.massChanges(shown.changing, shown.marked)}</p>}
          {shown && shown.refused > 0 && <Refused rows={shown.rows} count={shown.refused} />}
        </div>
        {rows.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{said.contract}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, DRAWN).map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.title}</th>
                  <td>{told(row.before)}</td>
                  <td>{told(row.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {shown && shown.changing > DRAWN && <p className="quiet">{words.andMore(shown.changing - DRAWN)}</p>}
        <div className={styles.foot}>
          <Button tone="primary" type="submit" isDisabled={!ready}>
            {words.massApply(shown?.changing ?? 0)}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
          {apply.progress}
        </div>
      </form>
    </Record>
  );
}

/** What ids and codes of a change are called: they stand in the rows of the preview. */
function useNames(what: What): Record<string, string> {
  const said = useContractWords();
  const words = useListWords();
  const language = useLanguage();
  const kinds = useQuery(kindsQuery).data ?? [];
  const centres = useQuery(centresQuery).data ?? [];
  const entries = (list: typeof kinds) =>
    Object.fromEntries(list.map((one) => [String(one.id), entryName(one, language)]));
  switch (what) {
    case "kind":
      return entries(kinds);
    case "cost_centre":
      return { ...entries(centres), "+": words.severalCentres };
    case "direction":
      return said.fDirections;
    case "phase":
      return said.fPhases;
    case "notice_form":
      return said.noticeForms;
    default:
      return {};
  }
}

/** The field of the new value, as the change needs it. */
function Value({ what, value, onChange }: { what: Known; value: string; onChange: (value: string) => void }) {
  const words = useListWords();
  const said = useContractWords();
  const language = useLanguage();
  const kinds = useQuery(kindsQuery).data ?? [];
  const centres = useQuery(centresQuery).data ?? [];
  const responsibles = useQuery(responsiblesQuery).data ?? [];
  const tags = useQuery(tagsQuery).data ?? [];
  const choose = (label: string, options: readonly { id: string; label: string }[]) => (
    <Select
      label={label}
      options={options}
      value={value === "" ? null : value}
      onChange={(code) => onChange(code ?? "")}
    />
  );
  const coded = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([id, label]) => ({ id, label }));
  const entries = (list: typeof kinds) =>
    list.filter((one) => one.active).map((one) => ({ id: String(one.id), label: entryName(one, language) }));
  const texts = (list: readonly string[]) => list.map((one) => ({ id: one, label: one }));
  switch (what) {
    case "kind":
      return choose(said.fKind, entries(kinds));
    case "cost_centre":
      return choose(said.fCentre, entries(centres));
    case "direction":
      return choose(said.fDirection, coded(said.fDirections));
    case "phase":
      return choose(said.fPhase, coded(said.fPhases));
    case "notice_form":
      return choose(said.fNoticeForm, coded(said.noticeForms));
    case "responsible":
      return <SuggestField label={said.fResponsible} value={value} onChange={onChange} options={texts(responsibles)} />;
    case "add_tag":
    case "remove_tag":
      return <SuggestField label={words.tags} value={value} onChange={onChange} options={texts(tags)} />;
    case "remind_days":
      return (
        <TextField
          label={words.remindDays}
          note={words.remindNote}
          value={value}
          onChange={onChange}
          maxLength={60}
          inputMode="numeric"
        />
      );
    case "note_line":
      return <TextField label={words.line} value={value} onChange={onChange} maxLength={500} />;
  }
}
