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
      count={(paper) => paper.title}
      wish={{ paper: "data-protection-answer", id: search.person ?? null, language }}
    >
      {() => <PaperLanguage value={language} onChange={setLanguage} />}
    </PaperScreen>
  );
}
