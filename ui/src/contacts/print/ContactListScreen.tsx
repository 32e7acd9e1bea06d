import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { ColumnOrder, KeptForms, PaperLanguage, PaperScreen, type PaperWish } from "../../shared/paper";
import { RadioGroup, Select } from "../../shared/parts";
import { paperFilter } from "../filter";
import { contacts } from "../place";
import { useFilterWords } from "./filterWords";
import { type ListForm, lists, paperColumns, paperGroups, readForm, usualForm } from "./lists";
import { usePrintWords } from "./words";

/** Address list and phone list: exactly the rows, filter and order of the list one came from. */
export default function ContactListScreen() {
  const words = usePrintWords();
  const { search } = usePlace(contacts);
  const [form, setForm] = useState<ListForm>(() => usualForm("address-list"));
  const [name, setName] = useState<string | null>(null);
  const put = (change: Partial<ListForm>) => setForm((before) => ({ ...before, ...change }));
  const filterWords = useFilterWords(search, form.group && words.paperGroups[form.group]);

  const wish: PaperWish = {
    paper: form.paper,
    contacts: paperFilter(search),
    columns: form.columns,
    group: form.group,
    landscape: form.landscape,
    language: form.language,
    title: name,
    filter_words: filterWords,
  };
  return (
    <PaperScreen
      title={words.printList}
      count={(paper) =>
        paper.rows === null || paper.total === null ? undefined : words.printCount(paper.rows, paper.total)
      }
      wish={wish}
      mail={{ contacts: { filter: paperFilter(search) }, hidden: true }}
    >
      <RadioGroup
        label={words.listPaper}
        value={form.paper}
        // Another list begins with its own columns; the rest of the choices stays.
        onChange={(paper) => paper && put({ paper, columns: usualForm(paper).columns })}
        options={lists.map((id) => ({ id, label: words.listPapers[id] }))}
      />
      <Select
        label={words.paperGroup}
        value={form.group}
        onChange={(group) => put({ group })}
        none={words.paperNoGroup}
        options={paperGroups.map((id) => ({ id, label: words.paperGroups[id] }))}
      />
      <ColumnOrder
        all={paperColumns}
        names={words.paperColumns}
        columns={form.columns}
        onChange={(columns) => put({ columns })}
      />
      <RadioGroup
        label={words.paperWay}
        value={form.landscape === null ? "auto" : form.landscape ? "landscape" : "portrait"}
        onChange={(way) => put({ landscape: way === "auto" ? null : way === "landscape" })}
        options={(["auto", "portrait", "landscape"] as const).map((id) => ({ id, label: words.paperWays[id] }))}
      />
      <PaperLanguage value={form.language} onChange={(language) => put({ language })} />
      <KeptForms
        place="contact-list"
        value={form}
        onApply={(value, kept) => {
          setForm(readForm(value));
          setName(kept);
        }}
      />
    </PaperScreen>
  );
}
