import { FileType } from "lucide-react";
import { asKontorError, call, reportFailure } from "../../shared/api";
import type { Template } from "../../shared/api/generated/commands";
import { templatesQuery } from "../../shared/files/word";
import type { Column } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { ListPart, Named } from "../ListPart";
import { TemplateForm } from "./TemplateForm";
import { useTemplateWords } from "./words";
import type { Words } from "./words.de";

/** The firm's own Word documents that are filled from records, with the form of the chosen one. */
export function TemplatesPart() {
  const words = useTemplateWords();
  return (
    <ListPart<Template>
      part="template"
      query={templatesQuery}
      kinds={["template"]}
      texts={(row) => [row.name, row.note, words.fillsFor[row.fills], row.file.name]}
      by={(row, column) =>
        column === "name"
          ? row.name
          : column === "fills"
            ? words.fillsFor[row.fills]
            : column === "language"
              ? words.languages[row.language]
              : column === "since"
                ? row.file.added_on
                : row.position
      }
      name={(row) => row.name}
      columns={columns(words)}
      remove="templates_delete"
      create={words.take}
      emptyTitle={words.empty}
      emptyText={words.emptyText}
      icon={FileType}
      hint={words.hint}
      initial={440}
      tables={false}
      onMove={arrange}
      form={({ record, last, removal, onSaved, onLeave }) => (
        <TemplateForm template={record} position={last} removal={removal} onSaved={onSaved} onLeave={onLeave} />
      )}
    />
  );
}

/** Alt with an arrow, or dragging: one step of the order. */
function arrange(rows: readonly Template[], id: number, by: number): void {
  const ids = rows.map((row) => row.id);
  const at = ids.indexOf(id);
  if (at < 0 || at + by < 0 || at + by >= ids.length) return;
  ids.splice(at + by, 0, ...ids.splice(at, 1));
  call("templates_arrange", { ids }).catch((thrown: unknown) => reportFailure(asKontorError(thrown)));
}

function columns(words: Words): Column<Template>[] {
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
      id: "fills",
      title: words.fills,
      width: { min: 120 },
      sortable: true,
      fixed: true,
      text: (row) => words.fillsFor[row.fills],
    },
    {
      id: "language",
      title: words.languageShort,
      width: { min: 132 },
      sortable: true,
      text: (row) => words.languages[row.language],
    },
    {
      id: "since",
      title: words.since,
      width: { min: 106 },
      sortable: true,
      text: (row) => formatDate(row.file.added_on),
    },
    { id: "note", title: words.note, width: { min: 140, grow: 1 }, optional: true, text: (row) => row.note },
  ];
}
