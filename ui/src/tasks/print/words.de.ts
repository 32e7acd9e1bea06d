export const de = {
  print: "Drucken",
  printList: "Aufgabenliste drucken",
  printFollowUps: "Wiedervorlagen drucken",
  count: (rows: number, total: number | null) =>
    total === null || total === rows
      ? rows === 1
        ? "1 Aufgabe"
        : `${rows} Aufgaben`
      : `${rows} von ${total} Aufgaben`,
  paper: "Welche Liste",
  papers: { "task-list": "Aufgabenliste, wie gefiltert", "follow-ups": "Wiedervorlagen nach Tagen" },
  group: "Gruppieren",
  noGroup: "ohne",
  groups: { day: "nach Tagen", person: "nach Personen", record: "nach Vorgängen" },
  notes: "Mit Notizen",
  from: "Von",
  until: "Bis",
  columns: {
    done: "Erledigt",
    what: "Was",
    due: "Fällig",
    follow_up: "Wiedervorlage",
    who: "Wer",
    about: "Betrifft",
    priority: "Dringlichkeit",
    remark: "Platz für Bemerkungen",
  },
  sortedBy: (column: string) => `nach ${column}`,
  descending: "absteigend",
  markedOnly: "markierte Aufgaben",
};

export type Words = typeof de;
