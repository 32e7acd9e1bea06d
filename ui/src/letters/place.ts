import { Mail, MailPlus, Mails, Printer, StickyNote } from "lucide-react";
import * as v from "valibot";
import { definePlace, fetched } from "../shared/desk";
import { letterWords as words } from "./words";

/** Briefe: drafts and sent letters, serial letters, envelopes, short notes. */
export const letters = definePlace({
  path: "/letters",
  group: "daily",
  order: 25,
  icon: Mail,
  title: () => words().title,
  search: v.object({
    id: v.optional(v.number()),
    /** The letter stands open in its editor. */
    edit: v.optional(v.boolean(), false),
    create: v.optional(v.picklist(["single", "serial"])),
    /** To whom a new letter, an envelope or a note goes. */
    to: v.optional(v.array(v.number())),
    /** Whose members a new serial letter goes to. */
    list: v.optional(v.number()),
    text: v.optional(v.string(), ""),
    drafts: v.optional(v.boolean(), false),
    serials: v.optional(v.boolean(), false),
    /** Letters to this contact alone. */
    contact: v.optional(v.number()),
    sort: v.optional(v.picklist(["dated", "addressee", "subject", "number", "sent"]), "dated"),
    down: v.optional(v.boolean(), true),
  }),
  screen: fetched(() => import("./LettersScreen")),
  screens: {
    print: fetched(() => import("./print/LetterPrint")),
    envelopes: fetched(() => import("./print/EnvelopePrint")),
    note: fetched(() => import("./print/NotePrint")),
  },
  kinds: { letter: { icon: Mail, name: () => words().letter, show: (id) => ({ id }) } },
  offers: {
    distribution_list: [
      {
        id: "letter",
        title: () => words().writeToAll,
        icon: MailPlus,
        one: true,
        run: (go, ids) => go({ create: "serial", list: ids[0] }),
      },
    ],
    contact: [
      {
        id: "letter",
        title: (ids) => (ids.length > 1 ? words().writeToAll : words().writeTo),
        icon: MailPlus,
        run: (go, ids) => go({ create: ids.length > 1 ? "serial" : "single", to: [...ids] }),
      },
      {
        id: "letters",
        title: () => words().lettersTo,
        icon: Mail,
        one: true,
        run: (go, ids) => go({ contact: ids[0] ?? 0 }),
      },
      {
        id: "envelope",
        title: (ids) => (ids.length > 1 ? words().envelopesTo : words().envelopeTo),
        icon: Printer,
        paper: true,
        run: (go, ids) => go({ to: [...ids] }, "envelopes"),
      },
      {
        id: "note",
        title: () => words().noteTo,
        icon: StickyNote,
        one: true,
        paper: true,
        run: (go, ids) => go({ to: [...ids] }, "note"),
      },
    ],
  },
  actions: [
    {
      id: "letter-create",
      title: () => words().createAction,
      also: () => words().create,
      icon: MailPlus,
      run: (go) => go({ create: "single" }),
    },
    { id: "letter-serial", title: () => words().createSerial, icon: Mails, run: (go) => go({ create: "serial" }) },
    { id: "letter-envelopes", title: () => words().envelopes, icon: Printer, run: (go) => go({}, "envelopes") },
    { id: "letter-note", title: () => words().note, icon: StickyNote, run: (go) => go({}, "note") },
  ],
});
