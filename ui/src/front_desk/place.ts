import { BookOpen, ConciergeBell, DoorOpen, IdCard, Inbox, ListTodo, MailPlus, Phone, Siren } from "lucide-react";
import * as v from "valibot";
import { definePlace, fetched } from "../shared/desk";
import { DIRECTIONS, KINDS } from "./form/form";
import { noteEntry } from "./noting";
import { deskPrintWords as printWords } from "./print/words";
import { useTypedNote } from "./typed";
import { deskWords as words } from "./words";

/** Post & Empfang: what came in and went out, calls, and visitors in the house. */
export const frontDesk = definePlace({
  path: "/front-desk",
  group: "daily",
  order: 60,
  icon: ConciergeBell,
  title: () => words().title,
  search: v.object({
    id: v.optional(v.number()),
    text: v.optional(v.string(), ""),
    direction: v.optional(v.picklist(DIRECTIONS)),
    kinds: v.optional(v.array(v.picklist(KINDS)), []),
    /** A period that moves with the day; days of one's own stand in `from` and `to`. */
    period: v.optional(v.picklist(["today", "yesterday", "week", "month"])),
    from: v.optional(v.pipe(v.string(), v.isoDate())),
    to: v.optional(v.pipe(v.string(), v.isoDate())),
    /** For this employee alone. */
    employee: v.optional(v.number()),
    /** With this contact alone. */
    contact: v.optional(v.number()),
    open: v.optional(v.boolean(), false),
    /** Who is in the house stands beside the list. */
    house: v.optional(v.boolean(), false),
    /** The invoice that is kept with the entry is in front. */
    read: v.optional(v.boolean(), false),
    sort: v.optional(v.picklist(["at", "number", "partner", "subject", "for"]), "at"),
    down: v.optional(v.boolean(), true),
    /** The saved view that was chosen last. */
    view: v.optional(v.number()),
  }),
  screen: fetched(() => import("./list/FrontDeskScreen")),
  screens: {
    print: fetched(() => import("./print/PostBookPrint")),
    call: fetched(() => import("./print/CallSlipPrint")),
    badge: fetched(() => import("./print/BadgePrint")),
    house: fetched(() => import("./print/HousePrint")),
  },
  kinds: { desk_entry: { icon: Inbox, name: () => words().entry, show: (id) => ({ id }) } },
  views: { place: "view:front-desk", list: "front-desk" },
  useTyped: useTypedNote,
  offers: {
    contact: [
      {
        id: "desk-entry",
        title: () => words().offerEntry,
        icon: Inbox,
        one: true,
        run: (_, [id]) => void noteWith(id, {}),
      },
      {
        id: "desk-call",
        title: () => words().offerCall,
        icon: Phone,
        one: true,
        run: (_, [id]) => void noteWith(id, { kind: "call" }),
      },
      {
        id: "desk-list",
        title: () => words().offerList,
        icon: ConciergeBell,
        one: true,
        run: (go, [id]) => go(id === undefined ? {} : { contact: id }),
      },
    ],
  },
  actions: [
    { id: "desk-note", title: () => words().noteAction, icon: Inbox, keys: "Mod+Shift+E", run: () => noteEntry() },
    { id: "desk-out", title: () => words().noteOut, icon: MailPlus, run: () => noteEntry({ direction: "out" }) },
    { id: "desk-call", title: () => words().noteCall, icon: Phone, run: () => noteEntry({ kind: "call" }) },
    { id: "desk-visit", title: () => words().noteVisit, icon: ConciergeBell, run: () => noteEntry({ kind: "visit" }) },
    { id: "desk-house", title: () => words().houseAction, icon: DoorOpen, run: (go) => go({ house: true }) },
    { id: "desk-post-book", title: () => printWords().postBook, icon: BookOpen, run: (go) => go({}, "print") },
    { id: "desk-badges", title: () => printWords().badges, icon: IdCard, run: (go) => go({}, "badge") },
    { id: "desk-evacuation", title: () => printWords().house, icon: Siren, run: (go) => go({ house: true }, "house") },
    { id: "desk-open", title: () => words().openAction, icon: ListTodo, run: (go) => go({ open: true }) },
  ],
});

/** Begins an entry with a contact. */
async function noteWith(id: number | undefined, fields: { kind?: "call" }): Promise<void> {
  if (id === undefined) return;
  const { contactName } = await import("./queries");
  noteEntry({ ...fields, contact_id: id, partner: await contactName(id) });
}
