import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, commandQuery } from "../../shared/api";
import type { NumberRange, TablePreview } from "../../shared/api/generated/commands";
import { usePlace, useToday } from "../../shared/desk";
import {
  Bound,
  type Column,
  DataList,
  EmptyState,
  Facts,
  FieldGroup,
  Hint,
  ListHead,
  NumberField,
  RadioGroup,
  SplitPane,
  TextField,
} from "../../shared/parts";
import { useRecordForm } from "../../shared/parts/form/useRecordForm";
import { formatDate } from "../../shared/words";
import { shortList } from "../list";
import styles from "../MasterData.module.css";
import { masterData } from "../place";
import { rangesQuery } from "../queries";
import { RecordFormView } from "../RecordFormView";
import { TableMenu } from "../tables/TableMenu";
import { TakeIn } from "../tables/TakeIn";
import { useWords } from "../words";
import type { Words } from "../words.de";
import { Gaps } from "./Gaps";

type Reset = NumberRange["reset"];

/** The number ranges: what draws from each, how it is written, what comes next. */
export function RangesPart() {
  const words = useWords();
  const { search, set } = usePlace(masterData);
  const all = useQuery(rangesQuery).data;
  const sort = { column: search.sort, descending: search.down };
  const source = shortList<NumberRange>({
    key: ["number_ranges"],
    kinds: ["number_range", "contract", "contact"],
    load: () => call("number_ranges_list", null),
    sort,
    by: (row, column) => (column === "name" ? rangeName(words, row.code) : column === "preview" ? row.preview : row.id),
    keep: () => true,
  });
  const chosen = all?.find((range) => range.id === search.id);
  const [table, setTable] = useState<TablePreview | null>(null);
  if (table) return <TakeIn part="number_range" first={table} onClose={() => setTable(null)} />;
  return (
    <SplitPane
      place="master-data.number_range"
      initial={420}
      minMain={380}
      main={
        <>
          <ListHead title={words.parts.number_range} shown={all?.length}>
            <TableMenu part="number_range" onRead={setTable} />
          </ListHead>
          <DataList
            place="master-data.number_range"
            label={words.parts.number_range}
            columns={columns(words)}
            source={source}
            rowId={(row) => row.id}
            sort={sort}
            onSort={(next) => set({ sort: next.column, down: next.descending }, { replace: true })}
            current={search.id ?? null}
            onCurrent={(id) => set({ id }, { replace: search.id !== undefined })}
            empty={<EmptyState title={words.emptyRanges} />}
            autoFocus
          />
        </>
      }
      side={
        chosen ? (
          <RangeForm key={chosen.id} range={chosen} onLeave={() => set({ id: undefined }, { replace: true })} />
        ) : null
      }
    />
  );
}

function rangeName(words: Words, code: string): string {
  return words.ranges[code] ?? code;
}

function columns(words: Words): Column<NumberRange>[] {
  return [
    {
      id: "name",
      title: words.rangeFor,
      width: { min: 92, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => rangeName(words, row.code),
    },
    {
      id: "preview",
      title: words.nextNumber,
      width: { min: 116 },
      code: true,
      sortable: true,
      fixed: true,
      text: (row) => row.preview,
    },
    { id: "pattern", title: words.pattern, width: { min: 134 }, code: true, fixed: true, text: (row) => row.pattern },
    { id: "reset", title: words.reset, width: { min: 92 }, fixed: true, text: (row) => words.resets[row.reset] },
  ];
}

interface Values {
  pattern: string;
  /** Not `reset`: a field of that name would hide the form's own `reset`. */
  anew: Reset;
  next: number | null;
}

function RangeForm({ range, onLeave }: { range: NumberRange; onLeave: () => void }) {
  const words = useWords();
  const today = useToday();
  const record = useRecordForm<Values>({
    place: "number_range",
    id: range.id,
    start: { pattern: range.pattern, anew: range.reset, next: range.next },
    save: async ({ pattern, anew, next }) => {
      await call("number_ranges_save", { id: range.id, pattern, reset: anew, next: next ?? range.next });
      return range.id;
    },
    name: () => rangeName(words, range.code),
    onSaved: () => undefined,
    onLeave,
  });
  const { control } = record.form;
  const { pattern, anew, next } = record.values;
  const asked = { id: range.id, pattern, reset: anew, next: next ?? range.next };
  const shown = useQuery({
    ...commandQuery("number_ranges_preview", asked, { kinds: ["number_range", "contract", "contact"] }),
    queryKey: ["number_ranges_preview", asked, today],
    placeholderData: keepPreviousData,
  }).data;
  const fault = shown?.fault ?? null;
  const name = rangeName(words, range.code);
  return (
    <RecordFormView title={name} name={name} record={record}>
      <FieldGroup columns={2}>
        <Bound control={control} name="pattern" required>
          {(field) => (
            <TextField
              {...field}
              label={words.pattern}
              error={field.error ?? (fault === null ? undefined : words.patternFaults[fault])}
              placeholder="V-{YYYY}-{NNNN}"
            />
          )}
        </Bound>
        <Bound control={control} name="next">
          {(field) => (
            <NumberField
              {...field}
              label={words.nextValue}
              min={range.next}
              max={999_999_999_999}
              wrong={words.onlyUpward(range.next)}
              note={words.nextValueNote}
            />
          )}
        </Bound>
      </FieldGroup>
      <Bound control={control} name="anew">
        {(field) => (
          <RadioGroup
            {...field}
            onChange={(chosen) => field.onChange(chosen ?? "never")}
            label={words.resetLabel}
            across
            options={(["never", "yearly", "monthly"] as const).map((id) => ({ id, label: words.resets[id] }))}
          />
        )}
      </Bound>
      <div aria-live="polite">
        <Facts
          facts={[
            [
              words.preview,
              fault === null && shown && (
                <span className={styles.numbers}>
                  {shown.numbers.map((number) => (
                    <span key={number}>{number}</span>
                  ))}
                </span>
              ),
            ],
            [
              shown?.anew_on ? words.fromDay(formatDate(shown.anew_on)) : "",
              fault === null && shown?.anew_on !== null && shown?.anew,
            ],
          ]}
        />
      </div>
      <div>
        <Hint>{words.patternHelp}</Hint>
        <Hint>{words.numbersNote}</Hint>
      </div>
      <Gaps range={range.id} />
    </RecordFormView>
  );
}
