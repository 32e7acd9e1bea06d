import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import type { When } from "../../shared/api/generated/commands";
import { minutesOfTime } from "../../shared/typed/times";
import { timeOf } from "../../shared/words";
import { isBar } from "../when";
import type { Edge, Moving } from "./props";
import type { CalendarRow } from "./rows";
import { afterKey, droppedAt, endedAt, type KeyShift, onDay, sameTime } from "./shift";
import { spotAt } from "./spot";

/** So far a press may slip before it is dragging. */
const SLIP_PX = 4;

/** So long after the last key an event stays where the keys put it. */
const PAUSE_MS = 900;

interface Held {
  row: CalendarRow;
  edge: Edge;
  /** The day that was under the pointer. */
  day: string;
  /** Where within the event it was taken hold of, in minutes after its beginning. */
  grabbed: number;
  x: number;
  y: number;
  dragging: boolean;
}

/**
 * Puts events elsewhere by pointer and by keys. While that goes on the place to be is drawn; Escape gives up, letting
 * go or a pause after the last key settles it. `mayMove` says itself why something cannot be moved.
 */
export function useMoving(mayMove: (row: CalendarRow) => boolean, put: (row: CalendarRow, to: When) => Promise<void>) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const held = useRef<Held | null>(null);
  const to = useRef<Moving | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef({ mayMove, put });
  latest.current = { mayMove, put };

  const show = useCallback((next: Moving | null) => {
    to.current = next;
    setMoving(next);
  }, []);
  const giveUp = useCallback(() => {
    clearTimeout(timer.current);
    held.current = null;
    show(null);
  }, [show]);
  /** It stays drawn at its new place until that is written, so that it never jumps back in between. */
  const settle = useCallback(() => {
    clearTimeout(timer.current);
    held.current = null;
    const now = to.current;
    to.current = null;
    if (now === null || sameTime(now.row.when, now.to)) {
      setMoving(null);
      return;
    }
    void latest.current.put(now.row, now.to).finally(() => {
      if (to.current === null) setMoving(null);
    });
  }, []);

  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => {
      const now = held.current;
      if (now === null) return;
      if (!now.dragging) {
        if (Math.hypot(event.clientX - now.x, event.clientY - now.y) < SLIP_PX) return;
        if (!latest.current.mayMove(now.row)) {
          held.current = null;
          return;
        }
        now.dragging = true;
      }
      event.preventDefault();
      const spot = spotAt(event.clientX, event.clientY);
      // Outside the calendar nothing is meant: whoever lets go there leaves it where it was.
      const next = spot === null ? now.row.when : placeOf(now, spot.day, spot.minute);
      if (to.current === null || !sameTime(to.current.to, next)) show({ row: now.row, to: next });
    };
    const up = (event: globalThis.PointerEvent) => {
      const dragged = held.current?.dragging === true;
      held.current = null;
      if (!dragged) return;
      event.preventDefault();
      swallowClick();
      settle();
    };
    const keys = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape" || to.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (held.current?.dragging) swallowClick();
      giveUp();
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", giveUp);
    window.addEventListener("keydown", keys, true);
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", giveUp);
      window.removeEventListener("keydown", keys, true);
    };
  }, [giveUp, settle, show]);
  // Who goes elsewhere in between means what the keys said.
  useEffect(() => () => settle(), [settle]);

  const grab = useCallback((event: PointerEvent, row: CalendarRow, day: string, edge: Edge) => {
    // A finger scrolls.
    if (event.button !== 0 || event.pointerType === "touch") return;
    const spot = spotAt(event.clientX, event.clientY);
    const minute = spot?.minute ?? null;
    const grabbed =
      minute === null || row.when.span === "days" || isBar(row.when)
        ? 0
        : minute - minutesOfTime(timeOf(row.when.starts));
    held.current = { row, edge, day: spot?.day ?? day, grabbed, x: event.clientX, y: event.clientY, dragging: false };
  }, []);

  /** A key for a row; true where it was taken. */
  const nudge = useCallback(
    (row: CalendarRow, asked: KeyShift): When | null => {
      const from = to.current?.row.key === row.key ? to.current : { row, to: row.when };
      if (to.current !== null && to.current.row.key !== row.key) settle();
      if (!latest.current.mayMove(row)) return null;
      const next = afterKey(from.to, asked);
      show({ row: from.row, to: next });
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, PAUSE_MS);
      return next;
    },
    [settle, show],
  );

  /** Enter settles at once what the keys said; true where there was something. */
  const confirmKey = useCallback(
    (event: KeyboardEvent): boolean => {
      if (event.key !== "Enter" || to.current === null || held.current !== null) return false;
      settle();
      return true;
    },
    [settle],
  );

  return { moving, grab, nudge, confirmKey };
}

function placeOf({ row, edge, day: from, grabbed }: Held, day: string, minute: number | null): When {
  const { when } = row;
  if (edge === "end") return minute === null ? when : endedAt(when, minute);
  if (minute === null || isBar(when)) return onDay(when, from, day);
  return droppedAt(when, day, minute, grabbed);
}

/** Letting go ends the dragging and presses nothing. */
function swallowClick() {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
