import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { KontorError } from "../../shared/api";
import { Button, issueWords, NoticeBar, Part, Record } from "../../shared/parts";
import { useSettled } from "../event/settled";
import { whenWords } from "../when";
import { type SeriesForm, seriesFields } from "./form";
import type { DatePlan } from "./plans";
import { seriesPreviewQuery } from "./queries";
import { type RuleForm, readRule } from "./rule";
import styles from "./Series.module.css";
import { TakenDates } from "./TakenDates";
import { useSeriesWords } from "./words";

/** So long after the last key the dates follow. */
const PAUSE_MS = 150;

/** What follows from a series while it is typed: its rule in words, its first dates, and whose room is taken. */
export function Preview({
  id,
  values,
  fromDate,
  onRule,
  planError,
  onPlans,
}: {
  id: number | null;
  values: SeriesForm;
  fromDate: boolean;
  onRule: (rule: RuleForm) => void;
  /** What is wrong with the reason of a date's plan, by its place. */
  planError: (plan: number) => string | undefined;
  onPlans: (plans: DatePlan[]) => void;
}) {
  const words = useSeriesWords();
  const settled = useSettled(values, PAUSE_MS);
  const fields = useMemo(() => seriesFields(settled), [settled]);
  const preview = useQuery(seriesPreviewQuery(id, fields)).data ?? null;
  const dates = preview?.dates ?? [];
  const issues = preview?.issues.filter((issue) => issue.field === "rule") ?? [];
  const taken = preview?.conflicts ?? [];
  const rest = (preview?.count ?? dates.length) - dates.length;
  return (
    <Record>
      <section aria-label={words.preview} className={styles.preview}>
        <h2 className={styles.previewTitle}>{words.preview}</h2>
        {preview === null || (dates.length === 0 && issues.length === 0) ? (
          <p className="quiet">{words.previewWaits}</p>
        ) : (
          <p className={styles.rule} aria-live="polite">
            {preview.words}
          </p>
        )}
        {issues.map((issue) => (
          <NoticeBar key={issue.code} tone="due">
            {issueWords(new KontorError(issue.code, issue.data as Record<string, unknown>))}
          </NoticeBar>
        ))}
        {preview?.moved && <NoticeBar>{preview.moved}</NoticeBar>}
        {preview?.offers.map((offer) => (
          <NoticeBar
            key={offer.rule}
            tone="due"
            actions={
              <Button
                size="small"
                onPress={() => onRule({ ...readRule(offer.rule, values.first ?? ""), given: "", canonical: "" })}
              >
                {words.takeLast}
              </Button>
            }
          >
            {words.doubt(offer.day)}
          </NoticeBar>
        ))}
      </section>
      {dates.length > 0 && (
        <Part
          title={fromDate ? words.fromDates : words.firstDates}
          aside={
            <span className="quiet">
              {preview?.count === null ? words.endless : words.inAll(preview?.count ?? dates.length)}
            </span>
          }
        >
          <ol className={styles.dates}>
            {dates.map((when) => (
              <li key={whenWords(when)} className={styles.date}>
                {whenWords(when)}
              </li>
            ))}
          </ol>
          {rest > 0 && <p className={styles.rest}>{words.andMore(rest)}</p>}
        </Part>
      )}
      {taken.length > 0 && (
        <TakenDates
          id={id}
          conflicts={taken}
          plans={values.dates}
          room={values.room_id}
          people={values.people.length}
          error={planError}
          onPlans={onPlans}
        />
      )}
    </Record>
  );
}
