import { useState } from "react";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { RadioGroup } from "../../shared/parts";
import { useDeskPrintWords } from "./words";

const FORMS = ["all", "visitors"] as const;

/** Who is in the house just now, in large type with a box for each. */
export default function HousePrint() {
  const words = useDeskPrintWords();
  const [form, setForm] = useState<(typeof FORMS)[number]>("all");
  const [language, setLanguage] = useState<string | null>(null);
  return (
    <PaperScreen title={words.house} wish={{ paper: "evacuation-list", form, language }}>
      <RadioGroup
        label={words.houseWho}
        value={form}
        onChange={(next) => next && setForm(next)}
        options={FORMS.map((one) => ({ id: one, label: words.houseForms[one] }))}
      />
      <PaperLanguage value={language} onChange={setLanguage} />
      <p className="quiet">{words.houseNote}</p>
    </PaperScreen>
  );
}
