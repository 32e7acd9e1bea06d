import { CalendarX } from "lucide-react";
import type { SeriesDate } from "../../shared/api/generated/commands";
import { IconButton } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { firstDay, whenWords } from "../when";
import styles from "./Series.module.css";
import { useSeriesWords } from "./words";

/** Dates of a series one below the other; a press shows one, the sign behind it takes it out. */
export function DateList({
  dates,
  onPick,
  onStrike,
}: {
  dates: readonly SeriesDate[];
  onPick: (date: SeriesDate) => void;
  onStrike?: (date: SeriesDate) => void;
}) {
  const words = useSeriesWords();
  return (
    <ul className={styles.dates}>
      {dates.map((date) => (
        <li key={date.original} className={styles.date}>
          <button type="button" className={styles.pick} onClick={() => onPick(date)}>
            {whenWords(date.when)}
            {date.moved && <span className={styles.moved}>{words.moved(formatDate(date.original, "weekday"))}</span>}
          </button>
          {onStrike && (
            <IconButton
              icon={CalendarX}
              label={words.strikeDay(formatDate(firstDay(date.when), "weekday"))}
              onPress={() => onStrike(date)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
