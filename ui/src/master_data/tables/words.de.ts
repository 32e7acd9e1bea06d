import { plural } from "../../shared/words";

/** Words of lists that leave and come in as a table. */
export const de = {
  more: "Weiteres",
  saveExcel: "Als Excel-Tabelle speichern …",
  saveCsv: "Als CSV-Tabelle speichern …",
  takeIn: "Aus Tabelle übernehmen …",
  saved: (name: string) => `Gespeichert: ${name}`,
  savedIn: (folder: string) => `in ${folder}`,
  saveFailed: "Die Liste wurde nicht gespeichert.",
  readFailed: "Die Tabelle wurde nicht gelesen.",
  takeFailed: "Es wurde nichts übernommen.",
  title: (list: string) => `${list} aus Tabelle übernehmen`,
  counts: (fresh: number, changed: number, same: number, refused: number) =>
    [
      plural("de", fresh, { zero: "", one: "# neu", other: "# neu" }),
      plural("de", changed, { zero: "", one: "# geändert", other: "# geändert" }),
      plural("de", same, { zero: "", one: "# unverändert", other: "# unverändert" }),
      plural("de", refused, { zero: "", one: "# nicht übernommen", other: "# nicht übernommen" }),
    ]
      .filter((part) => part !== "")
      .join(" · "),
  unknown: (headers: readonly string[]) =>
    `${headers.length === 1 ? "Diese Spalte kennt" : "Diese Spalten kennt"} die Liste nicht: ${headers
      .map((header) => `„${header}“`)
      .join(", ")}. Der Rest wird gelesen.`,
  rows: "Zeilen der Tabelle",
  rowsCount: (n: number) => plural("de", n, { one: "# Zeile", other: "# Zeilen" }),
  line: "Zeile",
  lineNumber: (n: number) => `Zeile ${n}`,
  code: "Kürzel",
  day: "Tag",
  range: "Für",
  name: "Name",
  becomes: "Ergebnis",
  effect: "Was sich ändert",
  fates: { new: "neu", update: "geändert", same: "unverändert", refused: "nicht übernommen" },
  changesNew: "Kommt hinzu",
  changesUpdate: "Ändert sich",
  empty: "leer",
  nothingTitle: "Die Tabelle enthält nichts Neues",
  nothingText: "Jede Zeile steht schon so in der Liste.",
  onlyUpward: "Eine höhere nächste Nummer lässt sich nicht zurücknehmen, damit keine Nummer zweimal vergeben wird.",
  refusedNote: "Was nicht übernommen wird, steht hier mit dem Grund. Die übrigen Zeilen stört es nicht.",
  apply: (n: number) =>
    plural("de", n, { zero: "Übernehmen", one: "# Zeile übernehmen", other: "# Zeilen übernehmen" }),
  otherFile: "Andere Datei …",
  cancel: "Abbrechen",
  taken: (list: string) => `${list} übernommen`,
};

export type Words = typeof de;
