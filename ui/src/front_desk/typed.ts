import { Inbox, Phone, UserCheck } from "lucide-react";
import type { DeskEntryFields } from "../shared/api/generated/commands";
import { afterLead, type Typed, type TypedOffer } from "../shared/desk";
import { noteEntry } from "./noting";
import { readNote } from "./readNote";
import { useDeskWords } from "./words";

/** First words that say what is noted, in either language. "Call" is none: in English it begins a task. */
const LEADS = [
  { kind: "call", words: ["anruf", "telefonnotiz", "telefonat", "notiz", "note"], icon: Phone },
  { kind: "visit", words: ["besuch", "visit", "visitor"], icon: UserCheck },
  { kind: "letter", words: ["eingang", "received"], icon: Inbox },
] as const;

/** Words typed into the search box as what came in: a call, a visit, post. The form opens with them. */
export function useTypedNote(typed: Typed | null): readonly TypedOffer[] {
  const words = useDeskWords();
  if (!typed) return [];
  const meant = LEADS.find((one) => afterLead(typed.text, one.words) !== null);
  if (!meant && (typed.whole !== typed.text || !/\S\s+\S/.test(typed.text))) return [];
  const { kind, icon } = meant ?? { kind: "call" as const, icon: Phone };
  const text = (meant && afterLead(typed.text, meant.words)) ?? typed.text;
  const read = readNote(text, meant !== undefined);
  // Who is in front is whom the call was with, unless somebody is named.
  const front = typed.record?.kind === "contact" && read.partner === "" ? typed.record : null;
  const fields: Partial<DeskEntryFields> = {
    kind,
    ...read,
    ...(front ? { contact_id: front.id, partner: front.title } : {}),
  };
  const partner = front?.title ?? read.partner;
  return [
    {
      id: `note-${kind}`,
      icon,
      title: words.typed[kind](read.subject || partner || text),
      detail: [partner === "" || read.subject === "" ? "" : words.typedWith(partner), read.phone]
        .filter((part) => part !== "")
        .join(" · "),
      leads: meant !== undefined,
      run: () => noteEntry(fields),
    },
  ];
}
