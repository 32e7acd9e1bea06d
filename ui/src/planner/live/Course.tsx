import { CalendarClock, Ellipsis, Play, RotateCcw, X } from "lucide-react";
import { Fragment } from "react";
import type { LiveItem, LiveState } from "../../shared/api/generated/commands";
import { classes, IconButton, Menu, type MenuLine } from "../../shared/parts";
import styles from "./Live.module.css";
import { standOf, titleOf } from "./said";
import { doStep } from "./steps";
import { useLiveWords } from "./words";

/** The agenda as it comes about: planned times beside those that were and those that are expected. */
export function Course({ event, state, days }: { event: number; state: LiveState; days: number }) {
  const words = useLiveWords();
  const runs = state.status === "running" && state.began !== null;
  return (
    <section className={styles.course} aria-label={words.agenda}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.planned}</th>
            <th scope="col">{words.expected}</th>
            <th scope="col">{words.top}</th>
            <th scope="col">{words.topic}</th>
            <th scope="col" className={styles.number}>
              {words.minutes}
            </th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {state.items.map((item, place) => (
            <Fragment key={item.id}>
              {days > 1 && item.day !== state.items[place - 1]?.day && (
                <tr className={styles.day}>
                  <th colSpan={6} scope="colgroup">
                    {words.day(item.day)}
                  </th>
                </tr>
              )}
              <Row event={event} state={state} item={item} place={place} runs={runs} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row(given: { event: number; state: LiveState; item: LiveItem; place: number; runs: boolean }) {
  const { event, state, item, place, runs } = given;
  const present = runs && state.present === place;
  const left = item.outcome === "postponed" || item.outcome === "dropped";
  const real = item.began !== null;
  const stand = standOf(state, item, place);
  const times = real
    ? [item.began, present ? item.end : item.ended]
    : left || state.status === "ended"
      ? []
      : [item.start, item.end];
  return (
    <tr
      className={classes(present && styles.isPresent, left && styles.left, item.kind === "break" && styles.break)}
      aria-current={present ? "step" : undefined}
    >
      <td className={styles.quiet}>{span([item.planned_start, item.planned_end])}</td>
      <td className={classes(!real && styles.expected)}>{span(times)}</td>
      <td>{item.number ?? ""}</td>
      <td className={styles.topic} style={{ paddingInlineStart: `${8 + item.depth * 14}px` }}>
        <span>{titleOf(item)}</span>
        <span className={styles.stand}>{stand}</span>
      </td>
      <td className={styles.number}>{minutesOf(item)}</td>
      <td className={styles.more}>{runs && !present && <RowMenu event={event} item={item} />}</td>
    </tr>
  );
}

function RowMenu({ event, item }: { event: number; item: LiveItem }) {
  const words = useLiveWords();
  const left = item.outcome === "postponed" || item.outcome === "dropped";
  const step = (kind: "jump" | "postpone" | "drop" | "restore") => () => void doStep(event, { kind, item: item.id });
  const line = (kind: "jump" | "postpone" | "drop" | "restore", label: string, icon: MenuLine["icon"]): MenuLine => ({
    id: kind,
    label,
    run: step(kind),
    ...(icon ? { icon } : {}),
  });
  const bound = item.kind === "break" || item.internal;
  const lines = [
    line("jump", words.call, Play),
    ...(left ? [line("restore", words.restore, RotateCcw)] : []),
    ...(left || bound ? [] : [line("postpone", words.postpone, CalendarClock)]),
    ...(left ? [] : [line("drop", words.drop, X)]),
  ];
  const label = words.actionsOf(titleOf(item));
  return <Menu label={label} trigger={<IconButton icon={Ellipsis} label={label} />} groups={[{ lines }]} />;
}

/** "09:05 – 09:25"; a start alone where there is no end. */
function span([from, to]: readonly (string | null | undefined)[]): string {
  if (!from) return "";
  return to ? `${from} – ${to}` : from;
}

/** "14 / 20": what was spent of what was planned. */
function minutesOf(item: LiveItem): string {
  const planned = item.minutes === null ? "" : String(item.minutes);
  if (item.spent === null) return planned;
  return planned === "" ? String(item.spent) : `${item.spent} / ${planned}`;
}
