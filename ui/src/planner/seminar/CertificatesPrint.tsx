import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { TextField } from "../../shared/parts";
import { planner } from "../place";
import { useSeminarWords } from "./words";

/** Certificates of those with a number, or of some of them. */
export default function CertificatesPrint() {
  const words = useSeminarWords();
  const { search } = usePlace(planner);
  const [extent, setExtent] = useState("");
  const [language, setLanguage] = useState<string | null>(null);
  const id = search.id ?? null;
  return (
    <PaperScreen
      title={words.certificates}
      count={(paper) => (paper.rows === null ? undefined : words.certificateCount(paper.rows))}
      wish={
        id === null
          ? null
          : { paper: "certificates", id, people: [...(search.people ?? [])], extent: extent.trim() || null, language }
      }
    >
      <TextField
        label={words.extent}
        note={words.extentNote}
        value={extent}
        onChange={setExtent}
        placeholder={words.extentHint}
        maxLength={100}
      />
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
