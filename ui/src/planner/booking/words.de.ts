import { plural } from "../../shared/words";

export const de = {
  // Whose way one is in.
  taken: (title: string, when: string) => `Der Raum ist schon belegt: „${title}“, ${when}.`,
  pencilled: (title: string, when: string) => `Der Raum ist vorgemerkt: „${title}“, ${when} (Entwurf).`,
  around: (title: string, when: string) => `Auf- oder Abbau überschneidet sich mit „${title}“, ${when}.`,
  elsewhere: (said: string, room: string) => `${said} Dort ist „${room}“ belegt, das zum selben Raum gehört.`,
  anotherRoom: "Anderer Raum",
  lookingForRooms: "Freie Räume werden gesucht …",
  noOtherRoom: "Kein anderer Raum ist frei",
  allTheSame: "Trotzdem (mit Grund)",
  reason: "Warum trotzdem dort",
  reasonNote: "steht beim Termin und im Verlauf",
  bookedAllTheSame: (reason: string) => `Trotzdem gebucht: ${reason}`,
  reasonIdle: (reason: string) => `Der Raum ist frei; der Grund „${reason}“ wird nicht mehr gebraucht.`,
  dropReason: "Grund löschen",
  savedTaken: "Raum oder Geräte sind zu dieser Zeit schon vergeben.",

  // Time around, equipment.
  title: "Auf- und Abbau, Geräte",
  setUp: "Aufbau",
  clearDown: "Abbau",
  aroundNote: "leer: wie beim Raum hinterlegt",
  ofRoom: (text: string) => `Raum: ${text}`,
  equipment: "Geräte",
  addEquipment: "Gerät hinzufügen",
  chooseEquipment: "auswählen",
  noEquipment: "In den Stammdaten steht noch kein Gerät.",
  quantity: "Anzahl",
  quantityOf: (name: string) => `Anzahl ${name}`,
  quantityWrong: "Bitte eine Zahl ab 1.",
  goneEquipment: "Gerät, das es nicht mehr gibt",
  removeEquipment: (name: string) => `${name} entfernen`,
  freeOf: (free: number, stock: number) => `${free} von ${stock} frei`,
  tooFew: (free: number, stock: number) => (free === 0 ? `keines von ${stock} frei` : `nur ${free} von ${stock} frei`),
  lentTo: (quantity: number, title: string, when: string) => `${quantity} bei „${title}“, ${when}`,
  lentToDraft: (quantity: number, title: string, when: string) => `${quantity} vorgemerkt für „${title}“, ${when}`,
  shortage: (name: string, wanted: number, free: number) =>
    `${name}: ${wanted} gewünscht, ${free === 0 ? "keines" : free} frei.`,
  bookingLine: (quantity: number, name: string) => `${quantity} × ${name}`,

  // The history.
  historyReason: "Grund für den belegten Raum",
  historyEquipment: "Gerät",
  historyQuantity: "Gerät, Anzahl",

  // A free time.
  search: "Freien Termin suchen …",
  searchTitle: "Freien Termin suchen",
  close: "Schließen",
  minutes: "Dauer",
  from: "Frühestens",
  to: "Spätestens",
  dayStarts: "Tag beginnt",
  dayEnds: "Tag endet",
  pause: "Pause davor und danach",
  minutesWrong: "Bitte Minuten von 0 bis 480.",
  where: "Raum",
  rooms: { this: "dieser Raum", any: "einer der Räume mit genug Plätzen", none: "ohne Raum" },
  thisRoom: (name: string) => `dieser Raum: ${name}`,
  asked: (required: number, optional: number) =>
    [
      plural("de", required, { zero: "", one: "# Person muss können", other: "# Personen müssen können" }),
      plural("de", optional, { zero: "", one: "# ist nicht nötig", other: "# sind nicht nötig" }),
    ]
      .filter((part) => part !== "")
      .join(", "),
  nobodyAsked: "Noch niemand mit Kontakt steht auf der Liste; gesucht wird nur nach dem Raum.",
  unknown: (n: number) =>
    plural("de", n, {
      one: "# Name ohne Kontakt bleibt außer Acht.",
      other: "# Namen ohne Kontakt bleiben außer Acht.",
    }),
  waiting: "Dauer und Tage ausfüllen, dann steht hier, wann alle können.",
  found: (n: number) => plural("de", n, { one: "# freie Zeit", other: "# freie Zeiten" }),
  none: (days: number) =>
    plural("de", days, {
      zero: "In dieser Zeit liegt kein Arbeitstag.",
      one: "An # Arbeitstag gibt es keine gemeinsame Zeit.",
      other: "An # Arbeitstagen gibt es keine gemeinsame Zeit.",
    }),
  noneHint: "Suchen Sie länger, mit anderem Raum, oder machen Sie jemanden „nicht nötig“.",
  holidays: (days: string) => `Ausgelassen als Feiertag: ${days}`,
  everybody: "alle können",
  without: (name: string, why: string) => `ohne ${name} (${why})`,
  absent: "abwesend",
  dayOff: "arbeitet an dem Tag nicht",
  until: (time: string) => `Beginn bis ${time} möglich`,
  take: (when: string) => `${when} übernehmen`,
  keys: "↑ und ↓ wählen, Enter übernimmt.",
  takenOver: (when: string) => `Übernommen: ${when}`,

  // Dates of a series.
  deed: (day: string) => `${day}: was daraus wird`,
  deeds: {
    keep: "bleibt, Überschneidung offen",
    skip: "auslassen",
    room: "anderer Raum",
    all_the_same: "trotzdem, mit Grund",
  },
  roomFor: (day: string) => `Raum am ${day}`,
  reasonFor: (day: string) => `Grund am ${day}`,
  freeRoom: "frei",
  takenRoom: "belegt",
  decided: (skip: number, room: number, kept: number) =>
    [
      plural("de", skip, { zero: "", one: "# Termin entfällt", other: "# Termine entfallen" }),
      plural("de", room, { zero: "", one: "# in anderem Raum", other: "# in anderem Raum" }),
      plural("de", kept, { zero: "", one: "# trotzdem dort", other: "# trotzdem dort" }),
    ]
      .filter((part) => part !== "")
      .join(", "),
  onSaving: (what: string) => `Beim Speichern: ${what}.`,
};

export type Words = typeof de;
