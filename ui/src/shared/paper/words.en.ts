import { plural } from "../words";
import type { Words } from "./words.de";

export const en = {
  print: "Print …",
  pdfSave: "Save PDF",
  pdfOpen: "Open PDF",
  mail: "As e-mail",
  ways: "More ways",
  excel: "As Excel",
  csv: "As CSV",
  docx: "As Word file",
  back: "Back",
  pages: (n) => plural("en", n, { one: "# page", other: "# pages" }),
  choices: "What is printed",
  language: "Language of the paper",
  languageWindow: "as the program",
  preview: "Preview",
  previewOf: (title) => `Preview: ${title}`,
  printOpened: "The PDF is open in the viewer.",
  printOpenedMore: "Please print from there.",
  saved: (name) => `${name} saved`,
  savedIn: (folder) => `in ${folder}`,
  mailReady: "The e-mail draft is open in the mail program.",
  mailWithout: (names) => `Without an e-mail address: ${names}`,
  mailFolder: "The folder with the PDF is open: please attach it yourself.",
  mailCopied: (n) =>
    plural("en", n, { one: "One address is on the clipboard.", other: "# addresses are on the clipboard." }),
  mailCopyFailed: "The addresses could not be put on the clipboard.",
  missing: (signs) => `No font has these characters; they appear as □: ${signs}`,
  remarks: {
    without_address: (n) =>
      plural("en", n, {
        one: "One contact has no address and is not printed:",
        other: "# contacts have no address and are not printed:",
      }),
    restricted: (n) =>
      plural("en", n, {
        one: "One contact is restricted (Art. 18 GDPR) and gets nothing:",
        other: "# contacts are restricted (Art. 18 GDPR) and get nothing:",
      }),
    placeholders_empty: (n) =>
      plural("en", n, {
        one: "Nothing is known for one placeholder; it stays empty:",
        other: "Nothing is known for # placeholders; they stay empty:",
      }),
    invitation_lacks: () => "The invitation lacks what the rule of convening asks for:",
    without_certificate: (n) =>
      plural("en", n, {
        one: "Somebody who was present has no number yet and no certificate:",
        other: "# of those present have no number yet and no certificate:",
      }),
    photo_unreadable: () => "The picture cannot be drawn and is left out:",
    address_crowded: (n) =>
      plural("en", n, {
        one: "One address takes more than six lines in the window. Please shorten it, say its department or title:",
        other: "# addresses take more than six lines in the window. Please shorten them, say department or title:",
      }),
    annexes_beside: (n) =>
      plural("en", n, {
        one: "One annex has no pages that can be printed. A sheet stands in its place; please hand the file on:",
        other: "# annexes have no pages that can be printed. Sheets stand in their place; please hand the files on:",
      }),
    annexes_without_notes: () => "Form fields and notes that lie over the pages are missing in print:",
    annexes_internal: () => "Named by internal items alone, so not in the folder:",
    columns_left_out: (n) =>
      plural("en", n, {
        one: "One column has no room on the sheet and is not printed; the spreadsheet (XLSX, CSV) has it:",
        other: "# columns have no room on the sheet and are not printed; the spreadsheet (XLSX, CSV) has them:",
      }),
    labels_shrunk: (n) =>
      plural("en", n, {
        one: "On one label the type is smaller or wrapped:",
        other: "On # labels the type is smaller or wrapped:",
      }),
    labels_too_long: (n) =>
      plural("en", n, {
        one: "One text does not fit its label and is not printed:",
        other: "# texts do not fit their label and are not printed:",
      }),
  },
  showNames: "Show",
  hideNames: "Hide",
  named: (names) => `${names.slice(0, 12).join(" · ")}${names.length > 12 ? ` and ${names.length - 12} more` : ""}.`,
  logoLeftOut: "The logo could not be read and is missing on the paper. Please put it in again in the master data.",
  columns: "Columns",
  columnsHint: "Alt+↑ and Alt+↓ change the order.",
  columnUp: (column) => `Move ${column} forward`,
  columnDown: (column) => `Move ${column} back`,
  columnMoved: (column, place) => `${column} now stands at place ${place}`,
  failed: "The preview does not show what was entered last.",
  forms: "Keep the form",
  formName: "Name of the form",
  formHint: "e.g. Board list",
  formSave: "Keep",
  formDelete: (name) => `Delete ${name}`,
  formKept: (name) => `“${name}” is kept.`,
} satisfies Words;
