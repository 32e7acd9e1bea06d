import {
  ArrowRight,
  Bell,
  Cake,
  CalendarDays,
  FileX2,
  Gavel,
  MapPinned,
  PartyPopper,
  Repeat2,
  Square,
  UserRoundX,
} from "lucide-react";
import { asKontorError, call, reportFailure } from "../shared/api";
import type {
  Absence,
  ContractRow,
  EventRow,
  SeriesDate,
  TaskRow,
  TodayAddress,
  TodayOccasion,
} from "../shared/api/generated/commands";
import { useRecordOffers, useShowRecord, useToday } from "../shared/desk";
import { Badge, Button, classes, IconButton, usualDays } from "../shared/parts";
import { formatDate } from "../shared/words";
import { Aside, Cell, Group, Line, type LineActions, Sign } from "./Line";
import { useTaskActs } from "./parts";
import {
  arriveBy,
  eventDetail,
  eventTime,
  isDate,
  nearDay,
  type Occasion,
  sendBy,
  sendWords,
  soon,
  standsWords,
  taskDay,
} from "./say";
import styles from "./Today.module.css";
import { useLine } from "./useLines";
import { useTodayWords } from "./words";

/** Contracts by the day for sending notice. */
export function Deadlines({ rows }: { rows: readonly ContractRow[] }) {
  const words = useTodayWords();
  const overdue = rows.filter((row) => row.due.is === "overdue").length;
  return (
    <Group
      title={words.deadlines}
      count={words.deadlinesCount(rows.length, overdue)}
      tone={overdue > 0 ? "danger" : undefined}
      columns="two"
      fold="deadlines"
      action={<p className={styles.hint}>{words.computed}</p>}
    >
      {rows.map((row) => (
        <DeadlineLine key={row.id} row={row} />
      ))}
    </Group>
  );
}

function DeadlineLine({ row }: { row: ContractRow }) {
  const words = useTodayWords();
  const today = useToday();
  const { id, title, partner, missed_end: missed } = row;
  const actions = useRecordActions("contract", id, "contract-decide");
  const send = sendWords(row, words);
  const sent = sendBy(row);
  const arrive = arriveBy(row);
  const pressing = send.tone !== "plain";
  const known = standsWords(row, words);
  // Where the day itself presses, its reminder says nothing more.
  const stands = pressing && known?.icon === "reminds" ? null : known;
  return (
    <Line id={`contract-${id}`} name={title} actions={actions}>
      <Cell kind="lead">
        <span className={classes(styles[send.tone], pressing && styles.strong)}>{send.text}</span>
        {sent && (
          <span className={styles.below}>
            {(send.tone === "danger" ? words.since : words.by)(nearDay(sent, today))}
          </span>
        )}
      </Cell>
      <Cell kind="what">
        {title}
        {partner && <Aside>{partner}</Aside>}
        <span className={styles.below}>
          {arrive && (
            <span title={words.arriveTip} className={styles.ink}>
              {words.arriveBy(nearDay(arrive, today))}
            </span>
          )}
          {pressing && !stands && missed && ` · ${words.otherwise(formatDate(missed))}`}
          {stands && (
            <>
              {" · "}
              <Sign icon={stands.icon === "prepared" ? FileX2 : stands.icon === "reminds" ? Bell : Gavel} whole>
                {stands.text}
              </Sign>
            </>
          )}
        </span>
      </Cell>
    </Line>
  );
}

/** What takes place on a day, and where. */
export function Events({
  title,
  fold,
  rows,
}: {
  title: string;
  fold: "today" | "tomorrow";
  rows: readonly Occasion[];
}) {
  const words = useTodayWords();
  return (
    <Group title={title} count={words.eventsCount(rows.length)} columns="three" fold={fold}>
      {rows.map((row) =>
        isDate(row) ? (
          <DateLine key={`${row.series} ${row.original}`} row={row} />
        ) : (
          <EventLine key={row.id} row={row} />
        ),
      )}
    </Group>
  );
}

function EventLine({ row }: { row: EventRow }) {
  const words = useTodayWords();
  const today = useToday();
  const actions = useRecordActions("event", row.id);
  const detail = eventDetail(row, words);
  return (
    <Line id={`event-${row.id}`} name={row.title} actions={actions}>
      <Cell kind="lead">{eventTime(row.when, today, words)}</Cell>
      <Cell kind="what">
        <span className={row.kind === "sitting" ? styles.strong : undefined}>{row.title}</span>
        {detail && <Aside>{detail}</Aside>}
      </Cell>
      <Cell kind="when">{row.room || row.place}</Cell>
    </Line>
  );
}

/** A date of a series: opened, it becomes an event, which can have an agenda and minutes. */
function DateLine({ row }: { row: SeriesDate }) {
  const words = useTodayWords();
  const today = useToday();
  const showEvent = useShowRecord()("event");
  const open = async () => {
    try {
      const { id } = await call("series_open", { id: row.series, original: row.original });
      showEvent?.(id);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <Line id={`series-${row.series}-${row.original}`} name={row.title} actions={{ open: () => void open() }}>
      <Cell kind="lead">{eventTime(row.when, today, words)}</Cell>
      <Cell kind="what">
        <span className={row.kind === "sitting" ? styles.strong : undefined}>{row.title}</span>
        <Aside>{eventDetail(row, words)}</Aside>
      </Cell>
      <Cell kind="when">{row.room || row.place}</Cell>
    </Line>
  );
}

/** Tasks, those that are due or those that come back. */
export function Tasks({
  title,
  fold,
  count,
  overdue,
  rows,
  me,
  rest,
}: {
  title: string;
  fold: "tasks" | "followUps";
  count: string;
  overdue: boolean;
  rows: readonly TaskRow[];
  me: number | null;
  /** How many there are beyond these, and the way to them. */
  rest?: { count: number; show: () => void } | undefined;
}) {
  const words = useTodayWords();
  return (
    <Group
      title={title}
      count={count}
      tone={overdue ? "danger" : undefined}
      columns="tasks"
      fold={fold}
      beyond={rest?.count}
      foot={
        rest && (
          <Button tone="quiet" size="small" icon={ArrowRight} onPress={rest.show}>
            {words.more(rest.count)}
          </Button>
        )
      }
    >
      {rows.map((row) => (
        <TaskEntry key={row.id} row={row} me={me} />
      ))}
    </Group>
  );
}

function TaskEntry({ row, me }: { row: TaskRow; me: number | null }) {
  const words = useTodayWords();
  const today = useToday();
  const show = useShowRecord()("task");
  const acts = useTaskActs();
  const { id, title } = row;
  const { here } = useLine(`task-${id}`);
  const day = taskDay(row, today, words);
  const usual = usualDays(today).map(({ id: name, day: to }) => ({
    id: name,
    label: words.usual[name](nearDay(to, today)),
    run: () => acts.postpone(row.id, to),
  }));
  const other = { id: "other", label: words.otherDay, icon: CalendarDays, run: () => acts.askPostpone(row.id) };
  const finish = () => acts.finish(row.id);
  return (
    <Line
      id={`task-${id}`}
      name={title}
      actions={{
        open: show ? () => show(id) : undefined,
        done: finish,
        postpone: [...usual, other],
        followUp: () => acts.askFollowUp(row.id, row.follow_up),
      }}
    >
      <Cell kind="lead">
        <IconButton
          icon={Square}
          label={words.doneTask(title)}
          keys="E"
          onPress={finish}
          {...(here ? {} : { excludeFromTabOrder: true })}
        />
      </Cell>
      <Cell kind="what">
        {title}
        {row.about_title && <Aside>{row.about_title}</Aside>}
        {row.items > 0 && <Aside>{words.steps(row.items_done, row.items)}</Aside>}{" "}
        {row.priority === "high" && <Badge tone="due">{words.urgent}</Badge>}
        {row.repeats && (
          <span className="quiet">
            {" "}
            <Sign icon={Repeat2} whole>
              {words.repeats}
            </Sign>
          </span>
        )}
      </Cell>
      <Cell kind="who">
        {row.assignee === ""
          ? words.nobody
          : row.assignee_id !== null && row.assignee_id === me
            ? words.me
            : row.assignee}
      </Cell>
      <Cell kind="when">
        <span className={classes(styles[day.tone], day.tone === "danger" && styles.strong)}>{day.text}</span>
      </Cell>
    </Line>
  );
}

/** Birthdays, anniversaries and addresses that take over within a week. */
export function Ahead({
  birthdays,
  anniversaries,
  takeovers,
}: {
  birthdays: readonly TodayOccasion[];
  anniversaries: readonly TodayOccasion[];
  takeovers: readonly TodayAddress[];
}) {
  const words = useTodayWords();
  const occasions = [
    ...birthdays.map((one) => ({ ...one, icon: Cake, text: words.birthday, years: words.ages, number: one.years })),
    ...anniversaries.map((one) => ({
      ...one,
      icon: PartyPopper,
      text: words.anniversary,
      years: words.years,
      number: one.years,
    })),
  ].map(({ contact, listed, organisation, day, icon, text, years, number }) => ({
    key: `${icon === Cake ? "birthday" : "anniversary"}-${contact}`,
    contact,
    name: listed,
    day,
    icon,
    text: text(listed),
    detail: [number !== null && number > 0 ? years(number) : "", organisation],
  }));
  const moves = takeovers.map(({ contact, name, day, street, town, followers }) => ({
    key: `address-${contact}-${day}`,
    contact,
    name,
    day,
    icon: MapPinned,
    text: words.takeover(name),
    detail: [street, town, followers > 0 ? words.followers(followers) : ""],
  }));
  const rows = [...occasions, ...moves].sort((a, b) => a.day.localeCompare(b.day) || a.name.localeCompare(b.name));
  return (
    <Group title={words.days} columns="two">
      {rows.map(({ key, ...row }) => (
        <AheadLine key={key} id={key} {...row} />
      ))}
    </Group>
  );
}

function AheadLine({
  id,
  contact,
  name,
  day,
  icon,
  text,
  detail,
}: {
  id: string;
  contact: number;
  name: string;
  day: string;
  icon: typeof Cake;
  text: string;
  detail: readonly string[];
}) {
  const words = useTodayWords();
  const today = useToday();
  const actions = useRecordActions("contact", contact);
  return (
    <Line id={id} name={name} actions={actions}>
      <Cell kind="lead">
        <span className={day === today ? styles.strong : "quiet"}>{soon(day, today, words)}</span>
      </Cell>
      <Cell kind="what">
        <Sign icon={icon}>{text}</Sign>
        {detail
          .filter((part) => part !== "")
          .map((part) => (
            <Aside key={part}>{part}</Aside>
          ))}
      </Cell>
    </Line>
  );
}

/** Who is away today, until when, and who stands in. */
export function Away({
  rows,
  borne,
  unborne,
}: {
  rows: readonly Absence[];
  borne: readonly Absence[];
  unborne: readonly Absence[];
}) {
  const words = useTodayWords();
  return (
    <Group title={words.away} columns="two">
      {rows.map((row) => (
        <AwayLine
          key={row.id}
          row={row}
          here={borne.some((one) => one.id === row.id)}
          alone={unborne.some((one) => one.id === row.id)}
        />
      ))}
    </Group>
  );
}

function AwayLine({ row, here, alone }: { row: Absence; here: boolean; alone: boolean }) {
  const words = useTodayWords();
  const today = useToday();
  const show = useShowRecord();
  // An absence has a sheet of its own only where a place shows them; else its person is what one looks up.
  const absence = show("absence");
  const employee = show("employee");
  const open = absence ? () => absence(row.id) : employee ? () => employee(row.employee_id) : undefined;
  // Whose substitute is away as well has nobody: what is theirs stands on everybody's day.
  const stands = here
    ? words.substituteYou
    : alone
      ? words.substituteAway(row.substitute)
      : row.substitute
        ? words.substitute(row.substitute)
        : words.noSubstitute;
  return (
    <Line id={`absence-${row.id}`} name={row.employee} actions={{ open }}>
      <Cell kind="lead">
        <span className="quiet">
          {row.ends === today ? words.awayToday : words.awayUntil(nearDay(row.ends, today))}
        </span>
      </Cell>
      <Cell kind="what">
        <Sign icon={UserRoundX}>{row.employee}</Sign>
        <Aside>{stands}</Aside>
      </Cell>
    </Line>
  );
}

/**
 * A record of another place: opening it, what comes back, and what places offer to do with it; `settles` names the
 * offer after which the line is gone.
 */
function useRecordActions(kind: string, id: number, settles?: string): LineActions {
  const show = useShowRecord()(kind);
  const offers = useRecordOffers(kind)([id]);
  const follow = offers.find((offer) => offer.follows);
  const more = offers.map((offer) => ({
    id: offer.id,
    label: offer.label,
    run: offer.run,
    ...(offer.icon ? { icon: offer.icon } : {}),
    ...(offer === follow ? { keys: "W" } : {}),
    ...(offer.id === settles ? { keys: "E" } : {}),
  }));
  const done = more.find((offer) => offer.id === settles)?.run;
  return {
    open: show ? () => show(id) : undefined,
    followUp: follow?.run,
    more,
    ...(done ? { done: () => done() } : {}),
  };
}
