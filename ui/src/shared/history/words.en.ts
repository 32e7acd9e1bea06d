import type { Words } from "./words.de";

export const en = {
  empty: "No changes yet.",
  undone: "taken back",
  by: (who, when) => `${who}, ${when}`,
  undo: "Take back",
  undoneNow: (step) => `Taken back: ${step}`,
  alongTitle: "Take back later steps as well?",
  alongText: (steps) => `This step was changed afterwards by:\n${steps}`,
  alongYes: "Take all back",
  cancel: "Cancel",
  someone: "without a name",
} satisfies Words;
