import { plural } from "../../shared/words";
import type { Words } from "./words.de";

export const en: Words = {
  taken: (title, when) => `The room is taken: “${title}”, ${when}.`,
  pencilled: (title, when) => `The room is pencilled in: “${title}”, ${when} (draft).`,
  around: (title, when) => `Setting up or clearing down overlaps “${title}”, ${when}.`,
  elsewhere: (said, room) => `${said} It has “${room}”, which is part of the same room.`,
  anotherRoom: "Another room",
  lookingForRooms: "Looking for free rooms …",
  noOtherRoom: "No other room is free",
  allTheSame: "All the same (with reason)",
  reason: "Why there all the same",
  reasonNote: "stays with the event and in its history",
  bookedAllTheSame: (reason) => `Booked all the same: ${reason}`,
  reasonIdle: (reason) => `The room is free; the reason “${reason}” is no longer needed.`,
  dropReason: "Remove reason",
  savedTaken: "The room or equipment is taken at that time.",

  title: "Set-up, clear-down, equipment",
  setUp: "Set-up",
  clearDown: "Clear-down",
  aroundNote: "empty: as the room says",
  ofRoom: (text) => `Room: ${text}`,
  equipment: "Equipment",
  addEquipment: "Add equipment",
  chooseEquipment: "choose",
  noEquipment: "The master data have no equipment yet.",
  quantity: "Number",
  quantityOf: (name) => `Number of ${name}`,
  quantityWrong: "Please enter a number from 1.",
  goneEquipment: "Equipment that is gone",
  removeEquipment: (name) => `Remove ${name}`,
  freeOf: (free, stock) => `${free} of ${stock} free`,
  tooFew: (free, stock) => (free === 0 ? `none of ${stock} free` : `only ${free} of ${stock} free`),
  lentTo: (quantity, title, when) => `${quantity} at “${title}”, ${when}`,
  lentToDraft: (quantity, title, when) => `${quantity} pencilled in for “${title}”, ${when}`,
  shortage: (name, wanted, free) => `${name}: ${wanted} wanted, ${free === 0 ? "none" : free} free.`,
  bookingLine: (quantity, name) => `${quantity} × ${name}`,

  historyReason: "Reason for the taken room",
  historyEquipment: "Equipment",
  historyQuantity: "Equipment, number",

  search: "Find a free time …",
  searchTitle: "Find a free time",
  close: "Close",
  minutes: "Duration",
  from: "Not before",
  to: "Not after",
  dayStarts: "Day begins",
  dayEnds: "Day ends",
  pause: "Pause before and after",
  minutesWrong: "Please enter minutes from 0 to 480.",
  where: "Room",
  rooms: { this: "this room", any: "any room with enough seats", none: "no room" },
  thisRoom: (name) => `this room: ${name}`,
  asked: (required, optional) =>
    [
      plural("en", required, { zero: "", one: "# person must be free", other: "# people must be free" }),
      plural("en", optional, { zero: "", one: "# is optional", other: "# are optional" }),
    ]
      .filter((part) => part !== "")
      .join(", "),
  nobodyAsked: "Nobody with a contact is on the list yet; only the room is looked for.",
  unknown: (n) =>
    plural("en", n, {
      one: "# name without a contact is left out.",
      other: "# names without a contact are left out.",
    }),
  waiting: "Enter duration and days, then this shows when everybody is free.",
  found: (n) => plural("en", n, { one: "# free time", other: "# free times" }),
  none: (days) =>
    plural("en", days, {
      zero: "There is no working day in that time.",
      one: "On # working day there is no time in common.",
      other: "On # working days there is no time in common.",
    }),
  noneHint: "Search longer, with another room, or make somebody optional.",
  holidays: (days) => `Left out as holidays: ${days}`,
  everybody: "everybody is free",
  without: (name, why) => `without ${name} (${why})`,
  absent: "away",
  dayOff: "does not work that day",
  until: (time) => `may begin until ${time}`,
  take: (when) => `Take ${when}`,
  keys: "↑ and ↓ choose, Enter takes it.",
  takenOver: (when) => `Taken: ${when}`,

  deed: (day) => `${day}: what becomes of it`,
  deeds: {
    keep: "stays, overlap open",
    skip: "leave out",
    room: "another room",
    all_the_same: "all the same, with reason",
  },
  roomFor: (day) => `Room on ${day}`,
  reasonFor: (day) => `Reason on ${day}`,
  freeRoom: "free",
  takenRoom: "taken",
  decided: (skip, room, kept) =>
    [
      plural("en", skip, { zero: "", one: "# date is left out", other: "# dates are left out" }),
      plural("en", room, { zero: "", one: "# in another room", other: "# in another room" }),
      plural("en", kept, { zero: "", one: "# there all the same", other: "# there all the same" }),
    ]
      .filter((part) => part !== "")
      .join(", "),
  onSaving: (what) => `On saving: ${what}.`,
};
