import { formatNumber, plural } from "../../shared/words";

const contracts = (n: number) => plural("de", n, { one: "# Vertrag", other: "# Verträge" });
const of = (n: number) => plural("de", n, { one: "# Vertrag", other: "# Verträgen" });
const number = (n: number) => formatNumber(n, "de");

/** Words of the register: its filters, and changes to many. */
export const de = {
  groupings: {
    partner: "Partner",
    kind: "Art",
    cost_centre: "Kostenstelle",
    responsible: "Zuständig",
    direction: "Richtung",
    status: "Stand",
    deadline_month: "Fristmonat",
  },
  inGroup: contracts,
  andParts: (n: number) => `+ ${number(n)} anteilig`,
  countedAtCentres: "Beträge anteilig bei den Kostenstellen",
  sumOfMarked: (n: number, all: number) => `Summe der ${number(n)} markierten von ${of(all)}:`,
  foldAll: "Alle Gruppen zuklappen",
  unfoldAll: "Alle Gruppen aufklappen",
  moreFields: "Weitere Felder …",
  fieldsAway: "Weitere Felder schließen",
  responsible: "Zuständig",
  responsibleIs: (name: string) => `zuständig: ${name}`,
  tags: "Schlagwort",
  partner: "Partner",
  days: "Abzusenden in",
  daysShort: "Tagen",
  daysWrong: "Bitte eine ganze Zahl bis 3650 eingeben.",

  change: "Ändern …",
  raise: "Preise anpassen …",
  changeAll: "Alle gezeigten ändern …",
  raiseAll: "Preise aller gezeigten anpassen …",
  changes: "Gemeinsam ändern",
  massTitle: (n: number) => `${contracts(n)} gemeinsam ändern`,
  massWhat: "Was soll sich ändern?",
  whats: {
    kind: "Art",
    cost_centre: "Kostenstelle",
    responsible: "Zuständig bei uns",
    direction: "Richtung",
    phase: "Stand",
    notice_form: "Form der Kündigung",
    add_tag: "Schlagwort hinzufügen",
    remove_tag: "Schlagwort entfernen",
    remind_days: "Erinnerungen",
    note_line: "Zeile an die Notiz anhängen",
  },
  ownField: (field: string) => `Eigenes Feld „${field}“`,
  emptied: "Feld leeren",
  remindAsOffice: "wie im Büro üblich",
  remindDays: "Tage vor „Absenden bis“",
  remindNote: "zum Beispiel: 90, 30, 14",
  line: "Zeile",
  nothing: "nichts",
  severalCentres: "mehrere Kostenstellen",
  massChanges: (changing: number, marked: number) =>
    changing === 0 ? "Das ändert keinen der Verträge." : `Ändert ${number(changing)} von ${of(marked)}.`,
  massMissing: "Wählen Sie noch aus, was eingetragen werden soll.",
  massApply: (n: number) => (n === 0 ? "Ändern" : `${contracts(n)} ändern`),
  massDone: (n: number) => `${contracts(n)} geändert`,
  refused: (n: number) =>
    plural("de", n, { one: "# Vertrag bleibt, wie er ist:", other: "# Verträge bleiben, wie sie sind:" }),
  andMore: (n: number) => plural("de", n, { one: "und # weiterer", other: "und # weitere" }),
  cancel: "Abbrechen",
  progress: (done: number, all: number) => `${number(done)} von ${number(all)}`,

  raiseTitle: (n: number) => (n === 1 ? "Preis eines Vertrags anpassen" : `Preise von ${of(n)} anpassen`),
  raiseFrom: "Neuer Preis gilt ab",
  raiseBy: "Anpassen um",
  raiseBys: { percent: "einen Prozentsatz", amount: "einen festen Betrag je Zahlung" },
  raiseUsual: "Indexanpassung",
  lower: "Senkung mit Minus",
  percent: "Prozent",
  percentWrong: "Das ist kein Prozentsatz. Möglich sind zum Beispiel 3,5 oder -2.",
  amount: "Betrag",
  round: "Runden auf",
  roundings: {
    0: "nicht runden",
    5: "0,05",
    10: "0,10",
    50: "0,50",
    100: "ganze 1,00",
    1000: "volle 10,00",
  },
  raiseMissing: "Tragen Sie den Tag und die Höhe der Anpassung ein; dann stehen hier die neuen Preise.",
  raiseChanges: (changing: number, marked: number) =>
    changing === 0
      ? "Kein Vertrag bekommt einen neuen Preis."
      : `Neuer Preis für ${number(changing)} von ${of(marked)}.`,
  before: "Bisher",
  after: "Künftig",
  raiseApply: (n: number) =>
    n === 0 ? "Preise anpassen" : n === 1 ? "1 Preis anpassen" : `${number(n)} Preise anpassen`,
  raiseDone: (n: number) => (n === 1 ? "1 Preis angepasst" : `${number(n)} Preise angepasst`),
};

export type ListWords = typeof de;
