import { useQuery } from "@tanstack/react-query";
import { UserRoundCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Today } from "../shared/api/generated/commands";
import { useDeskActions, useToday } from "../shared/desk";
import { useMemory } from "../shared/memory/memory";
import { Button, classes, EmptyState } from "../shared/parts";
import { daysBetween, formatDate, formatWeek } from "../shared/words";
import { Copy, House } from "./Copy";
import { Ahead, Away, Deadlines, Events, Tasks } from "./Groups";
import { TaskActsContext, type TodayParts } from "./parts";
import { EVERYBODY, todayQuery, yearQuery, yearsAround } from "./queries";
import { byDay, daysOf, isFollowUp, nearDay, nextHoliday } from "./say";
import styles from "./Today.module.css";
import { LinesContext, useLines } from "./useLines";
import { useTodayWords } from "./words";

/** What must be done today, for whom, and what happens if it is not. */
export function TodayScreen({ tasks, line, newTask, firstSteps, openTasks, openVisitors, openSettings }: TodayParts) {
  const words = useTodayWords();
  const today = useToday();
  const [everybody, setEverybody] = useMemory(EVERYBODY, false);
  const answer = useQuery({ ...todayQuery(everybody), placeholderData: (before) => before });
  const root = useRef<HTMLDivElement>(null);
  const { current, setCurrent, focusLine, onFocus, onBlur, onKeyDown } = useLines(root);
  const shown = answer.data;
  useDeskActions({ create: { label: words.newTask, run: newTask, plain: true } });

  // Whoever arrives by keyboard stands on the first line, not in front of it.
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current || current === null || !shown) return;
    arrived.current = true;
    const at = document.activeElement;
    if (at === null || at === document.body) focusLine(current);
  }, [current, shown, focusLine]);

  return (
    <TaskActsContext value={tasks}>
      <LinesContext value={{ current, setCurrent }}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the lines inside have the roles; the keys lead over all. */}
        <div ref={root} className={styles.screen} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur}>
          <header className={styles.head}>
            <div>
              <h1>{formatDate(today, "full")}</h1>
              <Below />
            </div>
            {shown?.me != null && (
              <fieldset className={styles.whose} aria-label={words.whose}>
                {[false, true].map((all) => (
                  <button
                    key={String(all)}
                    type="button"
                    className={classes(styles.choice, everybody === all && styles.chosen)}
                    aria-pressed={everybody === all}
                    onClick={() => setEverybody(all)}
                  >
                    {all ? words.all : words.mine}
                  </button>
                ))}
              </fieldset>
            )}
          </header>
          {shown?.borne.map((one) => (
            <p key={one.id} className={styles.bears}>
              <UserRoundCheck size={16} strokeWidth={1.75} aria-hidden />
              <span>
                <strong>{words.bears(one.employee, nearDay(one.ends, today))}</strong> – {words.bearsText}
              </span>
            </p>
          ))}
          <div className={styles.typed}>{line(() => focusLine(current))}</div>
          {answer.isError && (
            <EmptyState title={words.title}>
              <Button tone="primary" onPress={() => void answer.refetch()}>
                {words.again}
              </Button>
            </EmptyState>
          )}
          {shown && (
            <div className={styles.columns}>
              <div className={styles.column}>
                {firstSteps}
                <Work shown={shown} everybody={everybody} begins={firstSteps !== null} openTasks={openTasks} />
              </div>
              <div className={styles.column}>
                {shown.birthdays.length + shown.anniversaries.length + shown.takeovers.length > 0 && (
                  <Ahead birthdays={shown.birthdays} anniversaries={shown.anniversaries} takeovers={shown.takeovers} />
                )}
                {shown.away.length > 0 && <Away rows={shown.away} borne={shown.borne} unborne={shown.unborne} />}
                {shown.visitors > 0 && <House count={shown.visitors} open={openVisitors} />}
                <Copy openSettings={openSettings} />
              </div>
            </div>
          )}
        </div>
      </LinesContext>
    </TaskActsContext>
  );
}

/** The week, and the holiday that comes next. */
function Below() {
  const words = useTodayWords();
  const today = useToday();
  const years = yearsAround(today);
  const first = useQuery(yearQuery(years[0] ?? 0)).data ?? [];
  const last = useQuery(yearQuery(years[1] ?? years[0] ?? 0)).data ?? [];
  const next = nextHoliday(years.length > 1 ? [...first, ...last] : first, today);
  const away = next ? daysBetween(today, next.date) : 0;
  const holiday =
    next &&
    (away === 0
      ? words.holidayToday(next.name)
      : away === 1
        ? words.holidayTomorrow(next.name)
        : words.holidayIn(away, next.name, nearDay(next.date, today)));
  return <p className={styles.below}>{[formatWeek(today), holiday].filter((part) => part).join(" · ")}</p>;
}

/** Deadlines, events and tasks of today, then tomorrow; where there are none, that is said. */
function Work({
  shown,
  everybody,
  begins,
  openTasks,
}: {
  shown: Today;
  everybody: boolean;
  /** The first steps stand above. */
  begins: boolean;
  openTasks: () => void;
}) {
  const words = useTodayWords();
  const today = useToday();
  const { deadlines, events, dates, tasks, tasks_count: count, tasks_overdue: overdue, me } = shown;
  const due = tasks.filter((task) => !isFollowUp(task, today));
  const followUps = tasks.filter((task) => isFollowUp(task, today));
  const sorted = [...events, ...dates].sort(byDay(today));
  const now = sorted.filter((event) => daysOf(event.when)[0] <= today);
  const tomorrow = sorted.filter((event) => daysOf(event.when)[0] > today);
  const rest = count - tasks.length;
  // Beyond what is listed nobody knows which are which: then the heading counts them all.
  const open = rest > 0 ? count : due.length;
  const more = rest > 0 ? { count: rest, show: openTasks } : undefined;
  if (deadlines.length + sorted.length + tasks.length === 0) {
    if (begins) return null;
    const hint = me !== null && !everybody ? `${words.freeText} ${words.freeTextAll}` : words.freeText;
    return <EmptyState title={words.free} text={hint} />;
  }
  return (
    <>
      {deadlines.length > 0 && <Deadlines rows={deadlines} />}
      {now.length > 0 && <Events title={words.eventsToday} fold="today" rows={now} />}
      {due.length > 0 && (
        <Tasks
          title={words.tasks}
          fold="tasks"
          count={words.tasksCount(open, overdue)}
          overdue={overdue > 0}
          rows={due}
          me={me}
          rest={more}
        />
      )}
      {followUps.length > 0 && (
        <Tasks
          title={words.followUps}
          fold="followUps"
          count={words.followUpsCount(followUps.length)}
          overdue={false}
          rows={followUps}
          me={me}
          rest={due.length === 0 ? more : undefined}
        />
      )}
      {tomorrow.length > 0 && <Events title={words.eventsTomorrow} fold="tomorrow" rows={tomorrow} />}
    </>
  );
}
