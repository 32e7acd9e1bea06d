import type { KeyboardEvent } from "react";
import { shiftDate } from "../../shared/words";
import { weekOf } from "./month";
import { type DaysView, shiftView } from "./views";

/** The day that a key leads to from another, or null if it leads nowhere. A working week goes from Friday to Monday. */
export function dayByKey(event: KeyboardEvent, day: string, view: DaysView): string | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case "ArrowLeft":
      return view === "workweek" ? workday(day, -1) : shiftDate(day, -1);
    case "ArrowRight":
      return view === "workweek" ? workday(day, 1) : shiftDate(day, 1);
    case "ArrowUp":
      return view === "month" ? shiftDate(day, -7) : null;
    case "ArrowDown":
      return view === "month" ? shiftDate(day, 7) : null;
    case "Home":
      return weekOf(day).days[0] ?? null;
    case "End":
      return weekOf(day).days[view === "workweek" ? 4 : 6] ?? null;
    case "PageUp":
      return shiftView(view, day, -1);
    case "PageDown":
      return shiftView(view, day, 1);
    default:
      return null;
  }
}

/** The next day of a working week; a Saturday or Sunday lies behind its Friday. */
function workday(day: string, by: -1 | 1): string {
  const { days } = weekOf(day);
  const place = Math.min(days.indexOf(day), 5) + by;
  if (place < 0) return shiftDate(days[0] ?? day, -3);
  return place > 4 && by > 0 ? shiftDate(days[0] ?? day, 7) : (days[place] ?? day);
}
