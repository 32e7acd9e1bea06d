import type { LiveItem, LiveState } from "../../shared/api/generated/commands";
import { formatDate } from "../../shared/words";
import { liveWords } from "./words";

/** How long the present item still has; negative: it is over its time. None where nobody planned minutes. */
export function minutesLeft(item: LiveItem): number | null {
  if (item.minutes === null || item.spent === null) return null;
  return item.minutes - item.spent;
}

/** "endet voraussichtlich 17:42, 12 Min. später als geplant"; on another day that day is named. */
export function forecastWords(state: Pick<LiveState, "now" | "ends" | "late" | "status" | "ended">): string {
  const words = liveWords();
  const clock = state.ends.slice(11);
  const { late } = state;
  if (state.status === "ended") {
    return late > 0 ? words.overLate(late) : late < 0 ? words.overEarly(-late) : words.overOnTime;
  }
  const sameDay = state.now.slice(0, 10) === state.ends.slice(0, 10);
  const ends = sameDay ? words.endsAt(clock) : words.endsOn(formatDate(state.ends.slice(0, 10), "weekday"), clock);
  return `${ends}, ${late > 0 ? words.late(late) : late < 0 ? words.early(-late) : words.onTime}`;
}

/** What an item is called: a pause that was put in has no title. */
export function titleOf(item: Pick<LiveItem, "title">): string {
  return item.title || liveWords().pause;
}

/** The word for where an item stands. */
export function standOf(
  state: Pick<LiveState, "status" | "present" | "next" | "is_paused">,
  item: LiveItem,
  place: number,
) {
  const words = liveWords();
  if (state.status === "running" && state.present === place) return words.present;
  if (state.is_paused && state.next === place) return words.interrupted;
  // Before the minutes are written nothing says that it was dealt with, but its times do.
  if (item.outcome === "" && item.ended !== null) return words.states.done;
  return words.states[item.began === null && item.outcome === "done" ? "" : item.outcome];
}

/** The items that nobody has dealt with, and that would come up again: neither breaks nor what is internal. */
export function notReached(state: Pick<LiveState, "items">): LiveItem[] {
  return state.items.filter(
    (item) =>
      item.began === null &&
      item.kind !== "break" &&
      !item.internal &&
      (item.outcome === "" || item.outcome === "done"),
  );
}
