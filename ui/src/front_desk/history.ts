import { day, named, oneOf, plain, type RecordWords, yesNo } from "../shared/history/difference";
import { deskWords } from "./words";

/** What the history of an entry calls its fields. */
export function entryFields(): RecordWords {
  const words = deskWords();
  return {
    desk_entry: {
      fields: {
        number: plain(words.columns.number),
        direction: oneOf(words.direction, words.directions),
        kind: oneOf(words.kind, words.kinds),
        at: day(words.columns.at),
        partner: plain(words.columns.partner),
        company: plain(words.company),
        subject: plain(words.subject),
        note: plain(words.note),
        for_name: plain(words.forWhom),
        until: day(words.until),
        tracking: plain(words.tracking),
        phone: plain(words.phone),
        wish: oneOf(words.wish, words.wishes),
        urgent: yesNo(words.urgent),
        taken_by: plain(words.takenBy),
        badge: plain(words.badge),
        left_at: day(words.left),
        answers_id: named(words.answers, "desk_entry"),
      },
    },
  };
}
