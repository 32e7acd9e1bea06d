import type { Room } from "../../shared/api/generated/commands";
import { usePlace } from "../../shared/desk";
import { Badge } from "../../shared/parts";
import { planner } from "../place";
import { statusTone } from "../status";
import { whenWords } from "../when";
import { useWords } from "../words";
import styles from "./Event.module.css";
import { type EventForm, fieldsOf } from "./form";

/** Where one is, what it is called, how far it has come; below: when, where, who leads, how many. */
export function EventHead({
  form,
  rooms,
  isNew,
  onLeave,
}: {
  form: EventForm;
  rooms: readonly Room[];
  isNew: boolean;
  onLeave: () => void;
}) {
  const words = useWords();
  const { set } = usePlace(planner);
  const fields = fieldsOf({ ...form, participants: [], agenda: [] });
  const room = rooms.find((one) => one.id === form.room_id);
  const chair = form.participants.find((person) => person.role === "chair");
  const facts = [
    fields && whenWords(fields.when),
    room ? (room.capacity === null ? room.name : `${room.name} (${words.seats(room.capacity)})`) : form.place,
    chair && words.ledBy(chair.name),
    form.participants.length > 0 && words.personCount(form.participants.length),
  ].filter((fact) => fact);
  return (
    <header className={styles.head}>
      <nav className={styles.trail} aria-label={words.title}>
        <button type="button" className={styles.crumb} onClick={onLeave}>
          {words.title}
        </button>
        {form.body !== "" && (
          <>
            <span aria-hidden>›</span>
            <button
              type="button"
              className={styles.crumb}
              onClick={() =>
                set({ view: "list", text: form.body, past: true, wide: false, create: false, id: undefined })
              }
            >
              {form.body}
            </button>
          </>
        )}
        {form.first && (
          <>
            <span aria-hidden>›</span>
            <span>{form.first.slice(0, 4)}</span>
          </>
        )}
      </nav>
      <div className={styles.titleLine}>
        <h1>{form.title.trim() || (isNew ? words.newEvent : words.titleMissing)}</h1>
        <Badge tone={statusTone[form.status]}>{words.statuses[form.status]}</Badge>
      </div>
      <p className={styles.facts}>{facts.join(" · ")}</p>
    </header>
  );
}
