import { useQuery } from "@tanstack/react-query";
import { Save } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import type { FieldPath } from "react-hook-form";
import { asKontorError, call, KontorError } from "../../shared/api";
import type { SeriesDateChoice, SeriesFields, SeriesRecord } from "../../shared/api/generated/commands";
import { BarActions, Fetching, useGo, usePlace, useToday } from "../../shared/desk";
import {
  BackButton,
  Button,
  DraftBar,
  EmptyState,
  type RecordForm,
  SplitPane,
  useRecordForm,
} from "../../shared/parts";
import { formatDate, shiftDate } from "../../shared/words";
import { planner } from "../place";
import { takeBegun } from "./begun";
import { Fields } from "./Fields";
import { emptySeries, type SeriesForm, seriesField, seriesFields, seriesForm, whenAt } from "./form";
import { Preview } from "./Preview";
import { type DatePlan, decided, withoutReason } from "./plans";
import { seriesPreviewQuery, seriesQuery } from "./queries";
import styles from "./Series.module.css";
import { useSeriesWords } from "./words";

/** A new series, a whole one, or one from one of its dates on: its fields, and beside them what follows. */
export default function SeriesScreen() {
  const words = useSeriesWords();
  const go = useGo();
  const { search } = usePlace(planner);
  const today = useToday();
  const { series: id, original } = search;
  const query = useQuery({ ...seriesQuery(id ?? 0), enabled: id !== undefined });
  const before = useDatesBefore(query.data, original);
  const [begun] = useState(() => (id === undefined ? takeBegun() : null));
  if (id === undefined) {
    return <Editor record={null} start={emptySeries(search.day ?? today, search.at)} begun={begun} at={null} />;
  }
  if (query.error && !query.data) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={() => go(planner, {})}>{words.back}</Button>
      </EmptyState>
    );
  }
  if (!query.data || before === undefined) return <Waiting />;
  const { fields } = query.data;
  if (original === undefined) {
    return <Editor key={id} record={query.data} start={seriesForm(fields)} begun={null} at={null} />;
  }
  const form = seriesForm(fields, whenAt(fields.first, original));
  const left = form.rule.count === null ? null : form.rule.count - before;
  return (
    <Editor
      key={`${id} ${original}`}
      record={query.data}
      start={left === null ? form : { ...form, rule: { ...form.rule, count: left } }}
      begun={null}
      at={original}
    />
  );
}

function Waiting() {
  return (
    <div className={styles.page}>
      <Fetching lines={8} />
    </div>
  );
}

/**
 * How many dates of a series with a number of dates lie before one of them: so many fewer are left from there on.
 * Zero where nothing is counted, undefined while it is being asked.
 */
function useDatesBefore(series: SeriesRecord | undefined, original: string | undefined): number | undefined {
  const counted = series !== undefined && original !== undefined && /COUNT=/i.test(series.fields.rule);
  const until = original && shiftDate(original.slice(0, 10), -1).replaceAll("-", "");
  const rule = series?.fields.rule.replace(/COUNT=\d+/i, `UNTIL=${until}`) ?? "";
  const query = useQuery({
    ...seriesPreviewQuery(series?.id ?? null, counted ? { ...series.fields, rule } : null),
    enabled: counted,
    placeholderData: undefined,
  });
  // The count of what is left is asked once: afterwards the series is another.
  const [kept, keep] = useState<number | undefined>(undefined);
  const found = counted ? (query.data ? (query.data.count ?? 0) : undefined) : series ? 0 : undefined;
  if (kept === undefined && found !== undefined) keep(found);
  return kept ?? found;
}

function Editor({
  record,
  start,
  begun,
  at,
}: {
  record: SeriesRecord | null;
  start: SeriesForm;
  /** What was typed elsewhere before it was to become a series. */
  begun: Partial<SeriesForm> | null;
  /** From this date on; null for all of it. */
  at: string | null;
}) {
  const words = useSeriesWords();
  const go = useGo();
  const { search } = usePlace(planner);
  const id = record?.id ?? null;
  // A series that was split is another one; its form keeps what it began with.
  const [first] = useState(start);
  const [saved, setSaved] = useState<number | null>(null);
  const back = () =>
    go(planner, {
      ...(id === null ? {} : { series: id }),
      ...(at === null ? {} : { original: at }),
      ...(search.day === undefined ? {} : { day: search.day }),
    });
  const form: RecordForm<SeriesForm> = useRecordForm<SeriesForm>({
    place: at === null ? "series" : "series.from",
    id,
    start: id !== null && at === null && saved === null ? start : first,
    save: async (values) => {
      const fields = seriesFields(values);
      // Required fields keep a half-typed form from coming this far.
      if (!fields) throw asKontorError(new Error(words.needsRule));
      const dates = await decidedNow(id, fields, values.dates);
      const done =
        at === null || id === null
          ? await call("series_save", { id, fields, dates })
          : await call("series_split", { id, at, fields, dates });
      return done.id;
    },
    rename: (field) => seriesField(field, form.form.getValues()),
    name: (values) => values.title,
    onSaved: setSaved,
    onLeave: back,
  });
  const { values, draft } = form;
  const { errors } = form.form.formState;
  const change = (changed: Partial<SeriesForm>) => {
    for (const [name, value] of Object.entries(changed)) {
      form.form.setValue(name as FieldPath<SeriesForm>, value as never, { shouldDirty: true });
      // A refusal is about what stood there before.
      form.form.clearErrors(name as FieldPath<SeriesForm>);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken over once, when the form begins.
  useEffect(() => {
    if (begun) change(begun);
  }, [begun]);
  // Its record says what became of it; the form is left once it knows that nothing is unsaved.
  const leave = useMemo(() => (saved !== null && !form.changed ? saved : null), [saved, form.changed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it was saved.
  useEffect(() => {
    if (leave !== null) go(planner, { series: leave, ...(values.first ? { day: values.first } : {}) });
  }, [leave]);
  const title =
    record === null
      ? words.create
      : at === null
        ? words.whole(record.fields.title)
        : words.from(record.fields.title, formatDate(at, "weekday"));

  return (
    <>
      <BarActions>
        <Button icon={Save} tone="primary" keys="Mod+S" onPress={form.saveNow}>
          {words.save}
        </Button>
      </BarActions>
      <SplitPane
        place="planner.series"
        initial={400}
        minMain={520}
        tone="soft"
        main={
          <div className={styles.page}>
            <BackButton label={words.back} onPress={form.cancel} />
            <header className={styles.head}>
              <h1>{title}</h1>
              {record && <p className="quiet">{at === null ? words.wholeText : words.fromText}</p>}
            </header>
            {draft.found && (
              <div className={styles.notice}>
                <DraftBar
                  at={draft.found.at}
                  onTake={() => {
                    if (draft.found) change(draft.found.value);
                    draft.clearFound();
                  }}
                  onDiscard={() => void draft.drop()}
                />
              </div>
            )}
            <Fields
              form={form.form}
              values={values}
              fromDate={at !== null}
              errors={errors}
              onChange={change}
              onSave={form.saveNow}
            />
          </div>
        }
        side={
          <Preview
            id={id}
            values={values}
            fromDate={at !== null}
            onRule={(rule) =>
              change({ rule: { ...rule, ends: values.rule.ends, until: values.rule.until, count: values.rule.count } })
            }
            planError={(plan) => errors.dates?.[plan]?.reason?.message}
            onPlans={(dates) => {
              change({ dates });
              form.form.clearErrors("dates");
            }}
          />
        }
      />
    </>
  );
}

/**
 * What was decided about dates that are taken just now: what was changed since, and what others did meanwhile, may have
 * freed some. One that is to stay without a reason is refused where the reason stands.
 */
async function decidedNow(
  id: number | null,
  fields: SeriesFields,
  plans: readonly DatePlan[],
): Promise<SeriesDateChoice[]> {
  if (plans.length === 0) return [];
  const { conflicts } = await call("series_preview", { id, fields, dates: [] });
  const bare = withoutReason(plans, conflicts);
  if (bare >= 0) {
    const data = { day: plans[bare]?.original.slice(0, 10) };
    const issue = { field: `dates.${bare}.reason`, code: "OVERRIDE_REASON_MISSING", data };
    throw new KontorError("INVALID", { issues: [issue] });
  }
  return decided(plans, conflicts);
}
