import { useState } from "react";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { useAppWords } from "../words";

/** The keys on one page, to lie beside the keyboard. */
export default function KeyCardPrint() {
  const words = useAppWords();
  const [language, setLanguage] = useState<string | null>(null);
  return (
    <PaperScreen title={words.keyCard} wish={{ paper: "key-card", language }}>
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
