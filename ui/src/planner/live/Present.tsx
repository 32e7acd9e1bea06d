import { CalendarClock, Coffee, SkipForward, Undo2, X } from "lucide-react";
import type { LiveItem, LiveState } from "../../shared/api/generated/commands";
import { Button, classes, TextArea } from "../../shared/parts";
import styles from "./Live.module.css";
import { minutesLeft, titleOf } from "./said";
import { doStep } from "./steps";
import { useLiveKeys } from "./useLiveKeys";
import { useRemark } from "./useRemark";
import { useLiveWords } from "./words";

/** What is being dealt with just now, with its time, and the ways on. */
export function Present({ event, state }: { event: number; state: LiveState }) {
  const item = state.present === null ? null : (state.items[state.present] ?? null);
  return item === null ? (
    <Between event={event} state={state} />
  ) : (
    <Item key={item.id} event={event} state={state} item={item} />
  );
}

/** Nothing is being dealt with: everything is done, or the next day is to be begun. */
function Between({ event, state }: { event: number; state: LiveState }) {
  const words = useLiveWords();
  const next = state.next === null ? null : (state.items[state.next] ?? null);
  const goOn = () => void doStep(event, { kind: "next" });
  const back = () => void doStep(event, { kind: "back" });
  useLiveKeys({ next: next ? goOn : undefined, back });
  return (
    <section className={styles.present} aria-label={words.now}>
      <p>{next ? words.between : words.allDone}</p>
      <div className={styles.buttons}>
        {next && (
          <Button icon={SkipForward} tone="primary" keys="F8" onPress={goOn}>
            {words.next(titleOf(next))}
          </Button>
        )}
        <Button icon={Undo2} keys="Shift+F8" onPress={back}>
          {words.back}
        </Button>
      </div>
    </section>
  );
}

function Item({ event, state, item }: { event: number; state: LiveState; item: LiveItem }) {
  const words = useLiveWords();
  const remark = useRemark(event, item.id, item.remark);
  const isBreak = item.kind === "break";
  const next = state.next === null ? null : (state.items[state.next] ?? null);
  /** What was typed is kept first, so that each step is taken back by itself. */
  const step = (kind: "next" | "back" | "pause") => () =>
    void remark.keep().then((kept) => (kept ? doStep(event, { kind }) : false));
  const leave = (kind: "postpone" | "drop") => () =>
    void remark.keep().then((kept) => (kept ? doStep(event, { kind, item: item.id }) : false));
  useLiveKeys({ next: step("next"), back: step("back"), pause: isBreak ? undefined : step("pause") });
  const heading =
    state.is_paused && next ? words.pauseOf(titleOf(next)) : `${item.number ?? ""} ${titleOf(item)}`.trim();
  const more = [item.presenter, item.motion].filter((part) => part !== "").join(" · ");
  return (
    <section className={styles.present} aria-label={words.now}>
      <h2 className={styles.title}>{heading}</h2>
      {more && <p className="quiet">{more}</p>}
      <Time item={item} />
      <div className={styles.buttons}>
        <Button icon={SkipForward} tone="primary" keys="F8" onPress={step("next")}>
          {next ? (state.is_paused ? words.goOn(titleOf(next)) : words.next(titleOf(next))) : words.finish}
        </Button>
        <Button icon={Undo2} keys="Shift+F8" onPress={step("back")}>
          {words.back}
        </Button>
        {!isBreak && (
          <>
            <Button icon={Coffee} keys="F9" onPress={step("pause")}>
              {words.pause}
            </Button>
            {!item.internal && (
              <Button icon={CalendarClock} onPress={leave("postpone")}>
                {words.postpone}
              </Button>
            )}
            <Button icon={X} onPress={leave("drop")}>
              {words.drop}
            </Button>
          </>
        )}
      </div>
      {!isBreak && !item.internal && (
        <TextArea
          label={words.remark}
          placeholder={words.remarkHint}
          rows={7}
          autoFocus
          value={remark.text}
          onChange={remark.change}
          onBlur={() => void remark.keep()}
          disabled={state.remarks_fixed}
          {...(state.remarks_fixed ? { note: words.remarkFixed } : {})}
        />
      )}
    </section>
  );
}

/** "seit 09:05 Uhr · 14 von 20 Min. · noch 6 Min.", and the same as a bar. */
function Time({ item }: { item: LiveItem }) {
  const words = useLiveWords();
  const left = minutesLeft(item);
  const spent = item.spent ?? 0;
  const over = left !== null && left < 0;
  const planned = item.minutes ?? 0;
  return (
    <div className={styles.time}>
      <p className={styles.clock}>
        <span>{words.since(item.began ?? "")}</span>
        <span>{item.minutes === null ? words.spent(spent) : words.spentOf(spent, item.minutes)}</span>
        {left !== null && (
          <strong className={over ? "due" : undefined}>{over ? words.overtime(-left) : words.left(left)}</strong>
        )}
      </p>
      {planned > 0 && (
        <div
          className={classes(styles.bar, over && styles.over)}
          role="meter"
          aria-label={words.progress(titleOf(item))}
          aria-valuemin={0}
          aria-valuemax={planned}
          aria-valuenow={Math.min(spent, planned)}
          aria-valuetext={words.spentOf(spent, planned)}
        >
          <span style={{ inlineSize: `${Math.min(100, (spent / planned) * 100)}%` }} />
        </div>
      )}
    </div>
  );
}
