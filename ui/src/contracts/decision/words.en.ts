import type { Words } from "./words.de";

export const en: Words = {
  ask: "What was decided?",
  action: "Note a decision …",
  also: "keep terminate renegotiate",
  choice: "Decision",
  choices: { keep: "Keep", terminate: "Terminate", renegotiate: "Renegotiate" },
  means: {
    keep: (until) =>
      until === null
        ? "Nothing reminds until the next deadline."
        : `Runs on until ${until}; nothing reminds until then.`,
    terminate: "The deadline stays in sight until the notice is sent.",
    renegotiate: (day) => (day === null ? "Nothing reminds for now." : `Asked again from ${day} on.`),
    renegotiateSoon: "The deadline is near: it keeps reminding.",
  },
  on: "Decided on",
  by: "By",
  byNote: "Who decided",
  note: "Note",
  noteHint: "e.g. new offer by the end of the month",
  save: "Note it",
  saveAndNotice: "Note it and terminate …",
  cancel: "Cancel",
  saved: {
    keep: (title) => `${title} is kept`,
    terminate: (title) => `${title} is to be terminated`,
    renegotiate: (title) => `${title} is to be renegotiated`,
  },

  holds: {
    keep: (until) => (until === null ? "Is kept." : `Is kept until ${until}.`),
    terminate: (day) => `Termination decided – not sent yet.${day === null ? "" : ` Send by ${day}.`}`,
    renegotiate: (day) => (day === null ? "In negotiation." : `In negotiation – asked again from ${day} on.`),
    renegotiateNow: "In negotiation – please decide now.",
  },
  log: "Decisions",
  to: (end) => `for the end ${end}`,
  takeBack: (choice, day) => `Take back the decision “${choice}” of ${day}`,
  takenBack: "Decision taken back",
};
