import { plural } from "../../shared/words";

const contacts = (n: number) => plural("de", n, { one: "# Kontakt", other: "# Kontakte" });

/** Words of the list: columns, filters, changes to many. */
export const listWords = {
  nameAsSpoken: "Vor- und Nachname",
  streetColumn: "Straße",
  mobile: "Mobil",
  changed: "Geändert",
  tags: "Schlagwörter",
  alikeNote: (text: string) => `Nichts heißt „${text}“. Gezeigt wird, was ähnlich klingt oder geschrieben wird.`,

  filterTags: "Schlagwort",
  filterReach: "Erreichbar",
  filterFieldsAway: "Felder zum Filtern ausblenden",
  filterMoreFields: "Ort, PLZ, eigene Felder …",
  categoryGone: "Eine Kategorie, die es nicht mehr gibt",
  organisationGone: "Eine Organisation, die es nicht mehr gibt",
  switchedOff: (name: string) => `${name} (deaktiviert)`,
  filterGoneText: "Der Filter nennt etwas, das es nicht mehr gibt. Nehmen Sie es oben heraus oder zeigen Sie alle.",
  closeFilters: "Filterfelder schließen",
  withEmail: "mit E-Mail",
  withoutEmail: "ohne E-Mail",
  withPhone: "mit Telefon",
  withoutPhone: "ohne Telefon",
  withAddress: "mit Anschrift",
  withoutAddress: "ohne Anschrift",
  uncategorised: "ohne Kategorie",
  onlyInactive: "nur inaktive",
  townIn: "Ort",
  addTown: "Ort hinzufügen",
  postalFrom: "PLZ von",
  postalTo: "PLZ bis",
  postalRange: (from: string, to: string) =>
    from === "" ? `PLZ bis ${to}` : to === "" ? `PLZ ab ${from}` : `PLZ ${from} bis ${to}`,
  atOrganisation: "Organisation und ihre Personen",
  at: (name: string) => `bei ${name}`,
  birthdayIn: "Geburtstag im",
  bornIn: (month: string) => `Geburtstag im ${month}`,
  anyMonth: "egal",
  anyLanguage: "alle",

  changeShort: "Ändern …",
  exportShort: "Exportieren …",
  markedMore: "Weiteres",
  massTitle: (n: number) => `${contacts(n)} gemeinsam ändern`,
  massWhat: "Was soll sich ändern?",
  massWhats: {
    add_category: "Kategorie zuordnen",
    remove_category: "Kategorie entfernen",
    add_tag: "Schlagwort zuordnen",
    remove_tag: "Schlagwort entfernen",
    language: "Sprache setzen",
    salutation: "Anrede setzen",
    active: "Aktiv oder inaktiv setzen",
    country: "Land der Anschriften setzen",
    note_line: "Zeile an die Notiz anhängen",
  },
  massOwn: (field: string) => `Eigenes Feld „${field}“ setzen`,
  massEmptied: "Feld leeren",
  massValue: "Wert",
  massLine: "Zeile",
  massActive: "wieder aktiv",
  massInactive: "inaktiv",
  massNobody: "keine",
  massChanges: (changing: number, marked: number) =>
    changing === 0
      ? `Keiner der ${plural("de", marked, { one: "# Kontakte", other: "# Kontakte" })} ändert sich.`
      : `${plural("de", changing, { one: "# von", other: "# von" })} ${plural("de", marked, { one: "# ändert sich.", other: "# ändern sich." })}`,
  massRefused: (n: number) => plural("de", n, { one: "# bleibt, wie er ist:", other: "# bleiben, wie sie sind:" }),
  massMore: (n: number) => plural("de", n, { one: "und # weiterer", other: "und # weitere" }),
  massBefore: "Bisher",
  massAfter: "Künftig",
  massApply: (n: number) => (n === 0 ? "Ändern" : `${contacts(n)} ändern`),
  massMissing: "Wählen Sie noch aus, was eingetragen werden soll.",
  massDone: (n: number) => `${contacts(n)} geändert`,
  massEmpty: "leer",
  massAppend: (line: string) => `+ ${line}`,

  toList: "Zum Verteiler hinzufügen",
  newList: "Neuer Verteiler …",
  copyEmails: "E-Mail-Adressen kopieren",
  writeEmail: "Als E-Mail (Bcc) …",
  showLists: "Alle Verteiler",
  writeEmailShort: "E-Mail …",
  listFromFilter: "Verteiler aus diesem Filter …",
  addedToList: (n: number, name: string) =>
    n === 0
      ? `Alle stehen schon im Verteiler „${name}“`
      : `${plural("de", n, { one: "# Kontakt", other: "# Kontakte" })} im Verteiler „${name}“ ergänzt`,
  emailsCopied: (n: number) => plural("de", n, { one: "# Adresse kopiert", other: "# Adressen kopiert" }),
  emailsNone: "Niemand davon hat eine E-Mail-Adresse.",
  emailsWithout: (names: string, more: number) =>
    more > 0 ? `Ohne E-Mail-Adresse: ${names} und ${more} weitere` : `Ohne E-Mail-Adresse: ${names}`,
  draftOpened: (n: number) =>
    plural("de", n, { one: "Entwurf mit # Adresse geöffnet", other: "Entwurf mit # Adressen geöffnet" }),
};
