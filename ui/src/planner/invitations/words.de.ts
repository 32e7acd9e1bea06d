import { plural } from "../../shared/words";

const people = (n: number) => plural("de", n, { one: "# Person", other: "# Personen" });

export const de = {
  title: "Einladungen",
  invite: "Einladen …",
  open: (n: number) => `Einladungen (${n} offen)`,
  gone: "Diesen Termin gibt es nicht mehr",
  goneText: "Er wurde gelöscht. Rückgängig bringt ihn zurück.",
  backToCalendar: "Zum Kalender",
  backToEvent: "Zurück zum Termin",

  sender: (who: string) => `Absender: ${who}`,
  noSenderAddress:
    "Der Absender hat keine E-Mail-Adresse. Ohne sie gibt es keine Entwürfe; Kontor nimmt die Adresse dessen, der hier arbeitet, sonst die der Firma aus den Stammdaten.",
  cancelled: "Der Termin ist abgesagt: Wer eingeladen war, bekommt eine Absage.",
  nobody: "Auf der Liste steht noch niemand",
  nobodyText: "Eingeladen wird, wer auf der Liste der Teilnehmenden steht.",
  addPeople: "Teilnehmende eintragen",

  sendBy: (day: string) => `Spätestens absenden am ${day}`,
  sendByPassed: (day: string) => `Die Frist ist verstrichen: spätestens abzusenden war am ${day}`,
  receiveBy: (day: string) => ` (Zugang bis ${day})`,
  agendaBy: (day: string) => `Tagesordnung muss bis ${day} da sein`,

  recipients: "Wer eingeladen wird",
  chosen: (n: number, all: number) => `${n} von ${people(all)} ausgewählt`,
  all: "Alle",
  onlyNeedy: "Nur wer etwas erfahren muss",
  each: "jede Person einzeln",
  eachNote: "ein Entwurf je Person; niemand sieht die anderen",
  columns: { pick: "Auswahl", name: "Name", address: "E-Mail", last: "Zuletzt mitgeteilt", need: "Nötig" },
  keys: "Pfeiltasten gehen durch die Liste, die Leertaste setzt den Haken.",
  needs: { nothing: "weiß Bescheid", invite: "einladen", update: "Änderung mitteilen", cancel: "absagen" },
  neverInvited: "war nicht eingeladen",
  removed: "nicht mehr auf der Liste",
  noAddress: "keine Adresse",
  enterAddress: "eintragen",
  enterAddressOf: (name: string) => `E-Mail-Adresse von ${name} eintragen`,
  nameOnly: "nur als Name auf der Liste",
  nothingSent: "noch nichts",
  whats: { invitation: "Einladung", change: "Änderung", cancellation: "Absage" },
  ways: { email: "E-Mail", post: "Post", registered: "Einschreiben", personal: "persönlich" },
  byWay: { email: "per E-Mail", post: "per Post", registered: "per Einschreiben", personal: "persönlich" },
  sentOn: (what: string, way: string, day: string) => `${what} ${way} am ${day}`,
  forWhen: (when: string) => `für ${when}`,

  printLetters: "Brief drucken …",
  printLettersNote: "Für alle Ausgewählten, mit der Tagesordnung als Anlage.",
  letters: "Einladungen als Brief",
  letterCount: (n: number) => plural("de", n, { one: "# Brief", other: "# Briefe" }),
  letterForm: "Was gedruckt wird",
  letterForms: { letters: "Briefe", dispatch: "Versandblatt" },
  letterFormNotes: {
    letters: "Je Person, mit der Tagesordnung als Anlage",
    dispatch: "Bleibt im Haus: wer einen Brief bekommt, bis wann er abgeht",
  },
  addressNote: "Vermerk über der Anschrift",
  addressNoteNote: "Leer: Einschreiben, wo die Regel der Einberufung es verlangt.",
  preprinted: "Auf vorgedrucktes Briefpapier",

  draft: "Entwürfe öffnen",
  drafted: (n: number) => plural("de", n, { one: "# Entwurf ist geöffnet.", other: "# Entwürfe sind geöffnet." }),
  draftedMore: "Kontor versendet nichts: Bitte im Mailprogramm absenden und dann hier vermerken.",
  copied: (n: number) =>
    plural("de", n, {
      one: "Die Adresse liegt in der Zwischenablage.",
      other: "# Adressen liegen in der Zwischenablage.",
    }),
  copyFailed: "Die Adressen ließen sich nicht kopieren.",
  withoutAddress: (names: string) => `Ohne Adresse: ${names}.`,

  note: "Als versandt vermerken …",
  noteTitle: "Versand vermerken",
  noteWho: (n: number) => `Versandt an ${people(n)}`,
  way: "Wie",
  day: "Am",
  left: (names: string) =>
    `Ohne E-Mail-Adresse und deshalb nicht dabei: ${names}. Bitte auf anderem Weg einladen und dann vermerken.`,
  nobodyByMail: "Von den Ausgewählten hat niemand eine E-Mail-Adresse. Bitte einen anderen Weg wählen.",
  fixed: "Der Vermerk wird festgeschrieben: Er lässt sich weder ändern noch rückgängig machen.",
  freezes: "Der Termin gilt danach als eingeladen, und die Nummern der Tagesordnung stehen von da an fest.",
  freezesSitting: "Die Sitzung gilt danach als eingeladen; ihre Nummer und die der Tagesordnung stehen von da an fest.",
  noteYes: "Für immer vermerken",
  cancel: "Abbrechen",
  needsDay: "Bitte einen Tag angeben.",
  noted: (n: number) => `Versand an ${people(n)} vermerkt.`,
  notNoted: "Der Versand wurde nicht vermerkt.",
  notDrafted: "Die Entwürfe wurden nicht geöffnet.",

  log: "Was versandt wurde",
  logEmpty: "Noch nichts.",

  untold: (n: number) =>
    plural("de", n, {
      one: "# Person, die eingeladen war, weiß noch nichts von der Absage.",
      other: "# Eingeladene wissen noch nichts von der Absage.",
    }),
  tellCancelled: "Absage mitteilen …",
  tellInvited: "Benachrichtigen …",
  toTell: (n: number) =>
    plural("de", n, {
      one: "# Person, die eingeladen war, muss davon erfahren.",
      other: "# Eingeladene müssen davon erfahren.",
    }),
};

export type Words = typeof de;
