import { ListChecks } from "lucide-react";
import type { ChecklistTemplate } from "../../shared/api/generated/commands";
import type { Column } from "../../shared/parts";
import { formatNumber } from "../../shared/words";
import { ListPart, Named } from "../ListPart";
import { ChecklistForm } from "./ChecklistForm";
import { checklistsQuery } from "./form";
import { useChecklistWords } from "./words";
import type { Words } from "./words.de";

/** The templates of checklists, with the form of the chosen one. */
export function ChecklistsPart() {
  const words = useChecklistWords();
  return (
    <ListPart<ChecklistTemplate>
      part="checklist_template"
      query={checklistsQuery}
      kinds={["checklist_template"]}
      texts={(row) => [row.name, row.code, row.note, ...row.items.map((item) => item.title)]}
      by={(row, column) =>
        column === "name"
          ? row.name
          : column === "about"
            ? (words.kinds[row.about] ?? "")
            : column === "count"
              ? row.items.length
              : row.position
      }
      name={(row) => row.name}
      columns={columns(words)}
      remove="checklist_templates_delete"
      create={words.create}
      emptyTitle={words.empty}
      emptyText={words.emptyText}
      icon={ListChecks}
      hint={words.hint}
      initial={520}
      tables={false}
      form={({ record, last, removal, onSaved, onLeave }) => (
        <ChecklistForm template={record} position={last} removal={removal} onSaved={onSaved} onLeave={onLeave} />
      )}
    />
  );
}

function columns(words: Words): Column<ChecklistTemplate>[] {
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 150, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => row.name,
      render: (row) => <Named text={row.name} off={!row.active} />,
    },
    {
      id: "about",
      title: words.about,
      width: { min: 96 },
      sortable: true,
      text: (row) => words.kinds[row.about] ?? "",
    },
    {
      id: "anchor",
      title: words.anchor,
      width: { min: 110 },
      yields: 1,
      text: (row) => (row.anchor === "chosen" ? "" : (words.anchors[row.about]?.[row.anchor] ?? "")),
    },
    {
      id: "count",
      title: words.count,
      width: { min: 60 },
      align: "end",
      sortable: true,
      text: (row) => formatNumber(row.items.length),
    },
  ];
}
