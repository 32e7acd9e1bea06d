import { Cake } from "lucide-react";
import type { TodayOccasion } from "../../shared/api/generated/commands";
import styles from "../deadline/DeadlineMark.module.css";
import { useWords } from "../words";
import { birthdayNames } from "./birthdays";

/** Whose birthday it is, in the head of a day; the day's own list shows them in full. */
export function BirthdayMark({ people }: { people: readonly TodayOccasion[] }) {
  const words = useWords();
  if (people.length === 0) return null;
  return (
    <span className={styles.mark} title={people.map((one) => words.birthdayOf(one.listed, one.years)).join("\n")}>
      <Cake size={12} strokeWidth={2} aria-hidden />
      <span>{birthdayNames(people)}</span>
    </span>
  );
}
