import { Building2, UserRound } from "lucide-react";
import type { ContactRow } from "../../shared/api/generated/commands";
import type { Column } from "../../shared/parts";
import { groupPhone } from "../../shared/typed/numbers";
import type { Words } from "../words.de";
import styles from "./Contacts.module.css";

/** The columns of the address book. Ids of sortable ones are the orders that the program knows. */
export function contactColumns(words: Words): Column<ContactRow>[] {
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 216, grow: 1.5 },
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
    { id: "role", title: words.role, width: { min: 128, grow: 0.8 }, optional: true, text: (row) => row.role },
    { id: "postal_code", title: words.postalCode, width: { min: 64 }, optional: true, text: (row) => row.postal_code },
    {
      id: "town",
      title: words.town,
      width: { min: 92, grow: 0.6 },
      yields: 1,
      sortable: true,
      text: (row) => row.town,
    },
    { id: "phone", title: words.phone, width: { min: 134 }, code: true, text: (row) => groupPhone(row.phone) },
    { id: "email", title: words.email, width: { min: 160, grow: 1 }, yields: 3, text: (row) => row.email },
    {
      id: "number",
      title: words.number,
      width: { min: 88 },
      code: true,
      sortable: true,
      optional: true,
      text: (row) => row.number,
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
