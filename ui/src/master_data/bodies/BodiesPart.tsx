import { Landmark } from "lucide-react";
import type { Column } from "../../shared/parts";
import { ListPart, Named } from "../ListPart";
import { useWords } from "../words";
import { BodyFormView } from "./BodyForm";
import { type BodyRow, bodiesQuery } from "./form";
import { bodyWords, useBodyWords } from "./words";

/** The bodies with the form of the chosen one. */
export function BodiesPart() {
  const words = useWords();
  const own = useBodyWords();
  return (
    <ListPart<BodyRow>
      part="body"
      query={bodiesQuery}
      kinds={["body", "event", "contact"]}
      texts={(row) => [row.code, row.name, row.note, ...row.members.map((member) => member.name)]}
      by={(row, column) => (column === "code" ? row.code : column === "members" ? row.members.length : row.name)}
      name={(row) => row.name}
      columns={columns(words)}
      remove="bodies_delete"
      create={own.create}
      emptyTitle={own.empty}
      emptyText={own.emptyText}
      icon={Landmark}
      hint={own.members}
      initial={520}
      tables={false}
      form={({ record, others, last: _, merging: __, ...rest }) => (
        <BodyFormView body={record} others={others.map((one) => one.name)} {...rest} />
      )}
    />
  );
}

function columns(words: ReturnType<typeof useWords>): Column<BodyRow>[] {
  const own = bodyWords();
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 132, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => row.name,
      render: (row) => <Named text={row.name} off={!row.active} />,
    },
    { id: "code", title: words.code, width: { min: 78 }, code: true, sortable: true, text: (row) => row.code },
    {
      id: "members",
      title: own.members,
      width: { min: 110 },
      sortable: true,
      text: (row) => own.memberCount(row.members.length),
    },
    { id: "note", title: words.note, width: { min: 140, grow: 1 }, optional: true, text: (row) => row.note },
  ];
}
