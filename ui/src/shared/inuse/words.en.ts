import { plural } from "../words";
import type { Words } from "./words.de";

export const en = {
  title: (name: string) => `“${name}” is still in use and was not deleted.`,
  where: (n: number) => plural("en", n, { one: "Used in one place:", other: "Used in # places:" }),
  further: (n: number) => plural("en", n, { one: "and one more", other: "and # more" }),
  deactivate: "Deactivate",
  deactivateNote: "It is then no longer offered and stays in old entries.",
  merge: "Merge with …",
  mergeNote: "Every place then uses the other entry.",
  counts: {
    contact: (n: number) => plural("en", n, { one: "# contact", other: "# contacts" }),
    contract: (n: number) => plural("en", n, { one: "# contract", other: "# contracts" }),
    event: (n: number) => plural("en", n, { one: "# event", other: "# events" }),
    entry: (n: number) => plural("en", n, { one: "# master data entry", other: "# master data entries" }),
    room: (n: number) => plural("en", n, { one: "# room", other: "# rooms" }),
    equipment: (n: number) => plural("en", n, { one: "# piece of equipment", other: "# pieces of equipment" }),
    employee: (n: number) => plural("en", n, { one: "# employee", other: "# employees" }),
    own_field: (n: number) => plural("en", n, { one: "# own field", other: "# own fields" }),
    distribution_list: (n: number) => plural("en", n, { one: "# distribution list", other: "# distribution lists" }),
    letter: (n: number) => plural("en", n, { one: "# letter", other: "# letters" }),
    text_block: (n: number) => plural("en", n, { one: "# text block", other: "# text blocks" }),
    letterhead: (n: number) => plural("en", n, { one: "# letterhead", other: "# letterheads" }),
    template: (n: number) => plural("en", n, { one: "# template", other: "# templates" }),
    task: (n: number) => plural("en", n, { one: "# task", other: "# tasks" }),
    checklist: (n: number) => plural("en", n, { one: "# checklist", other: "# checklists" }),
    checklist_template: (n: number) => plural("en", n, { one: "# checklist template", other: "# checklist templates" }),
    desk_entry: (n: number) =>
      plural("en", n, { one: "# entry of the post book", other: "# entries of the post book" }),
    absence: (n: number) => plural("en", n, { one: "# absence", other: "# absences" }),
    firm: (n: number) => plural("en", n, { one: "# own firm", other: "# own firms" }),
  } as Record<string, (n: number) => string>,
  other: (n: number) => plural("en", n, { one: "# further place", other: "# further places" }),
  showAll: (what: string) => `Show ${what}`,
  close: "Close",
} satisfies Words;
