import { formatNumber, plural } from "../words";
import type { ImportWords } from "./words.de";

export const en: ImportWords = {
  progress: (done, all) => `${formatNumber(done, "en")} of ${formatNumber(all, "en")}`,
  stop: "Cancel",
  lineNumber: (n) => `Line ${formatNumber(n, "en")}`,
  wholeFile: "Whole file",
  rejectedText: "These entries stay outside. The untouched original stands below each.",
  warningsText: "These entries are read; here is what was assumed or set aside.",
  rejectedMore: (shown, all) =>
    `These are the first ${formatNumber(shown, "en")} of ${formatNumber(all, "en")}; the saved file holds all of them.`,
  original: "Original",
  copyOriginals: "Copy the originals",
  copiedOriginals: (n) => plural("en", n, { one: "# original copied", other: "# originals copied" }),
  copyFailed: "Copying did not work.",
  copyRemedy: "Please mark the text and press Ctrl+C.",
  saveOriginals: "Save originals …",
  saved: (name) => `Saved: ${name}`,
  savedTo: (folder) => `Folder: ${folder}`,
};
