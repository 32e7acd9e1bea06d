import { plural } from "../../shared/words";
import type { Words } from "./words.de";

/** Words of lists that leave and come in as a table. */
export const en: Words = {
  more: "More",
  saveExcel: "Save as Excel table …",
  saveCsv: "Save as CSV table …",
  takeIn: "Take in from table …",
  saved: (name) => `Saved: ${name}`,
  savedIn: (folder) => `in ${folder}`,
  saveFailed: "The list was not saved.",
  readFailed: "The table was not read.",
  takeFailed: "Nothing was taken in.",
  title: (list) => `Take in ${list} from a table`,
  counts: (fresh, changed, same, refused) =>
    [
      plural("en", fresh, { zero: "", one: "# new", other: "# new" }),
      plural("en", changed, { zero: "", one: "# changed", other: "# changed" }),
      plural("en", same, { zero: "", one: "# unchanged", other: "# unchanged" }),
      plural("en", refused, { zero: "", one: "# not taken in", other: "# not taken in" }),
    ]
      .filter((part) => part !== "")
      .join(" · "),
  unknown: (headers) =>
    `The list does not know ${headers.length === 1 ? "this column" : "these columns"}: ${headers
      .map((header) => `“${header}”`)
      .join(", ")}. The rest is read.`,
  rows: "Rows of the table",
  rowsCount: (n) => plural("en", n, { one: "# row", other: "# rows" }),
  line: "Row",
  lineNumber: (n) => `Row ${n}`,
  code: "Code",
  day: "Day",
  range: "For",
  name: "Name",
  becomes: "Result",
  effect: "What changes",
  fates: { new: "new", update: "changed", same: "unchanged", refused: "not taken in" },
  changesNew: "Is added",
  changesUpdate: "Changes",
  empty: "empty",
  nothingTitle: "The table holds nothing new",
  nothingText: "Every row stands in the list like this already.",
  onlyUpward: "A higher next number cannot be taken back, so that no number is given twice.",
  refusedNote: "What is not taken in stands here with the reason. The other rows are not affected.",
  apply: (n) => plural("en", n, { zero: "Take in", one: "Take in # row", other: "Take in # rows" }),
  otherFile: "Another file …",
  cancel: "Cancel",
  taken: (list) => `${list} taken in`,
};
