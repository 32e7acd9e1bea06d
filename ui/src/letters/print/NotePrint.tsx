import { useState } from "react";
import { asKontorError, callWithChanges, reportFailure } from "../../shared/api";
import { usePlace, useToday } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import {
  Button,
  Checkbox,
  DateField,
  DraftBar,
  notify,
  RadioGroup,
  TextArea,
  TextField,
  useDraft,
} from "../../shared/parts";
import { toSave } from "../../shared/timeline/entry";
import styles from "../Letters.module.css";
import { letters } from "../place";
import { useLetterWords } from "../words";
import { isBegun, type Note, newNote, noteEntry } from "./note";
import { RecipientChoice } from "./Recipient";

/** Kurzmitteilung: a slip that goes with something. What was typed stays as a draft until the slip went out. */
export default function NotePrint() {
  const words = useLetterWords();
  const today = useToday();
  const { search } = usePlace(letters);
  const [note, setNote] = useState<Note>(newNote);
  const change = (part: Partial<Note>) => setNote({ ...note, ...part });
  // Asked of the address once: while one leaves, it names another place already.
  const [contact, choose] = useState(search.to?.[0] ?? null);
  // To whom it went when the screen was opened names the draft, whoever is chosen afterwards.
  const [begun] = useState(contact);
  const typed = { note, contact };
  const said = JSON.stringify(typed);
  /** What went out, or was taken up, as it stood then: nothing of it would be lost. */
  const [settled, settle] = useState("");
  const changed = isBegun(note) && said !== settled;
  const draft = useDraft("contact.note", begun, typed, changed, () =>
    notify({ tone: "plain", what: words.noteKept, more: words.noteKeptMore }),
  );
  const [noted, setNoted] = useState("");
  const [busy, setBusy] = useState(false);

  const record = async (kind: "letter" | "email") => {
    if (contact === null || busy) return;
    setBusy(true);
    const entry = noteEntry(note, kind, words, today, new Date());
    try {
      const { changes } = await callWithChanges(
        "timeline_save",
        toSave(entry, null, { kind: "contact", id: contact }, "", today),
      );
      setNoted(said);
      notifyDone(words.noteRecorded, changes, () => setNoted(""));
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    } finally {
      setBusy(false);
    }
  };
  const out = (way: "print" | "file" | "mail") => {
    settle(said);
    void draft.drop();
    if (contact === null || noted === said) return;
    notify({
      tone: "fine",
      what: words.noteOut[way],
      more: words.recordNowMore,
      action: { label: words.recordNow, run: () => void record(way === "mail" ? "email" : "letter") },
    });
  };
  return (
    <PaperScreen
      title={words.note}
      wish={{
        paper: "short-note",
        form: note.sheet,
        language: note.language,
        id: contact,
        letter: {
          fields: null,
          letterhead: null,
          only: null,
          preprinted: false,
          no_sender: false,
          address: contact === null ? note.address : null,
          notes: "",
        },
        note: { subject: note.subject, requests: [...note.requests], until: note.until, text: note.text },
      }}
      {...(contact === null ? {} : { mail: { contacts: [contact] } as never })}
      onOut={out}
    >
      {draft.found && (
        <DraftBar
          at={draft.found.at}
          onTake={() => {
            if (!draft.found) return;
            const kept = draft.found.value;
            setNote(kept.note);
            choose(kept.contact);
            draft.clearFound();
          }}
          onDiscard={() => void draft.drop()}
        />
      )}
      <RecipientChoice
        ids={contact === null ? [] : [contact]}
        onIds={([next = null]) => choose(next)}
        address={note.address}
        onAddress={(address) => change({ address })}
      />
      <TextField
        label={words.noteSubject}
        value={note.subject}
        onChange={(subject) => change({ subject })}
        autoFocus={begun !== null}
      />
      <fieldset className={styles.choices}>
        <legend>
          <h2>{words.noteRequests}</h2>
        </legend>
        {Object.entries(words.requests).map(([code, label]) => (
          <Checkbox
            key={code}
            label={label}
            value={note.requests.includes(code)}
            onChange={(on) =>
              change({ requests: on ? [...note.requests, code] : note.requests.filter((one) => one !== code) })
            }
          />
        ))}
      </fieldset>
      <DateField label={words.noteUntil} value={note.until} onChange={(until) => change({ until })} mode="forward" />
      <TextArea label={words.noteText} value={note.text} onChange={(text) => change({ text })} rows={4} />
      <RadioGroup
        label={words.sheet}
        value={note.sheet}
        onChange={(sheet) => change({ sheet: sheet ?? "A4" })}
        options={(["A4", "A5"] as const).map((id) => ({ id, label: words.sheets[id] }))}
      />
      <PaperLanguage value={note.language} onChange={(language) => change({ language })} />
      {contact !== null && (
        <div className={styles.sent}>
          <Button isDisabled={busy || noted === said} onPress={() => void record("letter")}>
            {noted === said ? words.noteIsRecorded : words.recordNote}
          </Button>
          <p className="quiet">{words.recordNoteNote}</p>
        </div>
      )}
    </PaperScreen>
  );
}
