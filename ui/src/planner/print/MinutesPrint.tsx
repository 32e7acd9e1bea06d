import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { useMinutesWords } from "../minutes/words";
import { planner } from "../place";

/** The minutes of an event on their way out. */
export default function MinutesPrint() {
  const words = useMinutesWords();
  const { search } = usePlace(planner);
  const [language, setLanguage] = useState<string | null>(null);
  const id = search.id ?? null;
  return (
    <PaperScreen
      title={words.print}
      count={(paper) => paper.title}
      wish={id === null ? null : { paper: "minutes", id, form: "minutes", language }}
      mail={{ event: id }}
    >
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
