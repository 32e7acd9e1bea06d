import { useState } from "react";
import { usePlace, useToday } from "../../shared/desk";
import { KeptForms, PaperLanguage, PaperScreen, type PaperWish } from "../../shared/paper";
import { DateField, Select } from "../../shared/parts";
import { contracts } from "../place";
import { filterOf } from "../search";
import { useContractWords } from "../words";
import { type CostForm, offeredYears, readCosts, usualCosts } from "./costs";
import { useFilterWords } from "./filterWords";
import { PaperChoice } from "./PaperChoice";
import { usePrintWords } from "./words";

/** What falls due by cost centre in a year, the one before and the one after, with a chart. */
export default function CostOverviewScreen() {
  const words = useContractWords();
  const print = usePrintWords();
  const today = useToday();
  const { search } = usePlace(contracts);
  const [form, setForm] = useState<CostForm>(usualCosts);
  const [name, setName] = useState<string | null>(null);
  const [keyDate, setKeyDate] = useState<string | null>(null);
  const [year, setYear] = useState<number | null>(null);
  const heading = useFilterWords(form.language, null, true);
  const present = Number(today.slice(0, 4));

  const wish: PaperWish = {
    paper: "contract-costs",
    // The time within which notice is to be sent narrows no costs.
    filter: { ...filterOf(search), deadline_within_days: null },
    year: year ?? present,
    language: form.language,
    key_date: keyDate ?? today,
    title: name,
    filter_words: heading,
  };
  return (
    <PaperScreen
      title={print.costsTitle}
      count={(paper) =>
        paper.rows === null || paper.total === null ? undefined : words.counted(paper.rows, paper.total)
      }
      wish={wish}
    >
      <PaperChoice value="costs" />
      <Select
        label={print.year}
        value={year ?? present}
        onChange={setYear}
        options={offeredYears(today).map((id) => ({ id, label: String(id) }))}
        note={print.yearNote}
      />
      <DateField
        label={words.keyDate}
        value={keyDate ?? today}
        onChange={setKeyDate}
        note={print.costsKeyDateNote}
        mode="nearest"
      />
      <PaperLanguage value={form.language} onChange={(language) => setForm({ language })} />
      <KeptForms
        place="contract-costs"
        value={form}
        onApply={(value, kept) => {
          setForm(readCosts(value));
          setName(kept);
        }}
      />
    </PaperScreen>
  );
}
