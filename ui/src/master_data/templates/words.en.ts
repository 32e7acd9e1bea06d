import type { Words } from "./words.de";

/** Words of the Word templates that are kept in the office. */
export const en: Words = {
  one: "Word template",
  take: "Take in a Word template",
  empty: "No Word template yet",
  emptyText: "Take in your own Word documents. They are filled from a contact, contract or event with one click.",
  hint: "Name or note",
  name: "Name",
  nameHint: "Order confirmation",
  fills: "Is filled from",
  fillsFor: { contact: "Contact", contract: "Contract", event: "Event" },
  language: "Language of the details",
  languageShort: "Language",
  languageNote: "Salutation, dates and amounts are written like this.",
  languages: { de: "German", en: "English", "de-AT": "German (Austria)", "de-CH": "German (Switzerland)" },
  document: "Document",
  since: "Taken in",
  noDocument: "No document chosen yet.",
  choose: "Choose a Word document …",
  replace: "Replace by a new one …",
  open: "Look at it in Word",
  size: (day, size) => `${size}, taken in on ${day}`,
  fresh: "is taken in when you save",
  asks: (names) => `Asks for: ${names}.`,
  asksNothing: "The document holds no placeholders. Write {{Salutation}} into it, for example.",
  unknown: (names) => `These placeholders do not exist here: ${names}.`,
  unknownRemedy:
    "Change them in Word and choose the document again, or choose what it is filled from. Which ones exist is shown by “Insert placeholder” at the text blocks.",
  note: "Note",
  noteHint: "What the template is for",
};
