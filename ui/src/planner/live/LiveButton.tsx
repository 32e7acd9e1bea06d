import { Play } from "lucide-react";
import type { EventRecord } from "../../shared/api/generated/commands";
import { useGo, useToday } from "../../shared/desk";
import { Button, type MenuLine } from "../../shared/parts";
import { planner } from "../place";
import { firstDay } from "../when";
import { useLiveWords } from "./words";

/** Whether an event can be led by its agenda: it has one, with clock times, and it is not cancelled. */
export function canRun(event: EventRecord): boolean {
  const { agenda, when, status } = event.fields;
  return agenda.length > 0 && when.span === "timed" && status !== "cancelled";
}

/** It runs, or it is its day: then leading it is what comes next. */
export function useRunsNext(event: EventRecord): boolean {
  const today = useToday();
  const { status, when } = event.fields;
  if (!canRun(event)) return false;
  return status === "running" || (status === "invited" && firstDay(when) === today);
}

/** The way to where an event is led, as a line of its menu; none where that is not possible. */
export function useLiveLine(event: EventRecord): MenuLine[] {
  const words = useLiveWords();
  const go = useGo();
  if (!canRun(event)) return [];
  const label = words.title(words.things[event.fields.kind]);
  return [{ id: "live", icon: Play, label, run: () => go(planner, { id: event.id }, "live") }];
}

/** The same as a button. */
export function LiveButton({ event, next = false }: { event: EventRecord; next?: boolean }) {
  const [line] = useLiveLine(event);
  return line ? (
    <Button icon={Play} tone={next ? "primary" : "plain"} onPress={line.run}>
      {line.label}
    </Button>
  ) : null;
}
