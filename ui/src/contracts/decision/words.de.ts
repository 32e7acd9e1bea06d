export const de = {
  ask: "Was wurde entschieden?",
  action: "Entscheidung festhalten …",
  also: "behalten kündigen nachverhandeln",
  choice: "Entscheidung",
  choices: { keep: "Behalten", terminate: "Kündigen", renegotiate: "Nachverhandeln" },
  means: {
    keep: (until: string | null) =>
      until === null
        ? "Bis zur nächsten Frist erinnert nichts."
        : `Läuft weiter bis ${until}; bis dahin erinnert nichts.`,
    terminate: "Die Frist bleibt in Sicht, bis die Kündigung abgeschickt ist.",
    renegotiate: (day: string | null) => (day === null ? "Vorerst erinnert nichts." : `Ab ${day} wird wieder gefragt.`),
    renegotiateSoon: "Die Frist ist nahe: Es wird weiter erinnert.",
  },
  on: "Entschieden am",
  by: "Von",
  byNote: "Wer entschieden hat",
  note: "Notiz",
  noteHint: "z. B. neues Angebot bis Monatsende",
  save: "Festhalten",
  saveAndNotice: "Festhalten und kündigen …",
  cancel: "Abbrechen",
  saved: {
    keep: (title: string) => `${title} wird behalten`,
    terminate: (title: string) => `${title} wird gekündigt`,
    renegotiate: (title: string) => `${title} wird nachverhandelt`,
  },

  holds: {
    keep: (until: string | null) => (until === null ? "Wird behalten." : `Wird behalten bis ${until}.`),
    terminate: (day: string | null) =>
      `Kündigung beschlossen – noch nicht abgeschickt.${day === null ? "" : ` Absenden bis ${day}.`}`,
    renegotiate: (day: string | null) =>
      day === null ? "In Verhandlung." : `In Verhandlung – wieder gefragt ab ${day}.`,
    renegotiateNow: "In Verhandlung – bitte jetzt entscheiden.",
  },
  log: "Entscheidungen",
  to: (end: string) => `zum Ende ${end}`,
  takeBack: (choice: string, day: string) => `Entscheidung „${choice}“ vom ${day} zurücknehmen`,
  takenBack: "Entscheidung zurückgenommen",
};

export type Words = typeof de;
