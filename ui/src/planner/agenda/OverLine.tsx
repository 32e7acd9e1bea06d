import type { ChooseOver, Clock } from "../../shared/api/generated/commands";
import { writeDuration } from "../../shared/typed/durations";
import { minutesOfTime } from "../../shared/typed/times";
import type { EventForm } from "../event/form";
import { useWords } from "../words";
import styles from "./Agenda.module.css";

/** When the agenda ends, and what is done where that is beyond the planned end: never silently. */
export function OverLine({
  clock,
  form,
  early: tooEarly,
  onChoose,
}: {
  clock: Clock;
  form: EventForm;
  /** Some fixed start cannot hold: then the end cannot either, and no time is to spare. */
  early: boolean;
  onChoose: (choice: ChooseOver["choice"]) => void;
}) {
  const words = useWords();
  if (clock.ends === null || form.end === null) return null;
  if (clock.over <= 0) {
    const sameDay = form.first === form.last || form.days.length > 0;
    const early = sameDay ? minutesOfTime(form.end) - minutesOfTime(clock.ends) : 0;
    return (
      <p className={styles.ends}>
        {tooEarly
          ? words.endsUnsure(clock.ends)
          : early > 0
            ? words.endsEarly(clock.ends, writeDuration(early))
            : words.endsOnTime(clock.ends)}
      </p>
    );
  }
  const choice = (what: ChooseOver["choice"], label: string) => (
    <button type="button" className={styles.choice} onClick={() => onChoose(what)}>
      {label}
    </button>
  );
  if (!clock.undecided) {
    return (
      <p className={styles.ends}>
        {words.endsOver(clock.ends, clock.over)} {words.overKept} {choice("", words.decideAgain)}
      </p>
    );
  }
  return (
    <p className={styles.ends}>
      <span className="due">{words.endsOver(clock.ends, clock.over)}</span> {choice("extend", words.extend)}
      <span aria-hidden> · </span>
      {choice("shorten", words.shorten)}
      <span aria-hidden> · </span>
      {choice("keep", words.keep)}
    </p>
  );
}
