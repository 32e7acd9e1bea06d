import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { Checkbox, DateField, RadioGroup, TextArea, TextField } from "../../shared/parts";
import styles from "../Letters.module.css";
import { letters } from "../place";
import { useLetterWords } from "../words";
import { RecipientChoice } from "./Recipient";

/** Kurzmitteilung: a slip that goes with something. */
export default function NotePrint() {
  const words = useLetterWords();
  const { search, set } = usePlace(letters);
  const [sheet, setSheet] = useState<"A4" | "A5">("A4");
  const [subject, setSubject] = useState("");
  const [text, setText] = useState("");
  const [until, setUntil] = useState<string | null>(null);
  const [requests, setRequests] = useState<readonly string[]>(["information"]);
  const [address, setAddress] = useState("");
  const [language, setLanguage] = useState<string | null>(null);
  const ids = search.to ?? [];
  return (
    <PaperScreen
      title={words.note}
      wish={{
        paper: "short-note",
        form: sheet,
        language,
        id: ids[0] ?? null,
        letter: {
          fields: null,
          letterhead: null,
          only: null,
          preprinted: false,
          no_sender: false,
          address: ids.length === 0 ? address : null,
          notes: "",
        },
        note: { subject, requests: [...requests], until, text },
      }}
    >
      <RecipientChoice
        ids={ids.slice(0, 1)}
        onIds={(to) => set({ to: [...to] }, { replace: true })}
        address={address}
        onAddress={setAddress}
      />
      <TextField label={words.noteSubject} value={subject} onChange={setSubject} />
      <fieldset className={styles.choices}>
        <legend>
          <h2>{words.noteRequests}</h2>
        </legend>
        {Object.entries(words.requests).map(([code, label]) => (
          <Checkbox
            key={code}
            label={label}
            value={requests.includes(code)}
            onChange={(on) => setRequests(on ? [...requests, code] : requests.filter((one) => one !== code))}
          />
        ))}
      </fieldset>
      <DateField label={words.noteUntil} value={until} onChange={setUntil} mode="forward" />
      <TextArea label={words.noteText} value={text} onChange={setText} rows={4} />
      <RadioGroup
        label={words.sheet}
        value={sheet}
        onChange={(next) => setSheet(next ?? "A4")}
        options={(["A4", "A5"] as const).map((id) => ({ id, label: words.sheets[id] }))}
      />
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
