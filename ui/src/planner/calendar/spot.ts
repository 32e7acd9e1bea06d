/** What lies under the pointer: a day, and by the hour its minute. */
export interface Spot {
  day: string;
  minute: number | null;
}

/** So near an edge of the hours they scroll. */
const EDGE_PX = 24;
const SCROLL_PX = 14;

/**
 * The day at a point of the window. In a view by the hour the minute as well, and a point above or below the hours
 * means their edge: they scroll along.
 */
export function spotAt(x: number, y: number): Spot | null {
  const hours = document.querySelector<HTMLElement>("[data-hours]");
  if (!hours) return dayAt(x, y);
  const box = hours.getBoundingClientRect();
  if (x < box.left || x > box.right) return null;
  if (y > box.bottom - EDGE_PX) hours.scrollTop += SCROLL_PX;
  else if (y < box.top + EDGE_PX) hours.scrollTop -= SCROLL_PX;
  return dayAt(x, Math.min(Math.max(y, box.top + 1), box.bottom - 1));
}

function dayAt(x: number, y: number): Spot | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const field = element.closest<HTMLElement>("[data-drop-day]");
    if (field?.dataset.dropDay === undefined) continue;
    const { dropDay, fromMinute, minutes } = field.dataset;
    if (fromMinute === undefined || minutes === undefined) return { day: dropDay, minute: null };
    const box = field.getBoundingClientRect();
    return { day: dropDay, minute: minuteAt(y - box.top, box.height, Number(fromMinute), Number(minutes)) };
  }
  return null;
}

/** The minute of the day so far down a column that shows so many minutes from one on. */
export function minuteAt(down: number, height: number, from: number, minutes: number): number {
  return from + (Math.min(Math.max(down, 0), height) / height) * minutes;
}
