import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { contacts } from "../place";
import { usePrintWords } from "./words";

/** The contact sheet of the chosen contact. */
export default function ContactSheetPrint() {
  const words = usePrintWords();
  const { search } = usePlace(contacts);
  const [language, setLanguage] = useState<string | null>(null);
  return (
    <PaperScreen
      title={words.contactSheet}
      count={(paper) => paper.title}
      wish={search.id === undefined ? null : { paper: "contact-sheet", id: search.id, language }}
    >
      <p className="quiet">{words.contactSheetNote}</p>
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
