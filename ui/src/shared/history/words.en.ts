import { plural } from "../words";
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
  yes: "yes",
  no: "no",
  gone: "(deleted)",
  unreadable: "(cannot be read)",
  file: "File",
  leftEmpty: "empty",
  changed: (label) => `${label}:`,
  added: (label, n) => `${label} added${n > 1 ? ` (${n}×)` : ""}`,
  removed: (label) => `${label} removed:`,
  becomes: "now",
  allOf: (n) => plural("en", n, { one: "Show # change", other: "Show all # changes" }),
} satisfies Words;
