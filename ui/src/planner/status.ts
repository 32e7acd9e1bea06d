import type { EventRow } from "../shared/api/generated/commands";

/** The colour that a status has beside its word. */
export const statusTone: Record<EventRow["status"], "plain" | "due" | "danger" | "fine" | "accent"> = {
  draft: "plain",
  invited: "accent",
  running: "fine",
  ended: "plain",
  cancelled: "danger",
};
