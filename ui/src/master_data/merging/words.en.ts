import type { Words } from "./words.de";

/** Words of making two lines of the master data one. */
export const en = {
  merge: "Merge with …",
  title: (name: string) => `Merge “${name}”`,
  into: "With which entry?",
  choose: "Choose an entry",
  effect: (users: string, name: string, other: string) =>
    `${users} then use “${other}”. “${name}” is no longer there after that.`,
  effectOne: (users: string, name: string, other: string) =>
    `${users} then uses “${other}”. “${name}” is no longer there after that.`,
  noUse: (name: string, other: string) => `“${name}” is used nowhere and becomes part of “${other}”.`,
  and: (parts: readonly string[]) =>
    parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`,
  go: "Merge",
  done: (name: string, other: string) => `“${name}” and “${other}” merged`,
  failed: "The entries were not merged.",
  cancel: "Cancel",
} satisfies Words;
