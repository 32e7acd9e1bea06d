import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { dataProtection } from "../place";
import { useWords } from "../words";

/** The answer under Art. 15 on its way out. */
export default function AnswerPrint() {
  const words = useWords();
  const { search } = usePlace(dataProtection);
  const [language, setLanguage] = useState<string | null>(null);
  return (
    <PaperScreen
      title={words.printTitle}
      // The paper is called after its kind, which stands there already, and the person.
      count={(paper) => paper.title.split(" · ").slice(1).join(" · ")}
      wish={{ paper: "data-protection-answer", id: search.person ?? null, language }}
    >
      {() => <PaperLanguage value={language} onChange={setLanguage} />}
    </PaperScreen>
  );
}
