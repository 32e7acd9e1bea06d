import type { Words } from "./words.de";

export const en: Words = {
  title: "Own fields",
  one: "Own field",
  yes: "yes",
  no: "no",
  none: "not stated",
  notANumber: "This is not a number. At most four decimals, such as 1,234.5.",
};
