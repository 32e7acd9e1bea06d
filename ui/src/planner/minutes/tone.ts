import type { Minutes } from "../../shared/api/generated/commands";

/** The colour that a state has beside its word. */
export const minutesTone: Record<Minutes["state"], "plain" | "accent" | "fine"> = {
  draft: "plain",
  released: "accent",
  approved: "fine",
};
