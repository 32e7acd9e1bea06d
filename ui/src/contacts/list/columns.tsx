import { Building2, UserRound } from "lucide-react";
import type { ContactRow } from "../../shared/api/generated/commands";
import type { Column } from "../../shared/parts";
import { formatMoment, type Language, localeOf, localMoment } from "../../shared/words";
import { writeBirthday } from "../birthday";
import { countryName } from "../countries";
import type { Words } from "../words.de";
import styles from "./Contacts.module.css";

/** The columns of the address book, the office's own fields among them. Ids of sortable ones are the orders that the program knows. */
export function contactColumns(
  words: Words,
  language: Language,
  categories: ReadonlyMap<number, string>,
  own: readonly Column<ContactRow>[],
): Column<ContactRow>[] {
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 216, grow: 1.5, beside: 22 },
      sortable: true,
      fixed: true,
      text: (row) => row.listed,
      render: (row) => <NameCell row={row} words={words} />,
    },
    {
      id: "organisation",
      title: words.organisation,
      width: { min: 140, grow: 1.1 },
      yields: 2,
      sortable: true,
      text: (row) => row.organisation,
      render: (row) => <span className="quiet">{row.organisation}</span>,
    },
    {
      id: "given",
      title: words.nameAsSpoken,
      width: { min: 160, grow: 1 },
      sortable: true,
      optional: true,
      text: (row) => row.name,
    },
    {
      id: "role",
      title: words.role,
      width: { min: 128, grow: 0.8 },
      sortable: true,
      optional: true,
      text: (row) => row.role,
    },
    {
      id: "street",
      title: words.streetColumn,
      width: { min: 140, grow: 0.8 },
      optional: true,
      text: (row) => row.street,
    },
    {
      id: "postal_code",
      title: words.postalCode,
      width: { min: 64 },
      sortable: true,
      optional: true,
      text: (row) => row.postal_code,
    },
    {
      id: "town",
      title: words.town,
      width: { min: 92, grow: 0.6 },
      yields: 1,
      sortable: true,
      text: (row) => row.town,
    },
    {
      id: "country",
      title: words.country,
      width: { min: 92 },
      optional: true,
      text: (row) => (row.country === "" ? "" : countryName(row.country, language)),
    },
    {
      id: "phone",
      title: words.phone,
      width: { min: 134 },
      code: true,
      sortable: true,
      text: (row) => row.phone,
    },
    {
      id: "mobile",
      title: words.mobile,
      width: { min: 134 },
      code: true,
      optional: true,
      text: (row) => row.mobile,
    },
    {
      id: "email",
      title: words.email,
      width: { min: 160, grow: 1 },
      yields: 3,
      sortable: true,
      text: (row) => row.email,
    },
    {
      id: "number",
      title: words.number,
      width: { min: 88 },
      code: true,
      sortable: true,
      optional: true,
      text: (row) => row.number,
    },
    {
      id: "birthday",
      title: words.birthday,
      width: { min: 92 },
      sortable: true,
      optional: true,
      text: (row) => (row.birthday === "" ? "" : writeBirthday(row.birthday, language)),
    },
    {
      id: "categories",
      title: words.categories,
      width: { min: 128, grow: 0.8 },
      optional: true,
      text: (row) => row.categories.map((id) => categories.get(id) ?? "").join(", "),
    },
    {
      id: "tags",
      title: words.tags,
      width: { min: 128, grow: 0.8 },
      optional: true,
      text: (row) => row.tags.join(", "),
    },
    {
      id: "language",
      title: words.language,
      width: { min: 80 },
      optional: true,
      text: (row) => languageName(words, row.language, language),
    },
    ...own,
    {
      id: "changed",
      title: words.changed,
      width: { min: 124 },
      sortable: true,
      optional: true,
      text: (row) => (row.changed === "" ? "" : formatMoment(localMoment(row.changed), "plain", language)),
    },
  ];
}

function NameCell({ row, words }: { row: ContactRow; words: Words }) {
  const Icon = row.kind === "organisation" ? Building2 : UserRound;
  return (
    <span className={styles.name}>
      <Icon
        size={14}
        strokeWidth={1.75}
        role="img"
        aria-label={row.kind === "organisation" ? words.organisation : words.person}
      />
      <span className={row.active ? styles.text : `${styles.text} quiet`}>{row.listed}</span>
      {!row.active && <span className={styles.inactive}>{words.inactive}</span>}
    </span>
  );
}

/** The name of a language by its code; the code itself where it is no usual one. */
export function languageName(words: Words, code: string, language: Language): string {
  if (code === "") return "";
  const known = (words.languages as Record<string, string>)[code];
  if (known !== undefined) return known;
  try {
    return new Intl.DisplayNames(localeOf[language], { type: "language", fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}
