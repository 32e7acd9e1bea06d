import { useEffect, useState } from "react";
import { call, onChanges } from "../../shared/api";
import type { ReminderRow } from "../../shared/api/generated/commands";
import { openTasks } from "../../tasks/queries";
import { remindersWords } from "./words";

/** A reminder is at most so late. */
const EVERY_MS = 20_000;

/** One row is one moment of one record: moved to another hour it is another reminder. */
export function reminderKey(row: ReminderRow): string {
  return `${row.record.kind}-${row.record.id}-${row.at}`;
}

/**
 * What this PC is to be reminded of, looked for at the start and from then on while the window is open. What came
 * stays until it is put away, or its task is done; it is noted as seen as soon as it is on the screen, so that no
 * start shows it again.
 */
export function useReminders(): { rows: readonly ReminderRow[]; putAway: (keys: readonly string[]) => void } {
  const [rows, setRows] = useState<readonly ReminderRow[]>([]);

  useEffect(() => {
    let gone = false;
    let begun = false;
    const look = async () => {
      const due = await call("reminders_due", null);
      if (gone) return;
      // Seen for the first time, a PC learns from when on it has to remind.
      if (due.rows.length === 0 && begun) return;
      begun = true;
      setRows((before) => {
        const known = new Set(before.map(reminderKey));
        return [...before, ...due.rows.filter((row) => !known.has(reminderKey(row)))];
      });
      if (due.announce && !document.hasFocus()) void announce(due.rows);
      await call("reminders_seen", { until: due.until });
    };
    // What fails now is asked again in a moment, and nothing was noted as seen.
    const again = () => void look().catch(() => undefined);
    again();
    const timer = setInterval(again, EVERY_MS);
    // A PC that slept wakes with its timers late.
    document.addEventListener("visibilitychange", again);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, []);

  // A task that is done or gone asks for nothing any more.
  useEffect(
    () =>
      onChanges((changes) => {
        if (!changes.records.some((record) => record.kind === "task")) return;
        const asked = taskIds(rows);
        void openOf(asked).then((open) => {
          if (open) setRows((before) => withoutClosed(before, asked, open));
        });
      }),
    [rows],
  );

  return {
    rows,
    putAway: (keys) => setRows((before) => before.filter((row) => !keys.includes(reminderKey(row)))),
  };
}

function taskIds(rows: readonly ReminderRow[]): readonly number[] {
  return rows.filter((row) => row.record.kind === "task").map((row) => row.record.id);
}

/** Those of the tasks that are open; null where that cannot be said now. */
async function openOf(ids: readonly number[]): Promise<readonly number[] | null> {
  if (ids.length === 0) return null;
  const page = await call("tasks_page", {
    filter: { ...openTasks, ids: [...ids] },
    offset: 0,
    limit: ids.length,
  }).catch(() => null);
  return page?.rows.map((row) => row.id) ?? null;
}

/** The reminders without those of tasks that were asked for and are not open; what came meanwhile stays. */
export function withoutClosed(
  rows: readonly ReminderRow[],
  asked: readonly number[],
  open: readonly number[],
): readonly ReminderRow[] {
  const closed = new Set(asked.filter((id) => !open.includes(id)));
  return rows.filter((row) => row.record.kind !== "task" || !closed.has(row.record.id));
}

/** Many at once are one notice: after a night nobody wants ten. */
async function announce(rows: readonly ReminderRow[]): Promise<void> {
  const words = remindersWords();
  const [only] = rows;
  const title = rows.length === 1 && only ? only.title : words.several(rows.length);
  const text = rows.map((row) => (rows.length === 1 ? words.when(row) : `${words.when(row)}: ${row.title}`)).join("\n");
  await call("notice_show", { title, text }).catch(() => undefined);
}
