import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { contracts } from "../place";
import { usePrintWords } from "./words";

/** What the messenger writes down who brings a notice: facts from the book, and room for the rest. */
export default function MessengerScreen() {
  const words = usePrintWords();
  const { search } = usePlace(contracts);
  const [language, setLanguage] = useState<string | null>(null);
  const id = search.id ?? null;
  return (
    <PaperScreen title={words.messenger} wish={id === null ? null : { paper: "messenger-note", id, language }}>
      <p className="quiet">{words.messengerNote}</p>
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
