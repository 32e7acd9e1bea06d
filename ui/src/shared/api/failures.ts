import { CANCELLED, type KontorError, PLATFORM_BAD_ANSWER, PLATFORM_UNREACHABLE } from "../platform";
import { formatDate } from "../words/format";
import { type Language, language } from "../words/language";
import { errorWords, opWords } from "./generated/words";

/** What happened, and what to do about it. */
export interface Failure {
  what: string;
  remedy: string;
}

/** Words of the place that failed, put before those of the code: "Der Vertrag wurde nicht gespeichert." */
export type FailureWords = () => string;

/** Codes that only the window knows. */
const own: Record<string, Record<Language, Failure>> = {
  [PLATFORM_UNREACHABLE]: {
    de: {
      what: "Das Programm antwortet nicht.",
      remedy: "Bitte Kontor schließen und neu öffnen; Gespeichertes bleibt erhalten.",
    },
    en: {
      what: "The program does not answer.",
      remedy: "Please close Kontor and open it again; what was saved is kept.",
    },
  },
  [PLATFORM_BAD_ANSWER]: {
    de: {
      what: "Kontor konnte die Antwort des Programms nicht lesen.",
      remedy: "Es wurde nichts verloren. Bitte Kontor schließen und neu öffnen.",
    },
    en: {
      what: "Kontor could not read the program's answer.",
      remedy: "Nothing was lost. Please close Kontor and open it again.",
    },
  },
  [CANCELLED]: {
    de: { what: "Der Vorgang wurde abgebrochen.", remedy: "Es wurde nichts geändert." },
    en: { what: "The work was cancelled.", remedy: "Nothing was changed." },
  },
};

/** The words of an error. Every code has some; an unknown one is named, so that it can be reported. */
export function failureOf(error: KontorError, lang: Language = language()): Failure {
  const found = own[error.code]?.[lang] ?? errorWords[error.code]?.[lang];
  if (found) return { what: fill(found.what, error.data, lang), remedy: fill(found.remedy, error.data, lang) };
  return lang === "de"
    ? { what: `Das ging nicht (${error.code}).`, remedy: "Es wurde nichts geändert. Bitte noch einmal versuchen." }
    : { what: `That did not work (${error.code}).`, remedy: "Nothing was changed. Please try again." };
}

/** Details of errors that are days, where they read as one; what was typed (`{text}`) stays as it was typed. */
const days = new Set(["on", "start", "end", "from", "to", "until", "sent", "given", "day"]);
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Puts details of the error into its words: `{field}`; a day in the form of the office. */
function fill(text: string, data: Readonly<Record<string, unknown>>, lang: Language): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    if (days.has(name) && typeof value === "string" && ISO_DAY.test(value)) return formatDate(value, undefined, lang);
    return typeof value === "string" || typeof value === "number" ? String(value) : whole;
  });
}

/** The name of a step for undo and redo ("Vertrag geändert"). */
export function opName(op: { code: string; title: string }, lang: Language = language()): string {
  const words = opWords[op.code]?.[lang];
  return words === undefined ? op.title : fill(words, { title: op.title }, lang);
}

type Reporter = (failure: Failure) => void;
let reporter: Reporter = () => undefined;

/** Where failures are shown; set once by the app. */
export function setFailureReporter(next: Reporter): void {
  reporter = next;
}

/** Shows a failure in the window's one place for it. Cancelled work is no failure. */
export function reportFailure(error: KontorError, words?: FailureWords): void {
  if (error.code === CANCELLED) return;
  const { what, remedy } = failureOf(error);
  reporter(words ? { what: words(), remedy: `${what} ${remedy}` } : { what, remedy });
}
