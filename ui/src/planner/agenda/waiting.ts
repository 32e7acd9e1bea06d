import { commandQuery } from "../../shared/api";
import type { WaitingItem } from "../../shared/api/generated/commands";
import { type Line, newLine } from "./outline";

/** What waits for a sitting: put off at earlier ones of its body, and the body's topics. */
export const waitingQuery = (id: number) => commandQuery("agenda_waiting", { id }, { kinds: ["event", "minutes"] });

/** What waits and does not stand on the agenda yet, saved or not. */
export function stillWaiting(waiting: readonly WaitingItem[], lines: readonly Line[]): WaitingItem[] {
  const items = new Set(lines.map((line) => line.carried_from).filter((id) => id !== null));
  const topics = new Set(lines.map((line) => line.topic).filter((id) => id !== null));
  return waiting.filter(
    (one) => !(one.item !== null && items.has(one.item)) && !(one.topic !== null && topics.has(one.topic)),
  );
}

/** What waits as a line of the agenda, which from then on says where it comes from. */
export function lineOf(waiting: WaitingItem, day: number): Line {
  const { title, kind, minutes, presenter, motion, item, topic } = waiting;
  return newLine(day, 0, { title, kind, minutes, presenter, motion, carried_from: item, topic });
}
