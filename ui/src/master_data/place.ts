import {
  Building2,
  CalendarHeart,
  DoorOpen,
  FileType,
  Handshake,
  Hash,
  IdCard,
  Landmark,
  Library,
  ListChecks,
  Phone,
  Projector,
  Stamp,
  Tags,
  TextCursorInput,
  TextQuote,
} from "lucide-react";
import * as v from "valibot";
import { definePlace, fetched } from "../shared/desk";
import { bodyWords } from "./bodies/words";
import { checklistWords } from "./checklists/words";
import { handoverWords } from "./employees/handoverWords";
import { headWords } from "./letterheads/words";
import { useNamed } from "./named";
import { CLOSED } from "./queries";
import { templateWords } from "./templates/words";
import { textWords } from "./texts/words";
import { words } from "./words";

/** The parts of the master data, in the order of their navigation. */
export const PARTS = [
  "firm",
  "employee",
  "department",
  "cost_centre",
  "body",
  "room",
  "equipment",
  "holiday",
  "checklist_template",
  "category",
  "relation_kind",
  "own_field",
  "role",
  "salutation",
  "country",
  "contract_kind",
  "payment_interval",
  "currency",
  "vat_rate",
  "reason",
  "number_range",
  "letterhead",
  "text_block",
  "template",
] as const;

export type Part = (typeof PARTS)[number];

/** The short lists that get new entries here; the others are given. */
const LISTS = (
  [
    "category",
    "relation_kind",
    "role",
    "department",
    "cost_centre",
    "salutation",
    "country",
    "contract_kind",
    "payment_interval",
    "currency",
    "vat_rate",
    "reason",
  ] as const
).filter((list) => !CLOSED.includes(list));

/** What the other places build on: the own firm, short lists, rooms, number ranges. */
export const masterData = definePlace({
  path: "/master-data",
  group: "base",
  order: 10,
  icon: Library,
  title: () => words().title,
  search: v.object({
    part: v.optional(v.picklist(PARTS), "firm"),
    id: v.optional(v.number()),
    create: v.optional(v.boolean(), false),
    text: v.optional(v.string(), ""),
    inactive: v.optional(v.boolean(), true),
    sort: v.optional(v.string(), "position"),
    down: v.optional(v.boolean(), false),
  }),
  screen: fetched(() => import("./MasterDataScreen")),
  screens: {
    extensions: fetched(() => import("./employees/ExtensionsScreen")),
    handover: fetched(() => import("./employees/HandoverPrint")),
  },
  kinds: {
    firm: { icon: Building2, name: () => words().parts.firm, show: () => ({ part: "firm" as const }) },
    body: { icon: Landmark, name: () => bodyWords().one, show: (id) => ({ part: "body" as const, id }) },
    room: { icon: DoorOpen, name: () => words().room, show: (id) => ({ part: "room" as const, id }) },
    employee: {
      icon: IdCard,
      name: () => words().employee,
      show: (id) => ({ part: "employee" as const, id }),
    },
    equipment: {
      icon: Projector,
      name: () => words().equipment,
      show: (id) => ({ part: "equipment" as const, id }),
    },
    own_field: {
      icon: TextCursorInput,
      name: () => words().ownField,
      show: (id) => ({ part: "own_field" as const, id }),
    },
    number_range: {
      icon: Hash,
      name: () => words().numberRange,
      show: (id) => ({ part: "number_range" as const, id }),
    },
    checklist_template: {
      icon: ListChecks,
      name: () => checklistWords().one,
      show: (id) => ({ part: "checklist_template" as const, id }),
    },
    letterhead: { icon: Stamp, name: () => headWords().one, show: (id) => ({ part: "letterhead" as const, id }) },
    text_block: { icon: TextQuote, name: () => textWords().one, show: (id) => ({ part: "text_block" as const, id }) },
    template: { icon: FileType, name: () => templateWords().one, show: (id) => ({ part: "template" as const, id }) },
  },
  parts: () =>
    PARTS.map((part) => ({ id: part, title: words().parts[part], also: words().partsAlso[part], search: { part } })),
  useNamed,
  actions: [
    ...LISTS.map((part) => ({
      id: `master-new-${part}`,
      title: () => words().create[part],
      icon: Library,
      run: (go: (search: { part: Part; create: boolean }) => void) => go({ part, create: true }),
    })),
    {
      id: "master-new-equipment",
      title: () => words().createEquipment,
      icon: Projector,
      run: (go) => go({ part: "equipment", create: true }),
    },
    {
      id: "master-new-own-field",
      title: () => words().createOwnField,
      icon: TextCursorInput,
      run: (go) => go({ part: "own_field", create: true }),
    },
    {
      id: "master-new-checklist",
      title: () => checklistWords().create,
      icon: ListChecks,
      run: (go) => go({ part: "checklist_template", create: true }),
    },
    {
      id: "master-new-text",
      title: () => textWords().create,
      icon: TextQuote,
      run: (go) => go({ part: "text_block", create: true }),
    },
    {
      id: "master-new-letterhead",
      title: () => headWords().create,
      icon: Stamp,
      run: (go) => go({ part: "letterhead", create: true }),
    },
    { id: "master-firm", title: () => words().editFirm, icon: Building2, run: (go) => go({ part: "firm" }) },
    { id: "master-categories", title: () => words().editCategories, icon: Tags, run: (go) => go({ part: "category" }) },
    {
      id: "master-new-body",
      title: () => bodyWords().create,
      icon: Landmark,
      run: (go) => go({ part: "body", create: true }),
    },
    {
      id: "master-room",
      title: () => words().createRoom,
      icon: DoorOpen,
      run: (go) => go({ part: "room", create: true }),
    },
    {
      id: "master-employee",
      title: () => words().createEmployee,
      icon: IdCard,
      run: (go) => go({ part: "employee", create: true }),
    },
    {
      id: "master-extensions",
      title: () => words().printExtensions,
      icon: Phone,
      run: (go) => go({ part: "employee" }, "extensions"),
    },
    {
      id: "master-handover",
      title: () => handoverWords().print,
      icon: Handshake,
      run: (go) => go({ part: "employee" }, "handover"),
    },
    {
      id: "master-holidays",
      title: () => words().editHolidays,
      icon: CalendarHeart,
      run: (go) => go({ part: "holiday" }),
    },
    {
      id: "master-numbers",
      title: () => words().editNumbers,
      icon: Hash,
      run: (go) => go({ part: "number_range" }),
    },
    {
      id: "master-checklists",
      title: () => checklistWords().part,
      icon: ListChecks,
      run: (go) => go({ part: "checklist_template" }),
    },
    { id: "master-letterheads", title: () => headWords().part, icon: Stamp, run: (go) => go({ part: "letterhead" }) },
    { id: "master-texts", title: () => textWords().part, icon: TextQuote, run: (go) => go({ part: "text_block" }) },
    {
      id: "master-templates",
      title: () => templateWords().take,
      icon: FileType,
      run: (go) => go({ part: "template", create: true }),
    },
  ],
});
