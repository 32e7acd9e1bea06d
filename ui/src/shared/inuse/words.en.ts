import { plural } from "../words";
import type { Words } from "./words.de";

export const en = {
  title: (name: string) => `“${name}” is still in use and was not deleted.`,
  where: (n: number) => plural("en", n, { one: "Used in one place:", other: "Used in # places:" }),
  further: (n: number) => plural("en", n, { one: "and one more", other: "and # more" }),
  deactivate: "Deactivate",
  deactivateNote: "It is then no longer offered and stays in old entries.",
  close: "Close",
} satisfies Words;
