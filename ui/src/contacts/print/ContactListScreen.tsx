import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { ownColumnField, ownColumnId, ownColumns } from "../../shared/own/columns";
import { offeredFields } from "../../shared/own/conditions";
import { ownFieldsQuery, ownName } from "../../shared/own/own";
import { useOwnWords } from "../../shared/own/words";
import { ColumnOrder, KeptForms, PaperLanguage, PaperScreen, type PaperWish } from "../../shared/paper";
import { RadioGroup, Select, useShownColumns } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { paperFilter } from "../filter";
import { contactColumns } from "../list/columns";
import { contacts } from "../place";
import { useWords } from "../words";
import { useFilterWords } from "./filterWords";
import {
  type ListForm,
  type ListPaper,
  listedColumns,
  lists,
  type PaperColumn,
  paperColumns,
  paperGroups,
  readForm,
  usualForm,
} from "./lists";
import { usePrintWords } from "./words";

/** Address list and phone list: exactly the rows, filter and order of the list one came from. */
export default function ContactListScreen() {
  const words = usePrintWords();
  const { search } = usePlace(contacts);
  const [form, setForm] = useState<ListForm>(() => usualForm("address-list"));
  // As the list stands in the window, until one chooses another list or other columns.
  const [as, setAs] = useState<ListPaper | "as-list">("as-list");
  const [turned, setTurned] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const put = (change: Partial<ListForm>) => setForm((before) => ({ ...before, ...change }));
  const language = useLanguage();
  const fields = useQuery(ownFieldsQuery).data ?? [];
  const shown = useShownColumns(
    "contacts",
    contactColumns(useWords(), language, new Map(), ownColumns(fields, "contact", language, useOwnWords())),
  );
  const wanted = as === "as-list" && !turned ? listedColumns(shown) : form.columns;
  const ownFields = offeredFields(fields, "contact", wanted.flatMap(askedField));
  const own = ownFields.map((field) => [ownColumnId(field.id) as PaperColumn, ownName(field, language)] as const);
  const offered = [...paperColumns, ...own.map(([id]) => id)];
  const columns = wanted.filter((column) => offered.includes(column));
  const names = { ...words.paperColumns, ...Object.fromEntries(own) } as Record<PaperColumn, string>;
  const filterWords = useFilterWords(search, form.group && words.paperGroups[form.group]);

  const wish: PaperWish = {
    paper: form.paper,
    contacts: paperFilter(search),
    columns,
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
        value={as}
        // Another list begins with its own columns; the rest of the choices stays.
        onChange={(next) => {
          if (!next) return;
          setAs(next);
          setTurned(false);
          put(usualColumnsOf(next));
        }}
        options={(["as-list", ...lists] as const).map((id) => ({ id, label: words.listPapers[id] }))}
      />
      <Select
        label={words.paperGroup}
        value={form.group}
        onChange={(group) => put({ group })}
        none={words.paperNoGroup}
        options={paperGroups.map((id) => ({ id, label: words.paperGroups[id] }))}
      />
      <ColumnOrder
        all={offered}
        names={names}
        columns={columns}
        onChange={(next) => {
          setTurned(true);
          put({ columns: next });
        }}
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
        value={{ ...form, columns }}
        onApply={(value, kept) => {
          const read = readForm(value);
          setForm(read);
          setAs(read.paper);
          setName(kept);
        }}
      />
    </PaperScreen>
  );
}

/** The paper of a choice with its usual columns. */
function usualColumnsOf(as: ListPaper | "as-list"): Pick<ListForm, "paper" | "columns"> {
  const { paper, columns } = usualForm(as === "as-list" ? "address-list" : as);
  return { paper, columns };
}

/** The own field that a column is of, if it is of one. */
function askedField(column: PaperColumn): number[] {
  const field = ownColumnField(column);
  return field === null ? [] : [field];
}
