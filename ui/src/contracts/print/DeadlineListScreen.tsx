import { useState } from "react";
import { usePlace, useToday } from "../../shared/desk";
import { KeptForms, PaperLanguage, PaperScreen, type PaperWish } from "../../shared/paper";
import { DateField, Select } from "../../shared/parts";
import { contracts } from "../place";
import { filterOf } from "../search";
import { useContractWords } from "../words";
import { aheadChoices, type DeadlineForm, readDeadlines, usualDeadlines } from "./deadlines";
import { useFilterWords } from "./filterWords";
import { paperGroups } from "./form";
import { PaperChoice } from "./PaperChoice";
import { usePrintWords } from "./words";

/** Which notices are to be sent in the next days, by month or by whatever else one groups them. */
export default function DeadlineListScreen() {
  const words = useContractWords();
  const print = usePrintWords();
  const today = useToday();
  const { search } = usePlace(contracts);
  const [form, setForm] = useState<DeadlineForm>(() => usualDeadlines(search.due));
  const [name, setName] = useState<string | null>(null);
  const [keyDate, setKeyDate] = useState<string | null>(null);
  const put = (change: Partial<DeadlineForm>) => setForm((before) => ({ ...before, ...change }));
  const heading = useFilterWords(form.language, form.group, true);

  const wish: PaperWish = {
    paper: "contract-deadlines",
    filter: { ...filterOf(search), deadline_within_days: form.days },
    // Without a word the program groups by month.
    group: form.group ?? "none",
    language: form.language,
    key_date: keyDate ?? today,
    title: name,
    filter_words: heading,
  };
  return (
    <PaperScreen
      title={print.deadlinesTitle}
      count={(paper) =>
        paper.rows === null || paper.total === null ? undefined : words.counted(paper.rows, paper.total)
      }
      wish={wish}
    >
      <PaperChoice value="deadlines" />
      <Select
        label={print.ahead}
        value={form.days}
        onChange={(days) => put({ days: days ?? form.days })}
        options={aheadChoices.map((days) => ({ id: days, label: print.aheadDays(days) }))}
        note={print.aheadNote}
      />
      <Select
        label={words.paperGroup}
        value={form.group}
        onChange={(group) => put({ group })}
        none={words.paperNoGroup}
        options={paperGroups.map((id) => ({ id, label: words.paperGroups[id] }))}
      />
      <DateField
        label={words.keyDate}
        value={keyDate ?? today}
        onChange={setKeyDate}
        note={words.keyDateNote}
        mode="nearest"
      />
      <PaperLanguage value={form.language} onChange={(language) => put({ language })} />
      <KeptForms
        place="contract-deadlines"
        value={form}
        onApply={(value, kept) => {
          setForm(readDeadlines(value));
          setName(kept);
        }}
      />
    </PaperScreen>
  );
}
