import { useQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { useEffect, useState } from "react";
import type { EventRecord, Registrations } from "../../shared/api/generated/commands";
import { Fetching, noteRecent, useDeskActions, useGo, usePlace } from "../../shared/desk";
import { Badge, Button, EmptyState, Tabs } from "../../shared/parts";
import { MinutesButton } from "../minutes/MinutesButton";
import { planner } from "../place";
import { eventQuery } from "../queries";
import { statusTone } from "../status";
import { whenWords } from "../when";
import { useWords } from "../words";
import { BudgetTable } from "./BudgetTable";
import { Certificates } from "./Certificates";
import { PlacesFields } from "./PlacesFields";
import { registrationsQuery } from "./queries";
import { RegistrationList } from "./RegistrationList";
import styles from "./Seminar.module.css";
import { useSeminarWords } from "./words";

/** The registrations of an event, its catering and certificates, and its budget. */
export default function SeminarScreen() {
  const words = useSeminarWords();
  const go = useGo();
  const { search } = usePlace(planner);
  const id = search.id ?? 0;
  const event = useQuery({ ...eventQuery(id), enabled: id > 0 });
  const registrations = useQuery({ ...registrationsQuery(id), enabled: id > 0 });
  useDeskActions({ leave: () => go(planner, id > 0 ? { id, wide: true } : {}) });
  if (id === 0 || ((event.error || registrations.error) && !(event.data && registrations.data))) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={() => go(planner, {})}>{words.backToCalendar}</Button>
      </EmptyState>
    );
  }
  if (!event.data || !registrations.data) {
    return (
      <div className={styles.page}>
        <Fetching lines={8} />
      </div>
    );
  }
  return <Shown key={id} event={event.data} registrations={registrations.data} />;
}

function Shown({ event, registrations }: { event: EventRecord; registrations: Registrations }) {
  const words = useSeminarWords();
  const events = useWords();
  const go = useGo();
  const [part, setPart] = useState("list");
  const { id, fields } = event;
  const { places, counts } = registrations;
  const when = whenWords(fields.when);
  useEffect(() => noteRecent({ kind: "event", id, title: fields.title, detail: when }), [id, fields.title, when]);
  const isFull = places.capacity !== null && counts.confirmed >= places.capacity;
  const seats = [
    words.seats(counts.confirmed, places.capacity),
    counts.waiting > 0 && words.waitingCount(counts.waiting),
    counts.cancelled > 0 && words.cancelledCount(counts.cancelled),
  ].filter((part) => part);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <nav className={styles.trail} aria-label={events.title}>
          <button type="button" className={styles.link} onClick={() => go(planner, {})}>
            {events.title}
          </button>
          <span aria-hidden>›</span>
          <button type="button" className={styles.link} onClick={() => go(planner, { id, wide: true })}>
            {fields.title}
          </button>
        </nav>
        <div className={styles.titleLine}>
          <h1>{words.title}</h1>
          <Badge tone={statusTone[fields.status]}>{events.statuses[fields.status]}</Badge>
        </div>
        <p className="quiet">{[when, event.room || fields.place].filter((part) => part !== "").join(" · ")}</p>
        <p className={styles.seats} role="status">
          <strong>{seats.join(" · ")}</strong>
          {isFull && <Badge tone="accent">{words.full}</Badge>}
        </p>
      </header>
      <Tabs
        label={words.parts}
        value={part}
        onChange={setPart}
        items={[
          {
            id: "list",
            label: words.list,
            content: (
              <div className={styles.columns}>
                <RegistrationList event={id} registrations={registrations} />
                <div className={styles.side}>
                  <PlacesFields event={id} places={places} />
                  <Catering registrations={registrations} />
                  <section className={styles.box} aria-label={words.letters}>
                    <h2>{words.letters}</h2>
                    <p className={styles.small}>{words.lettersNote}</p>
                    <div className={styles.buttons}>
                      <Button
                        size="small"
                        icon={Mail}
                        isDisabled={registrations.rows.length === 0}
                        onPress={() => go(planner, { id }, "registration-letters")}
                      >
                        {words.write}
                      </Button>
                    </div>
                  </section>
                  <Certificates event={id} registrations={registrations} aside={<MinutesButton event={id} />} />
                </div>
              </div>
            ),
          },
          { id: "budget", label: words.budget, content: <BudgetTable event={id} /> },
        ]}
      />
    </div>
  );
}

/** What the kitchen has to know: how many eat what. */
function Catering({ registrations }: { registrations: Registrations }) {
  const words = useSeminarWords();
  return (
    <section className={styles.box} aria-label={words.catering}>
      <h2>{words.catering}</h2>
      {registrations.catering.length === 0 ? (
        <p className="quiet">{words.cateringNobody}</p>
      ) : (
        <ul className={styles.diets}>
          {registrations.catering.map((line) => (
            <li key={line.diet}>
              <span className={styles.count}>{line.count}</span>
              <span className={line.diet === "" ? "quiet" : undefined}>{line.diet || words.noDiet}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
