import {
  Building2,
  Cake,
  ClipboardPaste,
  FileInput,
  Mails,
  Printer,
  Tags,
  UserPlus,
  Users,
  UsersRound,
} from "lucide-react";
import * as v from "valibot";
import { definePlace, fetched } from "../shared/desk";
import { words as duplicateWords } from "./duplicates/words";
import { printWords } from "./print/words";
import { prefetchList } from "./queries";
import { useTypedContact } from "./typed";
import { words } from "./words";

/** What the list can be ordered by. */
const ORDERS = [
  "name",
  "given",
  "organisation",
  "role",
  "town",
  "postal_code",
  "email",
  "phone",
  "number",
  "birthday",
  "newest",
  "changed",
] as const;

/** What is asked of one own field. */
const condition = v.object({
  field_id: v.number(),
  given: v.optional(v.nullable(v.boolean()), null),
  contains: v.optional(v.string(), ""),
  one_of: v.optional(v.array(v.string()), []),
  from: v.optional(v.string(), ""),
  to: v.optional(v.string(), ""),
});

/** The address book: persons and organisations. */
export const contacts = definePlace({
  path: "/contacts",
  group: "daily",
  order: 20,
  icon: Users,
  title: () => words().title,
  search: v.object({
    id: v.optional(v.number()),
    /** The chosen record stands alone, in full width. */
    wide: v.optional(v.boolean(), false),
    edit: v.optional(v.boolean(), false),
    create: v.optional(v.picklist(["person", "organisation"])),
    /** The organisation at which a new person works. */
    at: v.optional(v.number()),
    /** A new contact begins with what was found in this text. */
    said: v.optional(v.string()),
    /** A new contact is taken from a text. */
    paste: v.optional(v.boolean(), false),
    text: v.optional(v.string(), ""),
    kind: v.optional(v.picklist(["person", "organisation"])),
    categories: v.optional(v.array(v.number()), []),
    uncategorised: v.optional(v.boolean(), false),
    tags: v.optional(v.array(v.string()), []),
    towns: v.optional(v.array(v.string()), []),
    /** Postal codes from and to. */
    from: v.optional(v.string(), ""),
    to: v.optional(v.string(), ""),
    organisation: v.optional(v.number()),
    language: v.optional(v.string()),
    email: v.optional(v.boolean()),
    phone: v.optional(v.boolean()),
    address: v.optional(v.boolean()),
    /** The month of birth. */
    month: v.optional(v.number()),
    /** What is asked of own fields. */
    own: v.optional(v.array(condition), []),
    activity: v.optional(v.picklist(["active", "all", "inactive"]), "active"),
    sort: v.optional(v.picklist(ORDERS), "name"),
    /** The own field by which the list is ordered instead. */
    sortOwn: v.optional(v.number()),
    down: v.optional(v.boolean(), false),
    /** The saved view that was chosen last. */
    view: v.optional(v.number()),
    /** The further filters stand open. */
    filters: v.optional(v.boolean(), false),
    /** The distribution lists are shown; one of them by its id. */
    lists: v.optional(v.boolean(), false),
    list: v.optional(v.number()),
    /** What is printed: the marked rows alone. */
    marked: v.optional(v.array(v.number())),
    /** Contacts that are to become one. */
    ids: v.optional(v.array(v.number())),
    /** A file to be imported. */
    token: v.optional(v.string()),
    file: v.optional(v.string()),
  }),
  screen: fetched(() => import("./list/ContactsScreen")),
  prefetch: prefetchList,
  screens: {
    import: fetched(() => import("./import/ImportScreen")),
    duplicates: fetched(() => import("./duplicates/DuplicatesScreen")),
    merge: fetched(() => import("./duplicates/MergeScreen")),
    print: fetched(() => import("./print/ContactListScreen")),
    sheet: fetched(() => import("./print/ContactSheetPrint")),
    labels: fetched(() => import("./print/LabelsScreen")),
    occasions: fetched(() => import("./print/OccasionsScreen")),
  },
  uses: ({ kind, id, list }) =>
    kind === "entry" && list === "category" ? { categories: [id], activity: "all" as const } : null,
  kinds: {
    contact: { icon: Users, name: () => words().contact, show: (id) => ({ id }) },
    distribution_list: { icon: Mails, name: () => words().distributionList, show: (id) => ({ list: id }) },
  },
  views: { place: "view:contacts", list: "contacts" },
  forms: [
    { place: "contact-list", screen: "print" },
    { place: "labels", screen: "labels" },
  ],
  useTyped: useTypedContact,
  actions: [
    {
      id: "contact-person",
      title: () => words().createPerson,
      also: () => words().createAlso,
      icon: UserPlus,
      run: (go) => go({ create: "person" }),
    },
    {
      id: "contact-organisation",
      title: () => words().createOrganisation,
      also: () => words().createAlso,
      icon: Building2,
      run: (go) => go({ create: "organisation" }),
    },
    {
      id: "distribution-lists",
      title: () => words().distributionLists,
      icon: Mails,
      run: (go) => go({ lists: true }),
    },
    {
      id: "contact-from-text",
      title: () => words().fromText,
      icon: ClipboardPaste,
      run: (go) => go({ create: "person", paste: true }),
    },
    { id: "contact-import", title: () => words().importContacts, icon: FileInput, run: (go) => go({}, "import") },
    {
      id: "contact-duplicates",
      title: () => duplicateWords().title,
      icon: UsersRound,
      run: (go) => go({}, "duplicates"),
    },
    { id: "contact-list", title: () => printWords().printAction, icon: Printer, run: (go) => go({}, "print") },
    { id: "contact-labels", title: () => printWords().labelsAction, icon: Tags, run: (go) => go({}, "labels") },
    {
      id: "contact-occasions",
      title: () => printWords().occasionsAction,
      icon: Cake,
      run: (go) => go({}, "occasions"),
    },
  ],
  openFile: ({ token, name }, go) => {
    if (!/\.(vcf|vcard|csv|tsv|txt|xlsx|xlsm)$/i.test(name)) return false;
    go({ token, file: name }, "import");
    return true;
  },
});
