import { useQuery } from "@tanstack/react-query";
import { Stamp } from "lucide-react";
import { useState } from "react";
import { usePlace } from "../../shared/desk";
import { PaperLanguage, PaperScreen } from "../../shared/paper";
import { Button, Checkbox, RadioGroup, TextField } from "../../shared/parts";
import { planner } from "../place";
import { BlockChoice } from "../print/BlockChoice";
import { eventQuery } from "../queries";
import { Convening } from "./Convening";
import { byLetter } from "./choice";
import { NoteForm } from "./NoteForm";
import { invitationsQuery } from "./queries";
import { useInvitationWords } from "./words";

const FORMS = ["letters", "dispatch"] as const;

/** Invitations as letters with the agenda, the sheet that stays in the house, and the note of what was posted. */
export default function LettersPrint() {
  const words = useInvitationWords();
  const { search } = usePlace(planner);
  const id = search.id ?? 0;
  const event = useQuery({ ...eventQuery(id), enabled: id > 0 }).data;
  const invitations = useQuery({ ...invitationsQuery(id), enabled: id > 0 }).data;
  const [form, setForm] = useState<(typeof FORMS)[number]>("letters");
  const [block, setBlock] = useState<number | null>(null);
  const [notes, setNotes] = useState("");
  const [preprinted, setPreprinted] = useState(false);
  const [language, setLanguage] = useState<string | null>(null);
  const [noting, setNoting] = useState(false);
  const people = search.people ?? [];
  const chosen = byLetter(invitations?.recipients ?? [], people);
  return (
    <PaperScreen
      title={words.letters}
      count={(paper) => (form === "letters" && paper.rows !== null ? words.letterCount(paper.rows) : paper.title)}
      wish={
        id === 0
          ? null
          : {
              paper: "invitation-letters",
              id,
              form,
              people: [...people],
              block,
              language,
              letter: {
                fields: null,
                letterhead: null,
                only: null,
                preprinted,
                no_sender: false,
                address: null,
                notes,
              },
            }
      }
    >
      {invitations?.convene_by && !invitations.cancelled && <Convening by={invitations.convene_by} />}
      <RadioGroup
        label={words.letterForm}
        value={form}
        onChange={(next) => next && setForm(next)}
        options={FORMS.map((one) => ({ id: one, label: words.letterForms[one], detail: words.letterFormNotes[one] }))}
      />
      {form === "letters" && (
        <>
          <BlockChoice value={block} onChange={setBlock} />
          <TextField
            label={words.addressNote}
            note={words.addressNoteNote}
            value={notes}
            onChange={setNotes}
            maxLength={80}
          />
          <Checkbox label={words.preprinted} value={preprinted} onChange={setPreprinted} />
        </>
      )}
      <PaperLanguage value={language} onChange={setLanguage} />
      {event && chosen.length > 0 && !noting && (
        <Button icon={Stamp} onPress={() => setNoting(true)}>
          {words.note}
        </Button>
      )}
      {event && noting && (
        <NoteForm
          event={id}
          chosen={chosen}
          initial={/einschreib|registered|eingeschrieben/i.test(notes) ? "registered" : "post"}
          first={event.fields.status === "draft"}
          sitting={event.fields.kind === "sitting"}
          onNoted={() => setNoting(false)}
          onCancel={() => setNoting(false)}
        />
      )}
    </PaperScreen>
  );
}
