import { emptyAddress, emptyCard } from "../contacts/card";
import { plainFilter } from "../contacts/filter";
import type {
  Card,
  Commands,
  Contact,
  ContactFilter,
  ContactRow,
  Entry,
  EntryFields,
  FieldIssue,
  Firm,
  ImportRow,
  NumberRange,
  Room,
} from "../shared/api/generated/commands";
import { KontorError } from "../shared/platform";
import { headers, rejected, warnings } from "./findings";

type Answers = { [N in keyof Commands]?: (request: Commands[N]["request"]) => Commands[N]["response"] };

const given = ["Anna", "Jens", "Kim", "Birgit", "Uwe", "Selin", "Torben", "Maren", "Piotr", "Wiebke", "Karl-Friedrich"];
const family = [
  "Weber",
  "Hansen",
  "Petersen",
  "Yılmaz",
  "Brodersen",
  "Kröger",
  "von Stein",
  "Özdemir",
  "Thießen",
  "Lange",
];
const firms = [
  "Stadtwerke Elmshorn",
  "Druckwerk Nord GmbH",
  "Brodersen Immobilien",
  "Kommunika AG",
  "Hanse Versicherung",
  "Nordlicht Reinigung GmbH & Co. KG",
  "Autohaus Brandt",
  "Landesverband der Elektro- und Informationstechnischen Handwerke Schleswig-Holstein",
];
const towns = ["Elmshorn", "Pinneberg", "Hamburg", "Glückstadt", "Itzehoe"];
const roles = ["Geschäftsführung", "Einkauf", "Buchhaltung", "Vertrieb", "Empfang"];

function organisation(index: number): Card {
  const name = firms[index] ?? "";
  return {
    ...emptyCard("organisation"),
    organisation: name,
    supplier_number: `L-${String(index + 1).padStart(5, "0")}`,
    vat_id: `DE13579${String(2460 + index)}`,
    iban: index === 0 ? "DE89370400440532013000" : "",
    emails: [{ label: "work", address: `info@${domain(name)}`, preferred: true }],
    phones: [
      { label: "main", raw: `+49 4121 ${200 + index}-0`, e164: `+494121${200 + index}0`, preferred: true },
      { label: "fax", raw: `+49 4121 ${200 + index}-99`, e164: `+494121${200 + index}99`, preferred: false },
    ],
    webs: [{ label: "work", url: `www.${domain(name)}` }],
    addresses: [
      {
        ...emptyAddress("work"),
        street: `Hafenstraße ${12 + index}`,
        postal_code: "25335",
        town: towns[index % towns.length] ?? "",
        valid_to: index === 0 ? "2026-03-31" : null,
      },
      ...(index === 0
        ? [
            {
              ...emptyAddress("work"),
              street: "Neuer Kamp 1",
              postal_code: "25336",
              town: "Elmshorn",
              valid_from: "2026-04-01",
            },
            {
              ...emptyAddress("work"),
              kind: "invoice" as const,
              street: "12 34",
              postal_code: "25303",
              town: "Elmshorn",
            },
          ]
        : []),
    ],
    categories: [2],
    note: index === 0 ? "Zählerstände immer zum Quartalsende melden.\nStörung: 04121 200-112" : "",
  };
}

function person(index: number): Card {
  const first = given[index % given.length] ?? "";
  const last = family[(index * 7) % family.length] ?? "";
  const at = index % firms.length;
  return {
    ...emptyCard("person"),
    salutation: first === "Kim" ? "" : ["Anna", "Birgit", "Selin", "Maren", "Wiebke"].includes(first) ? "ms" : "mr",
    title: index % 9 === 0 ? "Dr." : "",
    given: first,
    family: last,
    birthday: index % 4 === 0 ? "1980-04-15" : index % 4 === 1 ? "--03-18" : null,
    customer_number: index % 2 === 0 ? `K-${String(index + 1).padStart(5, "0")}` : null,
    positions: [
      {
        organisation_id: at + 1,
        organisation: firms[at] ?? "",
        role: roles[index % roles.length] ?? "",
        department: index % 6 === 0 ? "Netze und Technik" : "",
        since: index % 3 === 0 ? "2020-04-01" : null,
        until: null,
      },
    ],
    emails: [
      { label: "work", address: `${ascii(first)}.${ascii(last)}@${domain(firms[at] ?? "")}`, preferred: true },
      ...(index % 5 === 0 ? [{ label: "home", address: `${ascii(first)}@example.org`, preferred: false }] : []),
    ],
    phones: [
      {
        label: "work",
        raw: `+49 4121 ${200 + at}-${10 + index}`,
        e164: `+494121${200 + at}${10 + index}`,
        preferred: true,
      },
      { label: "mobile", raw: `0171 ${2345000 + index}`, e164: `+49171${2345000 + index}`, preferred: false },
    ],
    categories: index % 3 === 0 ? [1, 4] : [1],
    active: index % 17 !== 5,
    note: index % 8 === 0 ? "Am besten vormittags anrufen." : "",
  };
}

const ascii = (text: string) =>
  text
    .toLowerCase()
    .replace(/[äöüß]/g, (sign) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[sign] ?? sign)
    .normalize("NFD")
    .replace(/[^a-z]/g, "");
const domain = (name: string) => `${ascii(name).slice(0, 18)}.example`;

const cards = new Map<number, Card>();
for (let index = 0; index < firms.length; index += 1) cards.set(index + 1, organisation(index));
for (let index = 0; index < 116; index += 1) cards.set(firms.length + index + 1, person(index));

const joined = (...parts: string[]) => parts.filter((part) => part !== "").join(" ");
const nameOf = (card: Card) =>
  card.kind === "organisation" ? card.organisation : joined(card.title, card.given, card.family);
const listedOf = (card: Card) =>
  card.kind === "organisation"
    ? card.organisation
    : [card.family, joined(card.title, card.given)].filter((part) => part !== "").join(", ");
const greeting = (card: Card) => {
  if (card.letter_salutation !== "") return card.letter_salutation;
  const named = joined(card.title, card.family);
  if (card.kind === "organisation" || named === "") return "Sehr geehrte Damen und Herren,";
  return {
    ms: `Sehr geehrte Frau ${named},`,
    mr: `Sehr geehrter Herr ${named},`,
    couple: `Sehr geehrte Eheleute ${named},`,
    family: `Sehr geehrte Familie ${named},`,
    "": `Guten Tag ${card.given} ${named},`,
  }[card.salutation];
};

function rowOf(id: number, card: Card): ContactRow {
  const position = card.positions[0];
  const address = card.addresses[0] ?? cards.get(position?.organisation_id ?? 0)?.addresses[0];
  return {
    id,
    kind: card.kind,
    name: nameOf(card),
    listed: listedOf(card),
    organisation: position?.organisation ?? "",
    role: position?.role ?? "",
    street: address?.street ?? "",
    country: address?.country ?? "",
    mobile: card.phones.find((phone) => phone.label === "mobile")?.raw ?? "",
    language: card.language,
    birthday: card.birthday ?? "",
    changed: "",
    categories: card.categories,
    tags: card.tags,
    own: [],
    postal_code: address?.postal_code ?? "",
    town: address?.town ?? "",
    email: card.emails[0]?.address ?? "",
    phone: card.phones[0]?.raw ?? "",
    number: card.customer_number ?? card.supplier_number ?? "",
    active: card.active,
  };
}

function list(filter: ContactFilter): ContactRow[] {
  const words = filter.text.toLowerCase().split(/\s+/);
  const rows = [...cards]
    .filter(([id]) => filter.ids === null || filter.ids.includes(id))
    .filter(([, card]) => filter.activity === "all" || card.active === (filter.activity !== "inactive"))
    .filter(([, card]) => filter.kind === null || card.kind === filter.kind)
    .filter(
      ([, card]) => filter.categories.length === 0 || filter.categories.some((id) => card.categories.includes(id)),
    )
    .map(([id, card]) => rowOf(id, card))
    .filter((row) => words.every((word) => JSON.stringify(Object.values(row)).toLowerCase().includes(word)));
  const by = (row: ContactRow) => {
    const sort = filter.sort ?? "name";
    if (sort === "given") return row.name;
    return sort === "name" || sort === "newest" ? row.listed : row[sort];
  };
  rows.sort((a, b) => by(a).localeCompare(by(b), "de"));
  return filter.descending ? rows.reverse() : rows;
}

function issuesOf(card: Card): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (nameOf(card) === "")
    issues.push({ field: card.kind === "person" ? "family" : "organisation", code: "NAME_MISSING", data: null });
  card.emails.forEach((email, index) => {
    if (!/^[^@\s]+@[^@\s]+$/.test(email.address)) {
      issues.push({ field: `emails.${index}.address`, code: "EMAIL_INVALID", data: { text: email.address } });
    }
  });
  return issues;
}

function contact(id: number): Contact {
  const card = cards.get(id);
  if (!card) throw new KontorError("NOT_FOUND", { kind: "contact", id });
  return {
    id,
    uid: String(id),
    name: nameOf(card),
    salutation_line: greeting(card),
    block: { lines: [greeting(card)], left_out: [], country: "DE", abroad: false, complete: false, of: null },
    shown_phones: card.phones.map((phone) => phone.raw),
    current_address: card.addresses.length > 0 ? 0 : null,
    people: [...cards]
      .filter(([, other]) => other.positions.some((position) => position.organisation_id === id))
      .map(([other, there]) => ({ id: other, name: nameOf(there), role: there.positions[0]?.role ?? "" })),
    photo: null,
    card,
  };
}

const importRows: ImportRow[] = Array.from({ length: 112 }, (_, index) => {
  const card = person(index + 40);
  const matched = index % 8 === 3;
  const refused = index === 17;
  return {
    index,
    line: index + 2,
    name: listedOf(card),
    organisation: card.positions[0]?.organisation ?? "",
    street: "Am Hafen 5",
    postal_code: "25335",
    town: towns[index % towns.length] ?? "",
    email: card.emails[0]?.address ?? "",
    phone: card.phones[0]?.raw ?? "",
    fate: matched ? (index % 16 === 3 ? "update" : "skip") : "new",
    match_name: matched ? nameOf(card) : null,
    match_id: matched && index !== 11 ? 20 + index : null,
    matched_by: matched ? (index % 16 === 3 ? "number" : "email") : null,
    issues: refused ? [{ field: "addresses.0.valid_to", code: "END_BEFORE_START", data: null }] : [],
  };
});

const rowsOf = (only: string | null) =>
  importRows.filter((row) => only === null || (row.issues.length > 0 ? only === "refused" : row.fate === only));

const importCounts = () => ({
  read: 115,
  new: importRows.filter((row) => row.fate === "new" && row.issues.length === 0).length,
  update: importRows.filter((row) => row.fate === "update").length,
  skip: importRows.filter((row) => row.fate === "skip").length,
  rejected: 3,
});

const entry = (id: number, name_de: string, name_en: string, more: Partial<Entry> = {}): Entry => ({
  id,
  built_in: id < 20,
  used: (id * 7) % 40,
  code: ascii(name_en),
  name_de,
  name_en,
  colour: "",
  position: id,
  active: true,
  valid_from: null,
  valid_to: null,
  reverse_de: "",
  reverse_en: "",
  parent_id: null,
  rate: null,
  ...more,
});
const unsplit = { parent_id: null, set_up_minutes: 0, clear_down_minutes: 0, seatings: [] };
const lists: Record<string, Entry[]> = {
  category: [
    entry(1, "Kunde", "Customer", { colour: "#2F6B3A" }),
    entry(2, "Lieferant", "Supplier", { colour: "#0F5C66" }),
    entry(3, "Behörde", "Authority"),
    entry(4, "Presse", "Press", { colour: "#A34A07" }),
    entry(5, "Privat", "Private"),
    entry(31, "Weihnachtskarte", "Christmas card", { used: 0 }),
  ],
  contract_kind: [
    entry(6, "Miete", "Rent"),
    entry(7, "Leasing", "Lease"),
    entry(8, "Versicherung", "Insurance"),
    entry(9, "Wartung", "Maintenance"),
    entry(10, "Mitgliedschaft", "Membership", { active: false }),
  ],
  cost_centre: [
    entry(41, "Verwaltung", "Administration", { code: "100", valid_from: "2020-01-01" }),
    entry(42, "Werkstatt", "Workshop", { code: "200" }),
    entry(43, "Lager Hafenstraße", "Harbour store", { code: "210", valid_to: "2026-06-30", used: 0 }),
  ],
};
let rooms: Room[] = [
  {
    ...unsplit,
    id: 1,
    used: 48,
    code: "ELBE",
    name: "Raum Elbe",
    capacity: 14,
    place: "1. Stock",
    note: "Beamer, Flipchart",
    position: 0,
    active: true,
  },
  {
    ...unsplit,
    id: 2,
    used: 21,
    code: "ALSTER",
    name: "Raum Alster",
    capacity: 6,
    place: "1. Stock",
    note: "",
    position: 1,
    active: true,
  },
  {
    ...unsplit,
    id: 3,
    used: 0,
    code: "KR",
    name: "Krückau",
    capacity: null,
    place: "Erdgeschoss",
    note: "Schlüssel am Empfang",
    position: 2,
    active: false,
  },
];
const ranges: NumberRange[] = [
  { id: 1, code: "contract", pattern: "V-{YYYY}-{NNNN}", reset: "yearly", next: 41, preview: "V-2026-0041" },
  { id: 2, code: "customer", pattern: "K-{NNNNN}", reset: "never", next: 118, preview: "K-00118" },
  { id: 3, code: "supplier", pattern: "L-{NNNNN}", reset: "never", next: 9, preview: "L-00009" },
];
let firm: Firm = {
  name: "Hansen Elektrotechnik GmbH",
  legal_form: "GmbH",
  street: "Am Hafen 7",
  postal_code: "25335",
  town: "Elmshorn",
  country: "DE",
  region: "DE-SH",
  phone: "+49 4121 4500-0",
  email: "buero@hansen-elektro.example",
  web: "www.hansen-elektro.example",
  seat: "",
  register_court: "",
  register_number: "",
  vat_id: "DE135792468",
  tax_number: "",
  partner_name: "",
  partner_seat: "",
  partner_court: "",
  partner_number: "",
  people: [{ role: "manager", name: "Jens Hansen", presides: false, valid_from: null, valid_to: null }],
  banks: [{ name: "Sparkasse Elmshorn", iban: "DE89370400440532013000", bic: "" }],
  signatories: [],
  coming: [],
};

const all = () => Object.values(lists).flat();

/** Contacts and master data that live as long as the page. */
export const bookAnswers: Answers = {
  contacts_page: ({ filter, offset, limit }) => {
    const rows = list(filter);
    return { rows: rows.slice(offset, offset + limit), count: rows.length, total: cards.size, alike: false };
  },
  contacts_ids: (filter) => list(filter).map((row) => row.id),
  contacts_get: ({ id }) => contact(id),
  contacts_save: ({ id, card }) => {
    const issues = issuesOf(card);
    if (issues.length > 0) throw new KontorError("INVALID", { issues });
    const key = id ?? Math.max(...cards.keys()) + 1;
    cards.set(key, card);
    return { id: key };
  },
  contacts_delete: ({ ids }) => {
    const used = ids.flatMap((id) => contact(id).people);
    if (used.length > 0) {
      const places = used.slice(0, 20).map((one) => ({ kind: "contact", id: one.id, title: one.name }));
      throw new KontorError("IN_USE", { places, count: used.length });
    }
    for (const id of ids) cards.delete(id);
    return null;
  },
  contacts_preview: ({ id, card }) => ({
    name: nameOf(card),
    salutation_line: greeting(card),
    issues: issuesOf(card),
    warnings: [],
    duplicates: [...cards]
      .filter(([other, known]) => other !== id && nameOf(card) !== "" && nameOf(known) === nameOf(card))
      .map(([other, known]) => ({
        row: rowOf(other, known),
        score: 60,
        reasons: [{ code: "same_name" as const, text: "gleicher Name", against: false }],
      })),
  }),
  contacts_import_read: ({ token, preset, mapping }) => {
    if (/kaputt/.test(token)) throw new KontorError("FORMAT_BINARY", { kind: "png", name: token });
    return {
      import: 1,
      name: token,
      format: "csv",
      preset: mapping ? "generic" : (preset ?? "outlook-de"),
      sheet: null,
      sheets: [],
      remembered: mapping !== null,
      columns: headers.map(([header, field, sample], index) => ({
        header,
        field: mapping?.columns[index]?.field ?? field,
        samples: sample === "" ? [] : [sample, sample],
      })),
      fields: [
        "ignore",
        "note",
        "salutation",
        "title",
        "given",
        "family",
        "full_name",
        "email",
        "phone.work",
        "address.town",
      ],
      counts: importCounts(),
      rejected,
      warnings,
      rows: importRows.length,
    };
  },
  contacts_import_rows: ({ only, offset, limit }) =>
    rowsOf(only)
      .slice(offset, offset + limit)
      .map((row) => ({ ...row })),
  contacts_import_indexes: ({ only }) => rowsOf(only).map((row) => row.index),
  contacts_import_row: ({ index }) => {
    const row = importRows[index];
    if (!row) throw new KontorError("IMPORT_GONE", null);
    return { row: { ...row }, changes: [{ field: "phone", label: "work", old: "", new: row.phone }] };
  },
  contacts_import_forget_mapping: () => null,
  contacts_import_rejected_save: () => ({ name: "Outlook (abgelehnt).csv", folder: "/home/petersen/Dokumente" }),
  contacts_imports: () => [],
  contacts_import_choose: ({ indexes, fate }) => {
    for (const row of importRows) {
      if (indexes === null ? row.match_name !== null : indexes.includes(row.index)) {
        if (fate !== "update" || row.match_name !== null) row.fate = fate;
      }
    }
    return importCounts();
  },
  contacts_import_apply: () => {
    const { new: created, update, skip } = importCounts();
    return { import: 1, read: 115, created, updated: update, skipped: skip, rejected, warnings, batch: 7 };
  },
  contacts_import_discard: () => null,
  contacts_export_save: ({ as }) => ({ name: `Kontakte.${as}`, folder: "/home/petersen/Dokumente" }),
  files_pick: () => ({ token: "Outlook.csv", name: "Outlook.csv" }),
  files_list: () => [
    {
      id: 1,
      name: "Rahmenvereinbarung.pdf",
      media_type: "application/pdf",
      size: 184_320,
      added_on: "2026-02-02",
      opens: true,
      asks_first: false,
    },
  ],
  history_of: () => [
    {
      op: {
        id: 3,
        code: "contact_changed",
        title: "Kontakt geändert",
        who: "Anna Petersen",
        at: "2026-03-12T09:11:00Z",
        subject: null,
      },
      undone: false,
      changes: [],
    },
  ],
  history_undo_step: () => ({ undo: null, redo: null }),
  link_open: () => null,
  entries_list: ({ list: name }) => lists[name] ?? [],
  entries_save: ({ list: name, id, fields }) => {
    const issues: FieldIssue[] = [];
    if (fields.name_de.trim() === "") issues.push({ field: "name_de", code: "NAME_MISSING", data: null });
    if (all().some((one) => one.code === fields.code && one.id !== id && lists[name]?.includes(one))) {
      issues.push({ field: "code", code: "CODE_TAKEN", data: { code: fields.code } });
    }
    if (issues.length > 0) throw new KontorError("INVALID", { issues });
    const key = id ?? Math.max(...all().map((one) => one.id)) + 1;
    const before = all().find((one) => one.id === key);
    const next = { used: 0, built_in: false, ...before, ...(fields as EntryFields), id: key };
    lists[name] = [...(lists[name] ?? []).filter((one) => one.id !== key), next].sort(
      (a, b) => a.position - b.position,
    );
    return { id: key };
  },
  entries_delete: ({ id }) => {
    const found = all().find((one) => one.id === id);
    if (found?.built_in) throw new KontorError("BUILT_IN", { name: found.name_de });
    if (found && found.used > 0) {
      const places = [12, 13, 14].map((one) => ({ kind: "contact", id: one, title: contact(one).name }));
      throw new KontorError("IN_USE", { places, count: found.used });
    }
    for (const name of Object.keys(lists)) lists[name] = (lists[name] ?? []).filter((one) => one.id !== id);
    return null;
  },
  rooms_list: () => rooms,
  rooms_save: ({ id, fields }) => {
    const key = id ?? Math.max(...rooms.map((one) => one.id)) + 1;
    const before = rooms.find((one) => one.id === key);
    rooms = [...rooms.filter((one) => one.id !== key), { used: before?.used ?? 0, ...fields, id: key }].sort(
      (a, b) => a.position - b.position,
    );
    return { id: key };
  },
  rooms_delete: ({ id }) => {
    rooms = rooms.filter((one) => one.id !== id);
    return null;
  },
  number_ranges_list: () => ranges,
  number_ranges_save: ({ id, next, pattern, reset }) => {
    const range = ranges.find((one) => one.id === id);
    if (range && next < range.next) {
      throw new KontorError("INVALID", { issues: [{ field: "next", code: "NUMBER_ONLY_UPWARD", data: null }] });
    }
    if (range) Object.assign(range, { next, pattern, reset });
    return null;
  },
  firm_get: () => firm,
  firm_save: (next) => {
    firm = next;
    return null;
  },
  firm_logo_set: () => null,
  firm_logo_remove: () => null,
  regions_list: () =>
    [
      ["DE", "Deutschland (bundesweit)", "Germany (nationwide)"],
      ["DE-HH", "Hamburg", "Hamburg"],
      ["DE-SH", "Schleswig-Holstein", "Schleswig-Holstein"],
      ["AT-9", "Wien", "Vienna"],
      ["CH-ZH", "Zürich", "Zurich"],
    ].map(([code = "", name_de = "", name_en = ""]) => ({ code, name_de, name_en })),
};

/** The firm's mark, as the file would hold it. */
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 48"><rect width="48" height="48" rx="6" fill="#0F5C66"/><path d="M26 8 14 27h8l-2 13 14-20h-9z" fill="#fff"/><text x="58" y="31" font-family="sans-serif" font-size="20" font-weight="700" fill="#1D2327">Hansen</text></svg>`;

/** Contacts that a text means. */
export function findContacts(text: string): { kind: "contact"; id: number; title: string; detail: string }[] {
  const rows = list({ ...plainFilter, text });
  return rows.slice(0, 20).map((row) => ({ kind: "contact", id: row.id, title: row.name, detail: row.town }));
}
