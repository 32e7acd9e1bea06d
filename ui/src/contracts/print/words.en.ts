import { plural } from "../../shared/words";
import type { Words } from "./words.de";

export const en = {
  paper: "Paper",
  papers: {
    print: "Contract list",
    deadlines: "Deadline list",
    costs: "Cost overview",
    sheet: "Contract sheets",
    decision: "Decision sheets",
  },
  deadlinesTitle: "Print deadline list",
  deadlinesAlso: "deadlines, notices, send by, month",
  ahead: "To be sent within",
  aheadDays: (days: number) => `${days} days`,
  aheadNote: "Overdue ones are always on it.",
  costsTitle: "Print cost overview",
  costsAlso: "costs, expenses, income, cost centre, year, chart",
  year: "Year",
  yearNote: "With the year before and the year after",
  costsKeyDateNote: "Which contracts the filter means on this day",
  decisionTask: (contract: string) => `Get a decision: ${contract}`,
  decisionWatched: (n: number) =>
    plural("en", n, { one: "# follow-up for the decision made.", other: "# follow-ups for the decision made." }),
  forDecision: "Put to decision …",
  messenger: "Print messenger's note",
  messengerNote:
    "For the messenger, who reads the letter, delivers it and signs this note. The note and a copy of the letter go to the files of the contract.",
  sheetTitles: { sheet: "Print contract sheet", decision: "Put to decision" },
  sheetNotes: {
    sheet:
      "Everything about the contract: partner, term, deadlines with their calculation, costs, files and history. Each contract begins on a new page.",
    decision:
      "One page per contract with deadlines and amounts, boxes for “keep”, “give notice” and “renegotiate”, date and signature.",
  },
  sheetAlso: "contract sheet, summary of a contract",
  decisionAlso: "decision sheet, keep, terminate, renegotiate, signature",
} satisfies Words;
