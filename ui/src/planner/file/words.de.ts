import { formatNumber, plural } from "../../shared/words";

const number = (n: number) => formatNumber(n, "de");
const entries = (n: number) => plural("de", n, { one: "# Eintrag", other: "# Einträge" });

/** Words of calendar files in and out. */
export const de = {
  title: "Kalenderdatei importieren",
  action: "Kalenderdatei importieren",
  also: "Termine einlesen iCalendar ICS Outlook Google Antwort Einladung Absage",
  menu: "Kalenderdatei importieren …",
  back: "Zurück",
  cancel: "Abbrechen",
  pickTitle: "Welche Datei enthält die Termine?",
  pickText: "iCalendar (.ics) oder eine Tabelle aus Outlook (.csv). Sie können die Datei auch auf das Fenster ziehen.",
  pickFile: "Datei wählen …",
  pickOther: "Andere Datei wählen …",
  ways: [
    ["Outlook", "Kalender öffnen, Datei, „Kalender speichern“; unter „Weitere Optionen“ Zeitraum und Details wählen."],
    ["Google Kalender", "Einstellungen, „Importieren & Exportieren“, „Exportieren“; die ZIP-Datei vorher entpacken."],
    ["Einladung oder Antwort", "Die angehängte Datei invite.ics oder reply.ics aus der E-Mail speichern."],
  ] as readonly (readonly [string, string])[],
  safe: "Es wird nichts geschrieben, bevor Sie zugestimmt haben. Vorher entsteht eine Sicherungskopie, und das Einlesen lässt sich in einem Schritt zurücknehmen.",
  reading: "Die Datei wird gelesen …",
  writing: (n: number) => (n === 1 ? "1 Eintrag wird geschrieben …" : `${number(n)} Einträge werden geschrieben …`),
  now: (n: number) => (n === 0 ? "Nichts zu übernehmen" : `${entries(n)} übernehmen`),
  nothing: "Alles in dieser Datei steht schon so im Kalender.",
  methods: {
    REQUEST: "Die Datei ist eine Einladung.",
    REPLY: "Die Datei enthält Antworten auf Einladungen.",
    CANCEL: "Die Datei ist eine Absage. Abgesagte Termine bleiben im Kalender stehen.",
  } as Readonly<Record<string, string>>,
  countRead: "Gelesen",
  rows: "Einträge",
  rejected: "Nicht lesbar",
  warnings: "Hinweise",
  fates: { new: "Neu", changed: "Geändert", unchanged: "Unverändert", refused: "Abgelehnt" },
  only: (fate: string, n: number) => `${fate} ${number(n)}`,
  kinds: { event: "Termin", series: "Serie", task: "Aufgabe", answer: "Antwort" },
  line: "Zeile",
  what: "Bezeichnung",
  kind: "Art",
  when: "Wann",
  place: "Ort",
  becomes: "Ergebnis",
  changes: "Was sich ändert",
  fields: {
    title: "Bezeichnung",
    when: "Zeit",
    place: "Ort",
    online_link: "Einwahl",
    note: "Notiz",
    status: "Stand",
    people: "Teilnehmer",
    rule: "Wiederholung",
    dates: "Einzelne Termine der Serie",
    other: "Weitere Angaben der Datei",
    answer: "Antwort",
    due: "Fälligkeit",
    priority: "Dringlichkeit",
  } as Readonly<Record<string, string>>,
  whyNot: "Warum nicht",
  noRows: "Hier ist kein Eintrag.",
  noRowsText: "Die Datei enthält keine Termine, die gelesen werden konnten.",
  done: (created: number, updated: number) =>
    created + updated === 0
      ? "Nichts geändert"
      : [created > 0 ? `${number(created)} neu` : "", updated > 0 ? `${number(updated)} geändert` : ""]
          .filter((part) => part !== "")
          .join(", "),
  doneMore: (read: number, same: number, refused: number) =>
    [
      `${entries(read)} gelesen`,
      same > 0 ? `${number(same)} unverändert` : "",
      refused > 0 ? `${number(refused)} abgelehnt` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  undoHint: "Das Einlesen lässt sich in einem Schritt zurücknehmen.",
  undo: "Zurücknehmen",
  undone: "Das Einlesen ist zurückgenommen.",
  undoneMore: "Der Kalender ist wieder wie vorher.",
  toCalendar: "Zum Kalender",
  another: "Weitere Datei",
  refusedTab: "Abgelehnt",

  exportTitle: "Kalender exportieren",
  exportAction: "Kalender exportieren",
  exportAlso: "Termine als iCalendar ICS speichern Outlook Google",
  exportMenu: "Kalender exportieren …",
  exportWhich: "Welche Termine?",
  exportAll: "Alle",
  exportAllNote: "Alle Termine und Serien.",
  exportSpan: "Ein Zeitraum",
  exportSpanNote: "Termine und Serien, die in diesen Tagen stattfinden. Serien gehen als Ganzes mit.",
  exportFrom: "Von",
  exportTo: "Bis",
  exportBody: "Gremium",
  exportAllBodies: "Alle",
  exportTasks: "Offene Aufgaben auch",
  exportThese: "Als Kalenderdatei speichern",
  exportNow: "Als Kalenderdatei speichern …",
  exportNote: "Andere Programme lesen die Datei mit „Importieren“. Teilnehmer und Notizen gehen mit.",
  exported: (name: string) => `Gespeichert: ${name}`,
  exportedTo: (folder: string) => `Ordner: ${folder}`,
  exportFailed: "Der Kalender wurde nicht gespeichert.",
  more: "Kalenderdateien",
};

export type Words = typeof de;
