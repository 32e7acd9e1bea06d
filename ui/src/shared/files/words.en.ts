import type { Words } from "./words.de";

export const en = {
  empty: "No files yet. Drop a file here or choose one.",
  add: "Add a file …",
  open: (name) => `Open ${name}`,
  remove: (name) => `Remove ${name}`,
  removed: (name) => `${name} removed`,
  askTitle: "Really open this file?",
  askText: (name) => `The ending of “${name}” does not fit its content. Open it only if you trust whoever sent it.`,
  askYes: "Open it all the same",
  cancel: "Cancel",
  notOpened: "is not opened: a program",
  since: (day, size) => `${day} · ${size}`,
} satisfies Words;
