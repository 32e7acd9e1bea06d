import { useState } from "react";
import { usePlace, useToday } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { Checkbox, DateField, RadioGroup } from "../../shared/parts";
import { addMonths, fromIso, toIso } from "../../shared/typed/civil";
import { paperFilter } from "../filter";
import { contacts } from "../place";
import { useFilterWords } from "./filterWords";
import { usePrintWords } from "./words";

const forms = ["both", "birthdays", "anniversaries"] as const;
type Form = (typeof forms)[number];

/** Birthdays and anniversaries of a period, of those contacts that the list shows. */
export default function OccasionsScreen() {
  const words = usePrintWords();
  const today = useToday();
  const { search } = usePlace(contacts);
  const [form, setForm] = useState<Form>("both");
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(() => threeMonthsFrom(today));
  const [byMonth, setByMonth] = useState(true);
  const [language, setLanguage] = useState<string | null>(null);
  const filter = useFilterWords({ ...search, sort: "name", sortOwn: undefined, down: false });
  return (
    <PaperScreen
      title={words.occasions}
      count={(paper) => (paper.rows === null ? undefined : words.occasionsCount(paper.rows))}
      wish={
        from === null || until === null
          ? null
          : {
              paper: "occasions",
              form,
              from,
              until,
              group: byMonth ? "month" : null,
              language,
              contacts: paperFilter(search),
              filter_words: filter,
            }
      }
    >
      <RadioGroup
        label={words.occasionsWhich}
        value={form}
        onChange={(next) => next && setForm(next)}
        options={forms.map((id) => ({ id, label: words.occasionForms[id] }))}
      />
      <DateField label={words.from} value={from} onChange={setFrom} mode="nearest" />
      <DateField label={words.until} value={until} onChange={setUntil} mode="forward" />
      <Checkbox label={words.occasionsByMonth} value={byMonth} onChange={setByMonth} />
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}

/** A quarter is what one plans cards and presents for. */
function threeMonthsFrom(day: string): string {
  const civil = fromIso(day);
  return civil ? toIso(addMonths(civil, 3)) : day;
}
