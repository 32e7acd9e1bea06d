import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { Checkbox, RadioGroup } from "../../shared/parts";
import { planner } from "../place";
import { useWords } from "../words";

type AgendaForm = "participants" | "run_sheet" | "notes";

/** The Tagesordnung on its way out; without an event that of the next one that has one. */
export default function AgendaPrint() {
  const words = useWords();
  const { search } = usePlace(planner);
  const [form, setForm] = useState<AgendaForm>("participants");
  const [compact, setCompact] = useState(false);
  const [language, setLanguage] = useState<string | null>(null);
  const id = search.id ?? null;
  return (
    <PaperScreen
      title={words.printAgenda}
      count={(paper) => paper.title}
      wish={{ paper: "agenda", id, form, compact, language }}
      mail={{ event: id }}
    >
      {(paper) => (
        <>
          <RadioGroup
            label={words.form}
            value={form}
            onChange={(next) => setForm((next ?? "participants") as AgendaForm)}
            options={(Object.keys(words.forms) as AgendaForm[]).map((one) => ({
              id: one,
              label: words.forms[one],
              detail: words.formNotes[one],
            }))}
          />
          {(paper?.offers_compact || compact) && (
            <Checkbox label={words.compact} note={words.compactNote} value={compact} onChange={setCompact} />
          )}
          <PaperLanguage value={language} onChange={setLanguage} />
        </>
      )}
    </PaperScreen>
  );
}
