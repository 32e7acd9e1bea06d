import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import {
  ArrowDown,
  ArrowUp,
  GripVertical,
  IndentDecrease,
  IndentIncrease,
  ListPlus,
  Trash2,
  TriangleAlert,
} from "lucide-react";
import { type KeyboardEvent, memo } from "react";
import type { AgendaItem, ClockRow } from "../../shared/api/generated/commands";
import {
  Badge,
  Button,
  Checkbox,
  classes,
  DurationField,
  IconButton,
  Select,
  SuggestField,
  TextField,
  TimeField,
} from "../../shared/parts";
import { useWords } from "../words";
import styles from "./Agenda.module.css";
import type { Line } from "./outline";

/** What is done to a row. */
export type Command =
  | { type: "change"; change: Partial<Line> }
  /** Another fixed start, or none, where the one it has cannot hold; what offers it goes. */
  | { type: "fix"; fixed_start: string | null }
  | { type: "edit" }
  /** `onward` (Enter): from the last row a new one follows. */
  | { type: "done"; onward: boolean }
  | { type: "move" | "indent" | "step"; by: -1 | 1 }
  | { type: "sub" | "remove" };

interface RowProps {
  line: Line;
  time: ClockRow | undefined;
  open: boolean;
  /** The one row that Tab comes to; arrows lead to the others. */
  stop: boolean;
  /** How many days the event has an agenda for. */
  days: number;
  /** Whether the event has clock times at all. */
  clocked: boolean;
  canUp: boolean;
  canDown: boolean;
  canIn: boolean;
  /** Until when the line before runs, where this one's fixed start does not wait for it. */
  lateUntil: string | null;
  /** The fixed start lies before the day begins, not within the line before. */
  beforeDay: boolean;
  /** It runs on when the next one's fixed start has come. */
  tooLong: boolean;
  /** Who may be in charge: the participants. */
  people: readonly string[];
  errors: { [field: string]: { message?: string } | undefined } | undefined;
  onCommand: (key: string, command: Command) => void;
}

/** A row of the agenda: to be read, or open for editing. Drawn anew only when it changes itself. */
export const AgendaRow = memo(function AgendaRow(props: RowProps) {
  const words = useWords();
  const { line, time, open } = props;
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: line.key,
    disabled: open,
  });
  return (
    <li
      ref={setNodeRef}
      data-line={line.key}
      className={classes(
        styles.row,
        line.kind === "break" && styles.break,
        open && styles.open,
        isDragging && styles.dragging,
      )}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {(time?.gap ?? 0) > 0 && <div className={styles.gap}>{words.gap(time?.gap ?? 0)}</div>}
      <div className={styles.line}>
        <span className={classes(styles.time, line.fixed_start !== null && styles.fixed)}>{time?.start ?? ""}</span>
        {open ? <Fields {...props} /> : <Face {...props} />}
        {!open && (
          <span ref={setActivatorNodeRef} {...listeners} className={styles.grip} title={words.drag} aria-hidden>
            <GripVertical size={16} strokeWidth={1.75} />
          </span>
        )}
      </div>
      <Remedy {...props} />
    </li>
  );
});

/** A fixed start that cannot hold says so where it stands, with what can be done: never silently. */
function Remedy({ line, lateUntil, beforeDay, onCommand }: RowProps) {
  const words = useWords();
  const fixed = line.fixed_start;
  if (lateUntil === null || fixed === null) return null;
  const set = (fixed_start: string | null) => onCommand(line.key, { type: "fix", fixed_start });
  return (
    <p className={styles.remedy}>
      <TriangleAlert size={14} strokeWidth={2} aria-hidden />
      <span className="due">
        {beforeDay ? words.fixedBeforeDay(fixed, lateUntil) : words.fixedTooEarly(fixed, lateUntil)}
      </span>
      <button type="button" className={styles.choice} onClick={() => set(lateUntil)}>
        {words.fixAt(lateUntil)}
      </button>
      <span aria-hidden>·</span>
      <button type="button" className={styles.choice} onClick={() => set(null)}>
        {words.unfix}
      </button>
    </p>
  );
}

/** The row as it reads; a press or Enter opens it. */
function Face({ line, time, stop, tooLong, onCommand }: RowProps) {
  const words = useWords();
  const run = (command: Command) => onCommand(line.key, command);
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const command = (
      {
        ArrowUp: { type: "step", by: -1 },
        ArrowDown: { type: "step", by: 1 },
        Delete: { type: "remove" },
        F2: { type: "edit" },
      } as Record<string, Command>
    )[event.key];
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  };
  const second = [line.kind === "info" || line.kind === "break" ? "" : words.itemKinds[line.kind], line.motion].filter(
    (part) => part !== "",
  );
  return (
    <button
      type="button"
      data-face
      className={styles.face}
      tabIndex={stop ? 0 : -1}
      onClick={() => run({ type: "edit" })}
      onKeyDown={keys}
    >
      <span className={styles.top}>{time?.number ?? (line.kind === "break" ? "—" : "")}</span>
      <span className={styles.topic} style={{ paddingInlineStart: line.depth * 14 }}>
        <span className={classes(styles.title, line.depth === 0 && second.length > 0 && styles.strong)}>
          {line.title || (line.kind === "break" ? words.newBreak : words.untitled)}
        </span>
        {second.length > 0 && <span className={styles.second}>{second.join(" · ")}</span>}
        {line.annex !== "" && <span className={styles.second}>{line.annex}</span>}
        {(line.internal || line.carried_from !== null || line.fixed_start !== null || tooLong) && (
          <span className={styles.marks}>
            {line.internal && <Badge>{words.internal}</Badge>}
            {line.carried_from !== null && <Badge>{words.carried}</Badge>}
            {line.fixed_start !== null && <Badge tone="accent">{words.fixedAt(line.fixed_start)}</Badge>}
            {tooLong && <Badge tone="due">{words.conflictBy(time?.conflict ?? 0)}</Badge>}
          </span>
        )}
      </span>
      <span className={styles.presenter}>{line.presenter}</span>
      <span className={styles.minutes}>
        {line.minutes ?? ""}
        {line.minutes !== null && <span className="spoken"> {words.minutesShort}</span>}
      </span>
    </button>
  );
}

/** The row's fields. */
function Fields({ line, time, days, clocked, canUp, canDown, canIn, tooLong, people, errors, onCommand }: RowProps) {
  const words = useWords();
  const run = (command: Command) => onCommand(line.key, command);
  const change = (part: Partial<Line>) => run({ type: "change", change: part });
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const inText = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    if (event.key === "Escape" || (event.key === "Enter" && inText)) {
      event.preventDefault();
      event.stopPropagation();
      run({ type: "done", onward: event.key === "Enter" });
    }
  };
  const kinds = (Object.keys(words.itemKinds) as AgendaItem["kind"][]).map((id) => ({
    id,
    label: words.itemKinds[id],
  }));
  const isBreak = line.kind === "break";
  return (
    <div className={styles.fields} role="group" aria-label={line.title || words.item} onKeyDown={keys}>
      <div className={styles.first}>
        <span className={styles.topNumber}>{time?.number ?? ""}</span>
        <TextField
          label={words.titleLabel}
          value={line.title}
          onChange={(title) => change({ title })}
          error={errors?.title?.message}
          maxLength={400}
        />
        <DurationField
          label={words.minutes}
          value={line.minutes}
          onChange={(minutes) => change({ minutes })}
          error={errors?.minutes?.message}
        />
      </div>
      <div className={styles.grid}>
        <Select label={words.kind} value={line.kind} onChange={(kind) => kind && change({ kind })} options={kinds} />
        {!isBreak && (
          <SuggestField
            label={words.presenter}
            value={line.presenter}
            onChange={(presenter) => change({ presenter })}
            options={people.map((name) => ({ id: name, label: name }))}
          />
        )}
        {clocked && (
          <TimeField
            label={words.fixedStart}
            value={line.fixed_start}
            onChange={(fixed_start) => change({ fixed_start })}
            error={errors?.fixed_start?.message}
          />
        )}
        {days > 1 && (
          <Select
            label={words.dayOfItem}
            value={line.day}
            onChange={(day) => day && change({ day })}
            options={Array.from({ length: days }, (_, index) => ({ id: index + 1, label: words.dayN(index + 1) }))}
          />
        )}
        {!isBreak && (
          <>
            <div className={styles.wide}>
              <TextField
                label={words.motion}
                value={line.motion}
                onChange={(motion) => change({ motion })}
                maxLength={1000}
              />
            </div>
            <TextField
              label={words.annex}
              placeholder={words.annexHint}
              value={line.annex}
              onChange={(annex) => change({ annex })}
              maxLength={200}
            />
          </>
        )}
        <div className={styles.wide}>
          <TextField
            label={words.internalText}
            value={line.note}
            onChange={(note) => change({ note })}
            maxLength={1000}
          />
        </div>
      </div>
      {!isBreak && (
        <Checkbox
          label={words.internal}
          note={words.internalNote}
          value={line.internal}
          onChange={(internal) => change({ internal })}
        />
      )}
      {tooLong && (
        <div>
          <Badge tone="due">{words.conflictBy(time?.conflict ?? 0)}</Badge>
        </div>
      )}
      <div className={styles.tools}>
        <Button size="small" onPress={() => run({ type: "done", onward: false })}>
          {words.done}
        </Button>
        {!isBreak && (
          <Button size="small" tone="quiet" icon={ListPlus} onPress={() => run({ type: "sub" })}>
            {words.addSub}
          </Button>
        )}
        <span className={styles.space} />
        <IconButton
          icon={ArrowUp}
          label={words.moveUp}
          keys="Alt+Up"
          isDisabled={!canUp}
          onPress={() => run({ type: "move", by: -1 })}
        />
        <IconButton
          icon={ArrowDown}
          label={words.moveDown}
          keys="Alt+Down"
          isDisabled={!canDown}
          onPress={() => run({ type: "move", by: 1 })}
        />
        {!isBreak && (
          <>
            <IconButton
              icon={IndentDecrease}
              label={words.outdent}
              keys="Alt+Shift+Left"
              isDisabled={line.depth === 0}
              onPress={() => run({ type: "indent", by: -1 })}
            />
            <IconButton
              icon={IndentIncrease}
              label={words.indent}
              keys="Alt+Shift+Right"
              isDisabled={!canIn}
              onPress={() => run({ type: "indent", by: 1 })}
            />
          </>
        )}
        <IconButton icon={Trash2} label={words.removeItem} tone="danger" onPress={() => run({ type: "remove" })} />
      </div>
    </div>
  );
}
