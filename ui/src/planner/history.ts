import { day, named, oneOf, plain, type RecordWords, yesNo } from "../shared/history/difference";
import { ownValueWords } from "../shared/own/history";
import { formatDate } from "../shared/words";
import { bookingWords } from "./booking/words";
import { words } from "./words";

/** What the history of an event calls its fields. */
export function eventFields(): RecordWords {
  const text = words();
  const booking = bookingWords();
  const part = (whole: string, field: string) => `${whole}, ${field}`;
  return {
    event: {
      fields: {
        title: plain(text.titleLabel),
        kind: oneOf(text.kind, text.kinds),
        status: oneOf(text.status, text.statuses),
        body: plain(text.body),
        all_day: yesNo(text.wholeDay),
        starts: day(text.begin),
        ends: day(text.end),
        zone: plain(text.zone),
        room_id: named(text.room, "room"),
        set_up: plain(booking.setUp),
        clear_down: plain(booking.clearDown),
        room_override: plain(booking.historyReason),
        place: plain(text.place),
        online_link: plain(text.online),
        preparation: plain(text.preparation),
        convened_on: day(text.convened),
        next_date: plain(text.nextDate),
        note: plain(text.note),
      },
    },
    event_day: {
      row: { label: text.furtherDay, say: (row) => formatDate(String(row.date ?? "")) },
      fields: { date: day(text.furtherDay), start: plain(part(text.furtherDay, text.begin)) },
    },
    agenda_item: {
      row: { label: text.item, say: (row) => String(row.title ?? "") },
      fields: {
        title: plain(text.item),
        kind: oneOf(part(text.item, text.kind), text.itemKinds),
        minutes: plain(part(text.item, text.minutes)),
        fixed_start: plain(part(text.item, text.fixedStart)),
        presenter: plain(part(text.item, text.presenter)),
        motion: plain(part(text.item, text.motion)),
        annex: plain(part(text.item, text.annex)),
        internal: yesNo(part(text.item, text.internal)),
        note: plain(part(text.item, text.internalText)),
        day: plain(part(text.item, text.dayOfItem)),
      },
    },
    own_value: ownValueWords(),
    booking: {
      row: { label: booking.historyEquipment, say: (row) => String(row.quantity ?? "") },
      fields: {
        equipment_id: named(booking.historyEquipment, "equipment"),
        quantity: plain(booking.historyQuantity),
      },
    },
    participant: {
      row: { label: text.person, say: (row) => String(row.name ?? "") },
      fields: {
        name: plain(text.person),
        function: plain(text.personFunction),
        role: oneOf(text.role, text.roles),
        required: yesNo(text.required),
        answer: oneOf(text.answer, text.answers),
      },
    },
  };
}
