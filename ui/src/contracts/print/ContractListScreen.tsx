import { useState } from "react";
import { usePlace, useToday } from "../../shared/desk";
import { ColumnOrder, KeptForms, PaperLanguage, PaperScreen, type PaperWish } from "../../shared/paper";
import { Checkbox, DateField, Select, useShownColumns } from "../../shared/parts";
import { contractColumns } from "../columns";
import { contracts } from "../place";
import { filterOf } from "../search";
import { useContractWords } from "../words";
import styles from "./ContractList.module.css";
import { useFilterWords } from "./filterWords";
import { type ListForm, listedColumns, paperColumns, paperGroups, readForm, usualForm } from "./form";
import { PaperChoice } from "./PaperChoice";

/** The contract list on paper: exactly the rows, filter and order of the list one came from. */
export default function ContractListScreen() {
  const words = useContractWords();
  const today = useToday();
  const { search } = usePlace(contracts);
  const shown = useShownColumns("contracts", contractColumns(words));
  const [form, setForm] = useState<ListForm>(() => ({ ...usualForm, columns: listedColumns(shown) }));
  const [name, setName] = useState<string | null>(null);
  const [keyDate, setKeyDate] = useState<string | null>(null);
  const put = (change: Partial<ListForm>) => setForm((before) => ({ ...before, ...change }));

  const heading = useFilterWords(form.language, form.group);

  const wish: PaperWish = {
    paper: "contract-list",
    filter: filterOf(search),
    form: "list",
    language: form.language,
    columns: form.columns,
    group: form.group,
    no_subtotals: !form.subtotals,
    no_totals: !form.totals,
    key_date: keyDate ?? today,
    title: name,
    filter_words: heading,
  };
  return (
    <PaperScreen
      title={words.paperTitle}
      count={(paper) =>
        paper.rows === null || paper.total === null ? undefined : words.counted(paper.rows, paper.total)
      }
      wish={wish}
    >
      <PaperChoice value="print" />
      <Select
        label={words.paperGroup}
        value={form.group}
        onChange={(group) => put({ group })}
        none={words.paperNoGroup}
        options={paperGroups.map((id) => ({ id, label: words.paperGroups[id] }))}
      />
      <ColumnOrder
        all={paperColumns}
        names={words.columns}
        columns={form.columns}
        onChange={(columns) => put({ columns })}
      />
      <DateField
        label={words.keyDate}
        value={keyDate ?? today}
        onChange={setKeyDate}
        note={words.keyDateNote}
        mode="nearest"
      />
      <fieldset className={styles.group}>
        <legend>
          <h2>{words.sums}</h2>
        </legend>
        {form.group !== null && (
          <Checkbox label={words.subtotals} value={form.subtotals} onChange={(subtotals) => put({ subtotals })} />
        )}
        <Checkbox label={words.totals} value={form.totals} onChange={(totals) => put({ totals })} />
      </fieldset>
      <PaperLanguage value={form.language} onChange={(next) => put({ language: next })} />
      <KeptForms
        place="contract-list"
        value={form}
        onApply={(value, kept) => {
          setForm(readForm(value));
          setName(kept);
        }}
      />
    </PaperScreen>
  );
}
