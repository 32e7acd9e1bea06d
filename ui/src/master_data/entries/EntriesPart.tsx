import { useQuery } from "@tanstack/react-query";
import { Tags } from "lucide-react";
import { asKontorError, call, reportFailure } from "../../shared/api";
import type { Entry } from "../../shared/api/generated/commands";
import type { Column } from "../../shared/parts";
import { formatDate, type Language, useLanguage } from "../../shared/words";
import { ListPart, Named, usedColumn } from "../ListPart";
import styles from "../MasterData.module.css";
import { CLOSED, DATED, entriesQuery, entryName, type ListName, NUMBERED, TREES } from "../queries";
import { moved, type TreePlace, treePlaces } from "../tree";
import { useWords } from "../words";
import type { Words } from "../words.de";
import { EntryForm } from "./EntryForm";
import { writeRate } from "./rate";

/** A short list with the form of the chosen line: categories, contract kinds, departments, VAT rates. */
export function EntriesPart({ list }: { list: ListName }) {
  const words = useWords();
  const language = useLanguage();
  const query = entriesQuery(list);
  const all = useQuery(query).data ?? [];
  const places = treePlaces(all);
  const arrange = (rows: readonly Entry[], id: number, by: number) => {
    const ids = moved(rows, id, by);
    if (ids) call("entries_arrange", { list, ids }).catch((thrown: unknown) => reportFailure(asKontorError(thrown)));
  };
  return (
    <ListPart<Entry>
      part={list}
      query={query}
      kinds={["entry", "contact", "contract", "employee"]}
      texts={(row) => [row.code, row.name_de, row.name_en]}
      by={(row, column) => orderedBy(row, column, language, places)}
      name={(row) => entryName(row, language)}
      columns={columns(words, list, language, places)}
      remove="entries_delete"
      {...(CLOSED.includes(list) ? {} : { create: words.create[list] })}
      emptyTitle={words.empty[list]}
      emptyText={words.emptyText[list]}
      icon={Tags}
      hint={words.filterHint}
      onMove={arrange}
      form={({ record, others, last, ...rest }) => (
        <EntryForm
          list={list}
          entry={record}
          position={record ? record.position : last}
          all={record ? [...others, record] : others}
          others={others.map((one) => one.name_de)}
          {...rest}
        />
      )}
    />
  );
}

function orderedBy(
  row: Entry,
  column: string,
  language: Language,
  places: ReadonlyMap<number, TreePlace>,
): string | number {
  switch (column) {
    case "name":
      return entryName(row, language);
    case "code":
      return row.code;
    case "used":
      return row.used;
    case "rate":
      return row.rate ?? -1;
    case "valid":
      return row.valid_from ?? "";
    default:
      return places.get(row.id)?.path ?? "";
  }
}

function columns(
  words: Words,
  list: ListName,
  language: Language,
  places: ReadonlyMap<number, TreePlace>,
): Column<Entry>[] {
  const numbered = NUMBERED.includes(list);
  const dated = DATED.includes(list);
  const code: Column<Entry> = {
    id: "code",
    title: numbered ? words.number : words.code,
    width: { min: 72 },
    code: true,
    sortable: true,
    optional: !numbered && list !== "country" && list !== "currency",
    text: (row) => row.code,
  };
  const name: Column<Entry> = {
    id: "name",
    title: words.name,
    width: { min: 124, grow: 1 },
    sortable: true,
    fixed: true,
    text: (row) => entryName(row, language),
    render: (row) => (
      <Named
        text={entryName(row, language)}
        off={!row.active}
        depth={TREES.includes(list) ? (places.get(row.id)?.depth ?? 0) : 0}
        before={
          list === "category" && (
            <span
              className={styles.swatch}
              style={{ background: row.colour || "transparent" }}
              data-none={row.colour === "" || undefined}
              aria-hidden
            />
          )
        }
      />
    ),
  };
  const english: Column<Entry> = {
    id: "english",
    title: language === "en" ? words.nameDe : words.nameEn,
    width: { min: 108, grow: 0.7 },
    optional: dated,
    text: (row) => (language === "en" ? row.name_de : row.name_en),
    render: (row) => <span className="quiet">{language === "en" ? row.name_de : row.name_en}</span>,
  };
  const valid: Column<Entry> = {
    id: "valid",
    title: words.validity,
    width: { min: 128, grow: 0.6 },
    sortable: true,
    text: (row) => words.period(row.valid_from && formatDate(row.valid_from), row.valid_to && formatDate(row.valid_to)),
  };
  const rate: Column<Entry> = {
    id: "rate",
    title: words.rate,
    width: { min: 72 },
    align: "end",
    sortable: true,
    text: (row) => (row.rate === null ? "" : writeRate(row.rate, language)),
  };
  const position: Column<Entry> = {
    id: "position",
    title: words.place,
    width: { min: 76 },
    align: "end",
    sortable: true,
    optional: true,
    text: (row) => String(row.position + 1),
  };
  return [
    ...(numbered ? [code, name] : [name, code]),
    ...(list === "vat_rate" ? [rate] : []),
    ...(dated ? [valid] : []),
    english,
    usedColumn<Entry>(words),
    position,
  ];
}
