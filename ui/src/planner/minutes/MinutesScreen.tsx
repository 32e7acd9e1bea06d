import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { EventRecord, MinutesOfEvent } from "../../shared/api/generated/commands";
import { Fetching, noteRecent, useDeskActions, useGo, usePlace } from "../../shared/desk";
import { Badge, Button, EmptyState } from "../../shared/parts";
import { planner } from "../place";
import { eventQuery } from "../queries";
import { whenWords } from "../when";
import { useWords } from "../words";
import { Attendance } from "./Attendance";
import styles from "./Minutes.module.css";
import { minutesQuery } from "./queries";
import { Reading } from "./Reading";
import { minutesTone } from "./tone";
import { useSought } from "./useSought";
import { Writing } from "./Writing";
import { useMinutesWords } from "./words";

/** The minutes of an event: who was there on the left, what was said and decided beside it. */
export default function MinutesScreen() {
  const words = useMinutesWords();
  const go = useGo();
  const { search } = usePlace(planner);
  const id = search.id ?? 0;
  const event = useQuery({ ...eventQuery(id), enabled: id > 0 });
  const minutes = useQuery({ ...minutesQuery(id), enabled: id > 0 });
  if (id === 0 || ((event.error || minutes.error) && !(event.data && minutes.data))) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={() => go(planner, {})}>{words.backToCalendar}</Button>
      </EmptyState>
    );
  }
  if (!event.data || !minutes.data) return <Waiting id={id} />;
  return <Shown key={id} event={event.data} minutes={minutes.data} />;
}

function Waiting({ id }: { id: number }) {
  const go = useGo();
  useDeskActions({ leave: () => go(planner, { id, wide: true }) });
  return (
    <div className={styles.page}>
      <Fetching lines={8} />
    </div>
  );
}

function Shown({ event, minutes }: { event: EventRecord; minutes: MinutesOfEvent }) {
  const words = useMinutesWords();
  const events = useWords();
  const go = useGo();
  const { id, fields } = event;
  const { newest } = minutes;
  const when = whenWords(fields.when);
  const fixed = newest !== null && newest.state !== "draft";
  const back = () => go(planner, { id, wide: true });
  useEffect(() => noteRecent({ kind: "event", id, title: fields.title, detail: when }), [id, fields.title, when]);
  const page = useRef<HTMLDivElement>(null);
  useSought(page);
  const facts = [when, newest && newest.version > 1 && words.version(newest.version)].filter((fact) => fact);
  return (
    <div className={styles.page} ref={page}>
      <header className={styles.head}>
        <nav className={styles.trail} aria-label={events.title}>
          <button type="button" className={styles.link} onClick={() => go(planner, {})}>
            {events.title}
          </button>
          <span aria-hidden>›</span>
          <button type="button" className={styles.link} onClick={back}>
            {fields.title}
          </button>
        </nav>
        <div className={styles.titleLine}>
          <h1>{words.title}</h1>
          <Badge tone={newest ? minutesTone[newest.state] : "plain"}>
            {newest ? words.states[newest.state] : words.notBegun}
          </Badge>
        </div>
        <p className="quiet">{facts.join(" · ")}</p>
      </header>
      <div className={styles.columns}>
        <Attendance event={id} people={fields.participants} minutes={minutes} locked={fixed} onAddPeople={back} />
        {fixed ? (
          <Reading key={`${newest.id}-${newest.state}`} event={event} minutes={minutes} shown={newest} />
        ) : (
          <Writing key={newest?.version ?? 1} event={event} minutes={minutes} />
        )}
      </div>
    </div>
  );
}
