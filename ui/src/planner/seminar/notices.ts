import type { Registration, RegistrationsTell } from "../../shared/api/generated/commands";

/** What those who registered are told. */
export type Notice = RegistrationsTell["notice"];

/** In the order in which a seminar goes. */
export const NOTICES: readonly Notice[] = ["confirmation", "waiting", "reminder", "cancellation"];

const states: Record<Notice, Registration["state"]> = {
  confirmation: "confirmed",
  reminder: "confirmed",
  waiting: "waiting",
  cancellation: "cancelled",
};

/** Whom a notice concerns, in the order of the list; those named, whatever their state is. */
export function concerned(all: readonly Registration[], notice: Notice, only: readonly number[]): Registration[] {
  return all.filter((one) => (only.length > 0 ? only.includes(one.id) : one.state === states[notice]));
}

/** What somebody is told next. */
export function nextNotice(one: Registration): Notice {
  if (one.state === "waiting") return "waiting";
  if (one.state === "cancelled") return "cancellation";
  return one.told.some((told) => told.notice === "confirmation") ? "reminder" : "confirmation";
}
