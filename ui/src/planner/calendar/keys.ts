import type { KeyboardEvent } from "react";
import { shiftDate } from "../../shared/words";
import { shiftMonth, weekOf } from "./month";

/** The day that a key leads to from another, or null if it leads nowhere. */
export function dayByKey(event: KeyboardEvent, day: string, view: "month" | "week"): string | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case "ArrowLeft":
      return shiftDate(day, -1);
    case "ArrowRight":
      return shiftDate(day, 1);
    case "ArrowUp":
      return view === "month" ? shiftDate(day, -7) : null;
    case "ArrowDown":
      return view === "month" ? shiftDate(day, 7) : null;
    case "Home":
      return weekOf(day).days[0] ?? null;
    case "End":
      return weekOf(day).days[6] ?? null;
    case "PageUp":
      return view === "month" ? shiftMonth(day, -1) : shiftDate(day, -7);
    case "PageDown":
      return view === "month" ? shiftMonth(day, 1) : shiftDate(day, 7);
    default:
      return null;
  }
}
