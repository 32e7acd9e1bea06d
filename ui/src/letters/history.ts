import { day, named, oneOf, plain, type RecordWords } from "../shared/history/difference";
import { letterWords } from "./words";

/** What the history of a letter calls its fields. */
export function letterFields(): RecordWords {
  const words = letterWords();
  const part = (whole: string, field: string) => `${whole}, ${field}`;
  return {
    letter: {
      fields: {
        subject: plain(words.subject),
        salutation: plain(words.salutation),
        body: plain(words.body),
        closing: plain(words.closing),
        addressee: plain(words.name),
        recipient: plain(words.address),
        notes: plain(words.notes),
        contact_id: named(words.contact, "contact"),
        letterhead_id: named(words.letterhead, "letterhead"),
        language: oneOf(words.language, words.languages),
        dated: day(words.dated),
        your_reference: plain(words.yourReference),
        your_message: day(words.yourMessage),
        our_reference: plain(words.ourReference),
        our_message: day(words.ourMessage),
        clerk: plain(words.clerk),
        clerk_phone: plain(words.clerkPhone),
        clerk_email: plain(words.clerkEmail),
        signatory: plain(words.signatory),
        signatory_mark: plain(part(words.signatory, words.mark)),
        signatory_role: plain(part(words.signatory, words.role)),
        cosignatory: plain(words.cosignatory),
        cosignatory_mark: plain(part(words.cosignatory, words.mark)),
        cosignatory_role: plain(part(words.cosignatory, words.role)),
        annexes: plain(words.annexes),
        copies: plain(words.copies),
        number: plain(words.columns.number),
        state: oneOf(words.columns.state, words.states),
        sent_on: day(words.sentDay),
        way: oneOf(words.sentWay, words.ways),
      },
    },
    letter_recipient: {
      row: { label: words.groupTo, say: () => "" },
      fields: { contact_id: named(words.groupTo, "contact") },
    },
  };
}
