import { ToggleChip } from "../../shared/parts";
import { useWords } from "../words";
import styles from "./Employees.module.css";

/** The days on which somebody works: ISO weekdays in their order. */
export function WeekField({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: string;
  onChange: (days: string) => void;
  error?: string | undefined;
}) {
  const words = useWords();
  const toggle = (day: string, on: boolean) =>
    onChange(
      [...new Set([...value, ...(on ? [day] : [])])]
        .filter((one) => on || one !== day)
        .sort()
        .join(""),
    );
  return (
    <div role="group" aria-label={label} className={styles.week}>
      <span className={styles.weekLabel}>{label}</span>
      <span className={styles.days}>
        {words.weekdays.map((name, index) => {
          const day = String(index + 1);
          return <ToggleChip key={day} label={name} on={value.includes(day)} onChange={(on) => toggle(day, on)} />;
        })}
      </span>
      {error !== undefined && (
        <span className={styles.wrong} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
