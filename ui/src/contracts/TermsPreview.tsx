import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { call, KontorError } from "../shared/api";
import { useToday } from "../shared/desk";
import { Facts, Hint, issueWords, NoticeBar, Part } from "../shared/parts";
import { formatDate, formatMoney } from "../shared/words";
import styles from "./ContractForm.module.css";
import recordStyles from "./ContractRecord.module.css";
import { costLines } from "./costs";
import type { ContractFormValues } from "./form";
import { atAnyTime } from "./notice/rule";
import { PastDay } from "./PastDay";
import { registerKinds } from "./queries";
import { Ruler } from "./Ruler";
import { type ContractFields, termsOf } from "./terms";
import { useContractWords } from "./words";

const weekday = (day: string) => formatDate(day, "weekday");
const plain = (day: string) => formatDate(day);

/** What follows from the terms and costs while they are typed: the words, the ruler, the days, the figures. */
export function TermsPreview({ values, stored }: { values: ContractFormValues; stored: ContractFields | null }) {
  const words = useContractWords();
  const today = useToday();
  const typed = useDeferredValue(values);
  const terms = termsOf(typed.terms, stored?.terms ?? null);
  const costs = costLines(
    typed.costs.filter((line) => line.amount !== null),
    typed.currency,
  );
  const preview = useQuery({
    queryKey: ["contracts_preview", terms, costs],
    queryFn: ({ signal }) => (terms ? call("contracts_preview", { terms, costs }, { signal }) : null),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    meta: { kinds: registerKinds },
  }).data;

  const deadline = preview?.deadline;
  const figures = preview?.figures;
  const money = (amount: { minor: number; currency: string } | null | undefined) => amount && formatMoney(amount);
  const remaining = money(figures?.remaining);
  const missing = money(figures?.cost_of_missing);
  // Notice at any time has no last day on which it could arrive.
  const anyDay = deadline?.end != null && terms !== null && atAnyTime(terms.notice);
  const received = deadline?.receive_by ? weekday(deadline.receive_by) : anyDay ? words.receiveAnyDay : "";
  const late = deadline?.send_by != null && deadline.send_by < today;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className={styles.preview} aria-label={words.follows} tabIndex={0}>
      <h2 className={styles.previewTitle}>{words.follows}</h2>
      {terms === null || !preview ? (
        <p className="quiet">{words.followsLater}</p>
      ) : (
        <>
          <p className={styles.words}>
            {preview.terms_words}. {words.notice}: {preview.notice_words}.
          </p>
          {preview.issue && (
            <NoticeBar tone="due">
              {issueWords(new KontorError(preview.issue.code, preview.issue.data as { [key: string]: unknown }))}
            </NoticeBar>
          )}
          {(deadline?.notes ?? []).map((note) => (
            <NoticeBar key={note} tone="due">
              {note}
            </NoticeBar>
          ))}
          {deadline && (
            <>
              <Ruler
                terms={terms}
                days={{
                  term: preview.current_term,
                  sendBy: deadline.send_by,
                  receiveBy: deadline.receive_by,
                  end: deadline.end,
                }}
              />
              <Facts
                facts={[
                  [
                    words.sendBy,
                    deadline.send_by &&
                      (late ? (
                        <PastDay day={weekday(deadline.send_by)} />
                      ) : (
                        <span title={words.sendTip}>{weekday(deadline.send_by)}</span>
                      )),
                  ],
                  [words.receiveBy, received !== "" && <span title={words.receiveTip}>{received}</span>],
                  [words.nextEnd, deadline.end && weekday(deadline.end)],
                  [words.missedEnd, deadline.missed_end && plain(deadline.missed_end)],
                  [
                    words.endsNext,
                    preview.ends.length > 1 && (
                      <span className={styles.next}>
                        {preview.ends.map((end) => (
                          <span key={end}>{plain(end)}</span>
                        ))}
                      </span>
                    ),
                  ],
                ]}
              />
            </>
          )}
          {figures && (
            <Part title={words.costs[typed.direction]}>
              <Facts
                facts={[
                  [words.yearly, figures.yearly && `${formatMoney(figures.yearly)} ${words.tax[figures.tax]}`],
                  [words.dueInYear(today.slice(0, 4)), money(figures.due_in_year)],
                  [words.remaining[typed.direction], remaining && words.untilEnd(remaining)],
                  [words.costOfMissing, missing && words.costMore[typed.direction](missing)],
                ]}
              />
            </Part>
          )}
          {deadline && deadline.steps.length > 0 && (
            <Part title={words.howComputed}>
              <ol className={recordStyles.steps}>
                {deadline.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </Part>
          )}
          <Hint>{words.hint}</Hint>
        </>
      )}
    </section>
  );
}
