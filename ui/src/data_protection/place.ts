import { FileSearch, ShieldCheck, UserRoundX } from "lucide-react";
import * as v from "valibot";
import { definePlace, fetched } from "../shared/desk";
import { words } from "./words";

/** The parts, in the order of their navigation. */
export const PARTS = ["request", "due", "restricted", "holds", "periods", "answer", "deleted", "erased"] as const;

export type Part = (typeof PARTS)[number];

/** What the GDPR asks of an office: answers, erasures, restrictions and the yearly look at who may go. */
export const dataProtection = definePlace({
  path: "/data-protection",
  group: "base",
  order: 20,
  icon: ShieldCheck,
  title: () => words().title,
  search: v.object({
    part: v.optional(v.picklist(PARTS), "request"),
    /** The contact whose answer or erasure is in view. */
    person: v.optional(v.number()),
  }),
  screen: fetched(() => import("./DataProtectionScreen")),
  screens: { print: fetched(() => import("./print/AnswerPrint")) },
  // Contacts lead here by this name; a domain imports no other.
  kinds: { data_subject: { icon: ShieldCheck, name: () => words().title, show: (id) => ({ person: id }) } },
  parts: () => PARTS.map((part) => ({ id: part, title: words().parts[part], search: { part } })),
  actions: [
    {
      id: "privacy-request",
      title: () => words().parts.request,
      icon: FileSearch,
      run: (go) => go({ part: "request" }),
    },
    { id: "privacy-due", title: () => words().openDue, icon: UserRoundX, run: (go) => go({ part: "due" }) },
    {
      id: "privacy-periods",
      title: () => words().parts.periods,
      icon: ShieldCheck,
      run: (go) => go({ part: "periods" }),
    },
  ],
});
