import { plural } from "../../shared/words";
import type { listWords as German } from "./words.de";

const contacts = (n: number) => plural("en", n, { one: "# contact", other: "# contacts" });

/** Words of the list: columns, filters, changes to many. */
export const listWords = {
  nameAsSpoken: "Given and family name",
  streetColumn: "Street",
  mobile: "Mobile",
  changed: "Changed",
  tags: "Tags",
  alikeNote: (text: string) => `Nothing is called “${text}”. What sounds or is written alike is shown.`,

  filterTags: "Tag",
  filterReach: "Reachable",
  filterFieldsAway: "Hide the filter fields",
  filterMoreFields: "Town, postcode, own fields …",
  categoryGone: "A category that no longer exists",
  organisationGone: "An organisation that no longer exists",
  switchedOff: (name: string) => `${name} (deactivated)`,
  filterGoneText: "The filter names something that no longer exists. Take it out above or show all.",
  closeFilters: "Close the filter fields",
  withEmail: "with e-mail",
  withoutEmail: "without e-mail",
  withPhone: "with phone",
  withoutPhone: "without phone",
  withAddress: "with address",
  withoutAddress: "without address",
  uncategorised: "without category",
  onlyInactive: "inactive only",
  townIn: "Town",
  addTown: "Add a town",
  postalFrom: "Postcode from",
  postalTo: "Postcode to",
  postalRange: (from: string, to: string) =>
    from === "" ? `postcode up to ${to}` : to === "" ? `postcode from ${from}` : `postcode ${from} to ${to}`,
  atOrganisation: "Organisation and its people",
  at: (name: string) => `at ${name}`,
  birthdayIn: "Birthday in",
  bornIn: (month: string) => `birthday in ${month}`,
  anyMonth: "any month",
  anyLanguage: "all",

  changeShort: "Change …",
  exportShort: "Export …",
  markedMore: "More",
  massTitle: (n: number) => `Change ${contacts(n)} together`,
  massWhat: "What shall change?",
  massWhats: {
    add_category: "Add a category",
    remove_category: "Remove a category",
    add_tag: "Add a tag",
    remove_tag: "Remove a tag",
    language: "Set the language",
    salutation: "Set the form of address",
    active: "Set active or inactive",
    country: "Set the country of the addresses",
    note_line: "Append a line to the note",
  },
  massOwn: (field: string) => `Set own field “${field}”`,
  massEmptied: "Empty the field",
  massValue: "Value",
  massLine: "Line",
  massActive: "active again",
  massInactive: "inactive",
  massNobody: "none",
  massChanges: (changing: number, marked: number) =>
    changing === 0
      ? `None of the ${contacts(marked)} changes.`
      : `${plural("en", changing, { one: "# of", other: "# of" })} ${contacts(marked)} will change.`,
  massRefused: (n: number) => plural("en", n, { one: "# stays as it is:", other: "# stay as they are:" }),
  massMore: (n: number) => plural("en", n, { one: "and # more", other: "and # more" }),
  massBefore: "Before",
  massAfter: "After",
  massApply: (n: number) => (n === 0 ? "Change" : `Change ${contacts(n)}`),
  massMissing: "Choose what shall be entered.",
  massDone: (n: number) => `${contacts(n)} changed`,
  massEmpty: "empty",
  massAppend: (line: string) => `+ ${line}`,

  toList: "Add to distribution list",
  newList: "New distribution list …",
  copyEmails: "Copy e-mail addresses",
  writeEmail: "As e-mail (Bcc) …",
  showLists: "All distribution lists",
  writeEmailShort: "E-mail …",
  listFromFilter: "Distribution list from this filter …",
  addedToList: (n: number, name: string) =>
    n === 0 ? `All are on distribution list “${name}” already` : `${contacts(n)} added to distribution list “${name}”`,
  emailsCopied: (n: number) => plural("en", n, { one: "# address copied", other: "# addresses copied" }),
  emailsNone: "None of them has an e-mail address.",
  emailsWithout: (names: string, more: number) =>
    more > 0 ? `Without e-mail address: ${names} and ${more} more` : `Without e-mail address: ${names}`,
  draftOpened: (n: number) =>
    plural("en", n, { one: "Draft with # address opened", other: "Draft with # addresses opened" }),
} satisfies typeof German;
