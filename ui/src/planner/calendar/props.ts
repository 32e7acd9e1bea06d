import type { PointerEvent } from "react";
import type { Absence, ContractDay, TodayOccasion, When } from "../../shared/api/generated/commands";
import type { CalendarRow } from "./rows";

/** A row that is being put elsewhere: by dragging, or by keys. */
export interface Moving {
  row: CalendarRow;
  to: When;
}

/** What is taken hold of: an event as a whole, or its end. */
export type Edge = "whole" | "end";

/** What all views of days share. */
export interface CalendarProps {
  day: string;
  rows: readonly CalendarRow[];
  holidays: ReadonlyMap<string, string>;
  /** Who is away on a day. */
  away: (day: string) => readonly Absence[];
  /** The days of contracts on a day: to send, to arrive, to end. */
  deadlines: (day: string) => readonly ContractDay[];
  /** Whose birthday a day is. */
  birthdays: (day: string) => readonly TodayOccasion[];
  /** The key of the row that stands beside the calendar. */
  current: string | null;
  /** What is being put elsewhere just now; its place to be is drawn beside its old one. */
  moving: Moving | null;
  /** A press on a row, which may become dragging. */
  onGrab: (event: PointerEvent, row: CalendarRow, day: string, edge: Edge) => void;
  onDay: (day: string) => void;
  /** Enter on a day: its one event, the list of several, or a new one. */
  onEnter: (day: string) => void;
  onCreate: (day: string, at?: string) => void;
  onPick: (row: CalendarRow, day: string) => void;
  /** An event in full width; of a date of a series what can be done with it. */
  onOpen: (row: CalendarRow, day: string) => void;
}
