import { Bell, Check, X } from "lucide-react";
import type { ReminderRow } from "../../shared/api/generated/commands";
import { useShowRecord, useToday } from "../../shared/desk";
import { Button, IconButton } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { askPostpone, finishTasks } from "../../tasks/act";
import styles from "./Reminders.module.css";
import { reminderKey, useReminders } from "./watch";
import { useRemindersWords } from "./words";

/** What asks for attention, above whatever is being done; it covers nothing and takes no key away. */
export function Reminders() {
  const words = useRemindersWords();
  const today = useToday();
  const show = useShowRecord();
  const { rows, putAway } = useReminders();
  const missed = rows.filter((row) => row.missed).length;
  return (
    <>
      <div role="status" className="spoken">
        {rows.length > 0 && `${words.several(rows.length)}: ${rows.map((row) => row.title).join(", ")}`}
      </div>
      {rows.length > 0 && (
        <section className={styles.reminders} aria-label={words.title}>
          <header className={styles.head}>
            <Bell size={16} strokeWidth={2} aria-hidden />
            <h2>{missed > 0 ? words.missed(missed) : words.title}</h2>
            {rows.length > 1 && (
              <Button size="small" onPress={() => putAway(rows.map(reminderKey))}>
                {words.putAllAway}
              </Button>
            )}
          </header>
          <ul className={styles.list}>
            {rows.map((row) => (
              <Row
                key={reminderKey(row)}
                row={row}
                day={row.at.slice(0, 10) === today ? null : formatDate(row.at, "weekday")}
                open={show(row.record.kind)}
                onPutAway={() => putAway([reminderKey(row)])}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Row({
  row,
  day,
  open,
  onPutAway,
}: {
  row: ReminderRow;
  /** The day, where it is not today. */
  day: string | null;
  open: ((id: number) => void) | null;
  onPutAway: () => void;
}) {
  const words = useRemindersWords();
  const { kind, id } = row.record;
  return (
    <li className={styles.row}>
      <button type="button" className={styles.title} aria-label={words.open(row.title)} onClick={() => open?.(id)}>
        {row.title}
      </button>
      <span className={styles.when}>{[day, words.when(row)].filter((part) => part !== null).join(", ")}</span>
      <span className={styles.acts}>
        {kind === "task" && (
          <>
            <Button size="small" icon={Check} onPress={() => void finishTasks([id])}>
              {words.done}
            </Button>
            <Button
              size="small"
              onPress={() =>
                void askPostpone([id]).then((moved) => {
                  if (moved) onPutAway();
                })
              }
            >
              {words.postpone}
            </Button>
          </>
        )}
        <IconButton icon={X} label={words.putAway(row.title)} onPress={onPutAway} />
      </span>
    </li>
  );
}
