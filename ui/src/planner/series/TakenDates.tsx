import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { DateConflict } from "../../shared/api/generated/commands";
import { Button, Part, Select, TextField } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { conflictKey, conflictWords, otherRooms } from "../booking/conflicts";
import { roomsAtQuery } from "../booking/queries";
import { useBookingWords } from "../booking/words";
import { type DatePlan, type Deed, decide, decided, deedOf, detail } from "./plans";
import styles from "./Series.module.css";
import { useSeriesWords } from "./words";

const DEEDS: readonly Deed[] = ["keep", "skip", "room", "all_the_same"];

/** The dates whose room somebody else has; of each it is said what becomes of it when the series is saved. */
export function TakenDates({
  id,
  conflicts,
  plans,
  room,
  people,
  error,
  onPlans,
}: {
  /** The stored series whose dates they are; null for a new one. */
  id: number | null;
  conflicts: readonly DateConflict[];
  plans: readonly DatePlan[];
  room: number | null;
  people: number;
  /** What is wrong with the reason of a plan, by its place. */
  error: (plan: number) => string | undefined;
  onPlans: (plans: DatePlan[]) => void;
}) {
  const words = useSeriesWords();
  const booking = useBookingWords();
  // A date may be taken by several; it is decided once.
  const originals = [...new Set(conflicts.map((conflict) => conflict.original))];
  const done = decided(plans, conflicts);
  const count = (choice: string) => done.filter((one) => one.choice === choice).length;
  const skipAll = () =>
    onPlans(originals.reduce<DatePlan[]>((all, original) => decide(all, original, "skip"), [...plans]));
  return (
    <Part
      title={words.conflicts}
      aside={
        count("skip") < originals.length && (
          <Button size="small" tone="quiet" onPress={skipAll}>
            {words.skipAll}
          </Button>
        )
      }
    >
      <p className={styles.taken}>{words.conflictsText(originals.length)}</p>
      <ul className={styles.dates}>
        {originals.map((original) => {
          const met = conflicts.filter((conflict) => conflict.original === original);
          const first = met[0];
          if (!first) return null;
          const day = formatDate(original, "weekday");
          const deed = deedOf(plans, original);
          const place = plans.findIndex((plan) => plan.original === original);
          const plan = plans[place];
          return (
            <li key={original} className={styles.conflict}>
              <strong className={styles.day}>{day}</strong>
              {met.map((conflict) => (
                <span key={conflictKey(conflict.other)} className={styles.by}>
                  {conflictWords(conflict.other)}
                </span>
              ))}
              <Select
                label={booking.deed(day)}
                labelHidden
                value={deed}
                options={DEEDS.map((one) => ({ id: one, label: booking.deeds[one] }))}
                onChange={(chosen) => chosen && onPlans(decide(plans, original, chosen))}
              />
              {plan?.deed === "room" && (
                <RoomForDate
                  id={id}
                  conflict={first}
                  chosen={plan.room_id}
                  room={room}
                  people={people}
                  onChoose={(room_id) => onPlans(detail(plans, original, { room_id }))}
                />
              )}
              {plan?.deed === "all_the_same" && (
                <TextField
                  label={booking.reasonFor(day)}
                  value={plan.reason}
                  error={error(place)}
                  maxLength={400}
                  required
                  onChange={(reason) => onPlans(detail(plans, original, { reason }))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {done.length > 0 && (
        <p className={styles.rest} aria-live="polite">
          {booking.onSaving(booking.decided(count("skip"), count("room"), count("all_the_same")))}
        </p>
      )}
    </Part>
  );
}

/** A choice of the rooms that are free on that date; the one that fits best is taken until another is chosen. */
function RoomForDate({
  id,
  conflict,
  chosen,
  room,
  people,
  onChoose,
}: {
  id: number | null;
  conflict: DateConflict;
  chosen: number | null;
  room: number | null;
  people: number;
  onChoose: (room: number) => void;
}) {
  const words = useBookingWords();
  const ask = {
    when: conflict.when,
    set_up: null,
    clear_down: null,
    event: null,
    series: id,
    original: id === null ? null : conflict.original,
  };
  const rooms = useQuery(roomsAtQuery(ask)).data;
  const free = otherRooms(rooms ?? [], room, people);
  const best = free[0]?.room_id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once, as soon as the free rooms are known.
  useEffect(() => {
    if (chosen === null && best !== undefined) onChoose(best);
  }, [best]);
  if (rooms && free.length === 0) return <p className="quiet">{words.noOtherRoom}</p>;
  return (
    <Select
      label={words.roomFor(formatDate(conflict.original, "weekday"))}
      labelHidden
      value={chosen}
      placeholder={words.lookingForRooms}
      options={free.map((one) => ({ id: one.room_id, label: one.name }))}
      onChange={(next) => next !== null && onChoose(next)}
    />
  );
}
