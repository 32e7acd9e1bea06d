import { useState } from "react";
import type { ContactFilter } from "../../shared/api/generated/commands";
import { usePlace } from "../../shared/desk";
import { PaperScreen } from "../../shared/paper";
import { Checkbox, RadioGroup, TextField } from "../../shared/parts";
import { letters } from "../place";
import { useLetterWords } from "../words";
import { RecipientChoice } from "./Recipient";

const SIZES = ["DL", "C6/5", "C6", "C5", "C4"] as const;

/** Envelopes to contacts or to an address by hand. */
export default function EnvelopePrint() {
  const words = useLetterWords();
  const { search, set } = usePlace(letters);
  const [size, setSize] = useState<string>("DL");
  const [sender, setSender] = useState(true);
  const [notes, setNotes] = useState("");
  const [address, setAddress] = useState("");
  const ids = search.to ?? [];
  const byHand = ids.length === 0;
  return (
    <PaperScreen
      title={words.envelopes}
      count={(paper) => (paper.rows === null ? undefined : words.envelopeCount(paper.rows))}
      wish={
        byHand && address.trim() === ""
          ? null
          : {
              paper: "envelope",
              form: size,
              contacts: { ids: [...ids] } as unknown as ContactFilter,
              letter: {
                fields: null,
                letterhead: null,
                only: null,
                preprinted: false,
                no_sender: !sender,
                address: byHand ? address : null,
                notes,
              },
            }
      }
    >
      <RecipientChoice
        ids={ids}
        onIds={(to) => set({ to: [...to] }, { replace: true })}
        address={address}
        onAddress={setAddress}
      />
      <RadioGroup
        label={words.size}
        value={size}
        onChange={(next) => setSize(next ?? "DL")}
        options={SIZES.map((id) => ({ id: id as string, label: words.sizes[id] ?? id }))}
      />
      <TextField label={words.notes} value={notes} onChange={setNotes} placeholder={words.notesHint} />
      <Checkbox label={words.sender} value={sender} onChange={setSender} />
    </PaperScreen>
  );
}
