import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { useQuery } from "@tanstack/react-query";
import { Coffee, ListOrdered, ListRestart, Plus } from "lucide-react";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ChooseOver, ClockRow, EventPreview } from "../../shared/api/generated/commands";
import { Button, EmptyState, NoticeBar } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import type { EventForm } from "../event/form";
import { useWords } from "../words";
import styles from "./Agenda.module.css";
import { AgendaRow, type Command } from "./AgendaRow";
import { OverLine } from "./OverLine";
import {
  canIndent,
  canMove,
  dragLine,
  fixedTooEarly,
  indentLine,
  insertAfter,
  type Line,
  moveLine,
  newLine,
  removeLine,
  runsIntoNext,
  settle,
} from "./outline";
import { TimeStrip } from "./TimeStrip";
import { lineOf, stillWaiting, waitingQuery } from "./waiting";

/** Errors of the rows as the form keeps them. */
export type LineErrors = { [index: number]: { [field: string]: { message?: string } | undefined } | undefined };

/**
 * The agenda: rows as high as their text, the minutes to scale beside them, clock times that follow typing. One row
 * is open for editing; everything works by keyboard (arrows, Enter, Alt with arrows, Entf).
 */
export function AgendaEditor({
  event,
  form,
  preview,
  errors,
  onChange,
  onChoose,
}: {
  /** Null while it is not saved: nothing waits for it yet. */
  event: number | null;
  form: EventForm;
  preview: (EventPreview & { keys: readonly string[] }) | null;
  errors: unknown;
  onChange: (lines: Line[]) => void;
  onChoose: (choice: ChooseOver["choice"]) => void;
}) {
  const words = useWords();
  const lines = form.agenda;
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [said, say] = useState("");
  const wanted = useRef<{ key: string; part: "face" | "field" } | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const clock = preview?.clock ?? null;
  const times = useMemo(() => {
    const rows = new Map<string, ClockRow>();
    preview?.keys.forEach((key, index) => {
      const row = preview.clock?.items[index];
      if (row) rows.set(key, row);
    });
    return rows;
  }, [preview]);

  const names = form.participants.map((person) => person.name.trim()).filter((name) => name !== "");
  const joined = [...new Set(names)].join("\n");
  const people = useMemo(() => (joined === "" ? [] : joined.split("\n")), [joined]);
  const early = lines.some((_, index) => fixedTooEarly(lines, index, times) !== null);

  // A row that was moved, opened or added takes the focus once it stands where it belongs.
  useEffect(() => {
    const want = wanted.current;
    if (!want) return;
    const row = frame.current?.querySelector(`[data-line="${want.key}"]`);
    const part = row?.querySelector<HTMLElement>(want.part === "face" ? "[data-face]" : "input");
    if (!part) return;
    wanted.current = null;
    part.focus();
    row?.scrollIntoView({ block: "nearest" });
  });
  // A refusal opens the first row that it is about.
  const firstWrong = errors ? lines.findIndex((_, index) => (errors as LineErrors)[index]) : -1;
  const wrongKey = firstWrong < 0 ? null : (lines[firstWrong]?.key ?? null);
  useEffect(() => {
    if (wrongKey !== null) setOpen(wrongKey);
  }, [wrongKey]);

  const focusOn = (key: string | undefined, part: "face" | "field" = "face") => {
    if (key === undefined) return;
    setStop(key);
    wanted.current = { key, part };
  };
  const edit = (key: string | undefined) => {
    if (key === undefined) return;
    setOpen(key);
    focusOn(key, "field");
  };
  const put = (after: number, line: Line) => {
    onChange(insertAfter(lines, after, line));
    edit(line.key);
  };
  const lastDay = lines.at(-1)?.day ?? 1;
  const add = (change: Partial<Line>, depth = 0) => {
    const at = open === null ? -1 : lines.findIndex((line) => line.key === open);
    put(at, newLine(lines[at]?.day ?? lastDay, depth, change));
  };

  const all = useQuery({ ...waitingQuery(event ?? 0), enabled: event !== null }).data ?? [];
  const waiting = event === null ? [] : stillWaiting(all, lines);
  const takeWaiting = () => {
    const taken = waiting.map((one) => lineOf(one, lastDay));
    onChange([...lines, ...taken]);
    focusOn(taken[0]?.key);
  };
  const offer = waiting.length > 0 && (
    <Button icon={ListRestart} onPress={takeWaiting}>
      {words.takeWaiting(waiting.length)}
    </Button>
  );

  const run = (key: string, command: Command) => {
    const index = lines.findIndex((line) => line.key === key);
    const line = lines[index];
    if (!line) return;
    const rearranged = (next: Line[]) => {
      onChange(next);
      say(words.moved(next.findIndex((other) => other.key === key) + 1, next.length));
      if (open === key) setStop(key);
      else focusOn(key);
    };
    switch (command.type) {
      case "change": {
        const next = lines.map((other) => (other.key === key ? { ...other, ...command.change } : other));
        onChange("kind" in command.change || "day" in command.change ? settle(next) : next);
        break;
      }
      case "fix":
        onChange(lines.map((other) => (other.key === key ? { ...other, fixed_start: command.fixed_start } : other)));
        focusOn(key, open === key ? "field" : "face");
        break;
      case "edit":
        edit(key);
        break;
      case "done": {
        const blank = line.id === null && line.title.trim() === "" && line.kind !== "break";
        if (blank) {
          onChange(removeLine(lines, index));
          setOpen(null);
          focusOn(lines[index - 1]?.key ?? lines[index + 1]?.key);
        } else if (command.onward && index === lines.length - 1) {
          put(index, newLine(line.day, line.depth));
        } else {
          setOpen(null);
          focusOn(key);
        }
        break;
      }
      case "move":
        if (canMove(lines, index, command.by)) rearranged(moveLine(lines, index, command.by));
        break;
      case "indent":
        rearranged(indentLine(lines, index, command.by));
        break;
      case "sub":
        put(index, newLine(line.day, Math.min(2, line.depth + 1)));
        break;
      case "remove":
        onChange(removeLine(lines, index));
        if (open === key) setOpen(null);
        focusOn(lines[index + 1]?.key ?? lines[index - 1]?.key);
        break;
      case "step":
        focusOn(lines[index + command.by]?.key);
        setRound((round) => round + 1);
        break;
    }
  };
  // A step moves the focus without changing anything else; it still needs a drawing.
  const [, setRound] = useState(0);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const command = useCallback((key: string, what: Command) => latest.current(key, what), []);

  const dropped = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const next = dragLine(lines, String(active.id), String(over.id));
    onChange(next);
    say(words.moved(next.findIndex((line) => line.key === active.id) + 1, next.length));
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>("[data-line]")?.dataset.line;
    if (key === undefined || !event.altKey || event.ctrlKey || event.metaKey) return;
    const up = event.key === "ArrowUp";
    if (!event.shiftKey && (up || event.key === "ArrowDown")) command(key, { type: "move", by: up ? -1 : 1 });
    else if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight"))
      command(key, { type: "indent", by: event.key === "ArrowLeft" ? -1 : 1 });
    else return;
    // Before the fields, whose arrows change minutes and times.
    event.preventDefault();
    event.stopPropagation();
  };

  const dates = [form.first, ...form.days.map((day) => day.date)];
  const several = dates.length > 1;
  const days = several ? dates.map((_, index) => index + 1) : [...new Set(lines.map((line) => line.day))];
  const tabStop = lines.some((line) => line.key === stop) ? stop : (lines[0]?.key ?? null);
  const stopped = preview !== null && clock === null && lines.length > 0;

  return (
    <div className={styles.agenda} ref={frame} onKeyDownCapture={keys}>
      {stopped && <NoticeBar tone="due">{words.clockStopped}</NoticeBar>}
      {lines.length === 0 && !several ? (
        <EmptyState icon={ListOrdered} title={words.noItems} text={words.noItemsText}>
          <Button tone="primary" icon={Plus} onPress={() => add({})}>
            {words.addItem}
          </Button>
          {offer}
        </EmptyState>
      ) : (
        <>
          <DndContext
            sensors={sensors}
            collisionDetection={closestCenter}
            onDragEnd={dropped}
            accessibility={{ announcements: silent, screenReaderInstructions: { draggable: words.agendaKeys } }}
          >
            <SortableContext items={lines.map((line) => line.key)} strategy={verticalListSortingStrategy}>
              <div className={styles.table}>
                {days.map((day) => {
                  const own = lines.filter((line) => line.day === day);
                  const date = dates[day - 1];
                  return (
                    <section
                      key={day}
                      aria-label={several && date ? words.dayBar(day, formatDate(date, "full")) : words.agenda}
                    >
                      {several && (
                        <h2 className={styles.dayBar}>
                          {words.dayBar(day, date ? formatDate(date, "weekday") : "")}
                          <Button
                            size="small"
                            tone="quiet"
                            icon={Plus}
                            onPress={() =>
                              put(own.length > 0 ? lines.indexOf(own[own.length - 1] as Line) : -1, newLine(day, 0))
                            }
                          >
                            {words.addItem}
                          </Button>
                        </h2>
                      )}
                      <div className={styles.day}>
                        <TimeStrip
                          lines={own}
                          times={times}
                          chosen={open ?? stop}
                          over={day === days.at(-1) ? (clock?.over ?? 0) : 0}
                        />
                        <ol className={styles.rows}>
                          {own.map((line) => {
                            const index = lines.indexOf(line);
                            const late = fixedTooEarly(lines, index, times);
                            return (
                              <AgendaRow
                                key={line.key}
                                line={line}
                                time={times.get(line.key)}
                                open={line.key === open}
                                stop={line.key === tabStop}
                                days={several ? dates.length : 1}
                                clocked={!form.wholeDay}
                                canUp={canMove(lines, index, -1)}
                                canDown={canMove(lines, index, 1)}
                                canIn={canIndent(lines, index)}
                                lateUntil={late?.until ?? null}
                                beforeDay={late?.before === "day"}
                                tooLong={runsIntoNext(lines, index, times)}
                                people={people}
                                errors={(errors as LineErrors | undefined)?.[index]}
                                onCommand={command}
                              />
                            );
                          })}
                        </ol>
                      </div>
                    </section>
                  );
                })}
              </div>
            </SortableContext>
          </DndContext>
          <div className={styles.foot}>
            {clock && <OverLine clock={clock} form={form} early={early} onChoose={onChoose} />}
            <div className={styles.buttons}>
              <Button icon={Plus} onPress={() => add({})}>
                {words.addItem}
              </Button>
              <Button icon={Coffee} onPress={() => add({ kind: "break", title: words.newBreak, minutes: 15 })}>
                {words.addBreak}
              </Button>
              {offer}
            </div>
            <p className={styles.hint}>{words.agendaKeys}</p>
          </div>
        </>
      )}
      <span className="spoken" role="status">
        {said}
      </span>
    </div>
  );
}

/** Dragging is for the pointer; what the keyboard moves is said in our own words. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};
