import { useQuery } from "@tanstack/react-query";
import { NotebookPen, Play, Square } from "lucide-react";
import { useEffect } from "react";
import type { EventRecord, LiveState } from "../../shared/api/generated/commands";
import { BarActions, Fetching, noteRecent, useDeskActions, useGo, usePlace } from "../../shared/desk";
import { Badge, Button, EmptyState } from "../../shared/parts";
import { planner } from "../place";
import { eventQuery } from "../queries";
import { statusTone } from "../status";
import { whenWords } from "../when";
import { useWords } from "../words";
import { Course } from "./Course";
import styles from "./Live.module.css";
import { Present } from "./Present";
import { liveQuery } from "./queries";
import { forecastWords } from "./said";
import { doStep, endSitting } from "./steps";
import { useLiveKeys } from "./useLiveKeys";
import { useLiveWords } from "./words";

/** A sitting while it runs: the present item and what is left of its time, beside the agenda as it comes about. */
export default function LiveScreen() {
  const words = useLiveWords();
  const events = useWords();
  const go = useGo();
  const { search } = usePlace(planner);
  const id = search.id ?? 0;
  const event = useQuery({ ...eventQuery(id), enabled: id > 0 });
  const live = useQuery({ ...liveQuery(id), enabled: id > 0 });
  if (id === 0 || (event.error && !event.data)) {
    return (
      <EmptyState title={events.gone} text={events.goneText}>
        <Button onPress={() => go(planner, {})}>{events.backToCalendar}</Button>
      </EmptyState>
    );
  }
  if (live.error && !live.data) {
    return (
      <EmptyState title={words.noClock} text={words.noClockText}>
        <Button onPress={() => go(planner, { id, wide: true })}>{words.backToEvent}</Button>
      </EmptyState>
    );
  }
  if (!event.data || !live.data) return <Waiting id={id} />;
  return <Shown key={id} event={event.data} state={live.data} />;
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

function Shown({ event, state }: { event: EventRecord; state: LiveState }) {
  const words = useLiveWords();
  const events = useWords();
  const go = useGo();
  const { id, fields } = event;
  const thing = words.things[fields.kind];
  const when = whenWords(fields.when);
  const back = () => go(planner, { id, wide: true });
  const minutes = () => go(planner, { id }, "minutes");
  useDeskActions({ leave: back });
  useEffect(() => noteRecent({ kind: "event", id, title: fields.title, detail: when }), [id, fields.title, when]);
  const runs = state.status === "running" && state.began !== null;
  const over = state.status === "ended";
  const late = state.late > 0;
  const begins = !runs && !over && state.status !== "cancelled";
  const begin = () => void doStep(id, { kind: "begin" });
  useLiveKeys({ next: begins ? begin : undefined });
  return (
    <div className={styles.page}>
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
          <h1>{words.title(thing)}</h1>
          <Badge tone={statusTone[state.status]}>{events.statuses[state.status]}</Badge>
          {(runs || over) && (
            <p className={styles.forecast} role="status">
              <span className={late ? "due" : undefined}>{forecastWords(state)}</span>
            </p>
          )}
        </div>
      </header>
      <div className={styles.columns}>
        {runs ? (
          <Present event={id} state={state} />
        ) : (
          <section className={styles.present}>
            {state.status === "cancelled" ? (
              <p>{words.cancelled}</p>
            ) : over ? (
              <p>{words.over(state.began?.slice(11) ?? "", state.ended?.slice(11) ?? "")}</p>
            ) : (
              <>
                <p>{words.notBegun(when)}</p>
                <p className="quiet">{words.notBegunText}</p>
              </>
            )}
          </section>
        )}
        <Course event={id} state={state} days={fields.days.length + 1} />
      </div>
      <BarActions>
        {runs && (
          <Button icon={Square} onPress={() => void endSitting(id, state, fields.kind)}>
            {words.end(thing)}
          </Button>
        )}
        {begins && (
          <Button icon={Play} tone="primary" keys="F8" onPress={begin}>
            {words.begin(thing)}
          </Button>
        )}
        {over && (
          <Button icon={NotebookPen} tone="primary" onPress={minutes}>
            {words.write}
          </Button>
        )}
      </BarActions>
    </div>
  );
}
