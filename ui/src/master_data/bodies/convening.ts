/** What a form offers: no rule, the presets of the law, or the body's own statutes. */
export type ConveningRule = "none" | "gmbh" | "weg" | "at_gmbh" | "ch_gmbh" | "own";

/** The rule of convening as a form edits it. */
export interface ConveningForm {
  convening: ConveningRule;
  /** Full days by the statutes; null elsewhere. */
  noticeDays: number | null;
  /** What they are counted from. */
  noticeFrom: "receipt" | "posting";
}

const presets: readonly string[] = ["gmbh", "weg", "at_gmbh", "ch_gmbh"];

/** The most days that a rule may name, as the program takes them. */
export const LONGEST_NOTICE = 365;

/** A rule as it is stored (`gmbh`, `own:14:receipt`, null) in its parts. */
export function conveningForm(stored: string | null): ConveningForm {
  const none: ConveningForm = { convening: "none", noticeDays: null, noticeFrom: "receipt" };
  if (stored === null) return none;
  if (presets.includes(stored)) return { ...none, convening: stored as ConveningRule };
  const own = /^own:(\d+):(receipt|posting)$/.exec(stored);
  if (!own) return none;
  return { convening: "own", noticeDays: Number(own[1]), noticeFrom: own[2] as ConveningForm["noticeFrom"] };
}

/** A rule as it is stored; statutes without a number of days are none yet. */
export function conveningText({ convening, noticeDays, noticeFrom }: ConveningForm): string | null {
  if (convening === "none") return null;
  if (convening !== "own") return convening;
  return noticeDays === null ? null : `own:${noticeDays}:${noticeFrom}`;
}
