import { type ReactNode, useEffect, useRef, useState } from "react";
import { KontorError, reportFailure, useCommand } from "../shared/api";
import { useToday } from "../shared/desk";
import { useOwnFacts } from "../shared/own/useOwnFacts";
import {
  Button,
  classes,
  DateField,
  type Fact,
  Facts,
  Hint,
  issuesOf,
  issueWords,
  NoticeBar,
  notify,
  Part,
  Steps,
} from "../shared/parts";
import { formatDate, formatMoney } from "../shared/words";
import styles from "./ContractRecord.module.css";
import { costNow } from "./costs";
import { Ruler } from "./Ruler";
import { afterwardsWords, deadlineTone, deadlineWords, termWords } from "./say";
import type { Contract, ContractFields } from "./terms";
import { useContractWords } from "./words";
import type { Words } from "./words.de";

const weekday = (day: string) => formatDate(day, "weekday");
const plain = (day: string) => formatDate(day);

/** What was agreed and what follows from it: ruler, facts, derivation, and the next step. */
export function Overview({ contract, wide }: { contract: Contract; wide: boolean }) {
  const words = useContractWords();
  const today = useToday();
  const { row, fields, deadline, current_term } = contract;
  const state = row.due;
  const counts = state.is === "send" || state.is === "overdue";
  const facts = factsOf(contract, words, today);
  const own = useOwnFacts(fields.own);
  const asks = asksForNotice(contract);

  return (
    <>
      {state.is === "overdue" && <OverdueBar contract={contract} today={today} words={words} />}
      {current_term && state.is !== "rests" && (
        <Ruler
          days={{
            term: { from: current_term.from, to: current_term.to },
            sendBy: counts ? row.send_by : null,
            receiveBy: counts ? row.receive_by : null,
            end: row.freely === null ? row.end : null,
          }}
        />
      )}
      {asks && <NoticeSteps contract={contract} asked />}
      {wide ? (
        <div className={classes(styles.columns, styles.two)}>
          <Facts facts={facts.agreed} />
          <Facts facts={[...facts.further, ...own]} />
        </div>
      ) : (
        <Facts facts={[...facts.agreed, ...facts.further, ...own]} />
      )}
      {!asks && <NoticeSteps contract={contract} />}
      {deadline && deadline.steps.length > 0 && (
        <Part title={words.howComputed}>
          <ol className={styles.steps}>
            {deadline.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {(deadline.notes ?? []).map((note) => (
            <p key={note} className="due">
              {note}
            </p>
          ))}
        </Part>
      )}
      <Hint>{words.hint}</Hint>
      {fields.note !== "" && (
        <Part title={words.note}>
          <p className={styles.note}>{fields.note}</p>
        </Part>
      )}
    </>
  );
}

/** Sending is past: until when receipt is possible and by which way, or to what one is bound now. */
function OverdueBar({ contract, today, words }: { contract: Contract; today: string; words: Words }) {
  const { row, fields } = contract;
  if (row.send_by === null) return null;
  const open = row.receive_by !== null && row.receive_by >= today;
  return (
    <div className={styles.alert}>
      <NoticeBar tone={open ? "due" : "danger"}>
        {open && row.receive_by
          ? words.stillPossible(weekday(row.send_by), weekday(row.receive_by), words.ways[fields.notice_form])
          : words.missedText(row.missed_end ? plain(row.missed_end) : words.indefinite)}
      </NoticeBar>
    </div>
  );
}

function factsOf(contract: Contract, words: Words, today: string): { agreed: Fact[]; further: Fact[] } {
  const { row, fields, deadline, figures } = contract;
  const { terms } = fields;
  const state = row.due;
  const tone = deadlineTone(state);
  const counts = state.is === "send" || state.is === "overdue";
  const dated = counts || state.is === "freely";
  const money = (amount: { minor: number; currency: string } | null | undefined) => amount && formatMoney(amount);
  const said = (text: string, tip?: string): ReactNode => (
    <span className={tone} {...(tip ? { title: tip } : {})}>
      {text}
    </span>
  );
  const now = costNow(fields.costs, today);
  const yearly = figures?.yearly;
  const remaining = money(figures?.remaining);
  const missing = money(figures?.cost_of_missing);
  return {
    agreed: [
      [words.term, termWords(terms, words, plain)],
      [words.afterwards, afterwardsWords(terms, words)],
      [words.notice, row.notice],
      [
        counts ? words.sendBy : words.deadline,
        state.is === "overdue"
          ? said(words.sendOverdue(weekday(state.day)), words.sendTip)
          : state.is !== "rests" &&
            !(state.is === "ends" && state.by === "notice") &&
            said(deadlineWords(state, words, weekday, plain, true), counts ? words.sendTip : undefined),
      ],
      [words.receiveBy, dated && row.receive_by && <span title={words.receiveTip}>{weekday(row.receive_by)}</span>],
      [words.nextEnd, dated && row.end && plain(row.end)],
      [words.missedEnd, counts && deadline?.missed_end && plain(deadline.missed_end)],
      [
        words.noticeGiven,
        fields.notice_given_on &&
          fields.notice_ends_on &&
          words.noticeGivenOn(plain(fields.notice_given_on), plain(fields.notice_ends_on)),
      ],
      [words.form, words.noticeForms[fields.notice_form]],
    ],
    further: [
      [
        words.yearly,
        yearly &&
          words.yearlyOf(
            formatMoney(yearly),
            words.tax[figures.tax],
            now && now.interval !== "yearly" ? words.each(formatMoney(now.amount), words.intervals[now.interval]) : "",
          ),
      ],
      [words.dueInYear(today.slice(0, 4)), money(figures?.due_in_year)],
      [words.remaining, remaining && words.untilEnd(remaining)],
      [words.costOfMissing, counts && missing && words.costMore(missing)],
      [words.kind, row.kind],
      [words.costCentre, row.cost_centre],
      [words.responsible, fields.responsible],
      [words.customerNumber, fields.customer_number],
      [words.contractNumber, fields.contract_number],
    ],
  };
}

/** Whether notice is what the contract asks for now: sending is due soon or overdue, and it was not given yet. */
export function asksForNotice({ row, fields }: Contract): boolean {
  const due = row.due.is === "overdue" || (row.due.is === "send" && row.due.urgent);
  return due && fields.notice_given_on === null && mayEndByNotice(row);
}

function mayEndByNotice(row: Contract["row"]): boolean {
  return row.status !== "draft" && row.status !== "ended" && row.status !== "archived";
}

/** Recording that notice was given, or taking it back; `asked` where it is what is done next. */
function NoticeSteps({ contract, asked = false }: { contract: Contract; asked?: boolean }) {
  const words = useContractWords();
  const [open, setOpen] = useState(false);
  const { fields, row, id } = contract;
  const save = useCommand("contracts_save", { failure: () => words.notSaved });
  if (fields.notice_given_on !== null) {
    return (
      <Steps>
        <Button
          isDisabled={save.isPending}
          onPress={() =>
            save.mutate(
              { id, fields: { ...fields, notice_given_on: null, notice_ends_on: null } },
              { onSuccess: () => notify({ tone: "plain", what: words.noticeTaken }) },
            )
          }
        >
          {words.takeNoticeBack}
        </Button>
      </Steps>
    );
  }
  if (!mayEndByNotice(row)) return null;
  return open ? (
    <NoticeEntry id={id} fields={fields} onDone={() => setOpen(false)} />
  ) : (
    <div className={asked ? styles.asked : undefined}>
      <Steps>
        <Button tone={asked ? "primary" : "plain"} onPress={() => setOpen(true)}>
          {words.enterNotice}
        </Button>
      </Steps>
    </div>
  );
}

function NoticeEntry({ id, fields, onDone }: { id: number; fields: ContractFields; onDone: () => void }) {
  const words = useContractWords();
  const today = useToday();
  const [given, setGiven] = useState<string | null>(today);
  const [ends, setEnds] = useState<string | null>(null);
  const [refused, setRefused] = useState<Readonly<{ [field: string]: string }>>({});
  const save = useCommand("contracts_save", {
    failure: "own",
    onDone: () => {
      notify({ tone: "fine", what: words.noticeEntered });
      onDone();
    },
  });
  const enter = () =>
    save.mutate(
      { id, fields: { ...fields, notice_given_on: given, notice_ends_on: ends } },
      {
        onError: (error) => {
          const issues = issuesOf(error);
          if (issues.length === 0) reportFailure(error, () => words.notSaved);
          setRefused(
            Object.fromEntries(
              issues.map((issue) => [
                issue.field,
                issueWords(new KontorError(issue.code, issue.data as { [key: string]: unknown })),
              ]),
            ),
          );
        },
      },
    );
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer webviews answer a promise, which is no clean-up.
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={box} className={styles.notice}>
      <DateField
        label={words.fGivenOn}
        value={given}
        onChange={setGiven}
        mode="nearest"
        required
        autoFocus
        error={refused.notice_given_on}
      />
      <DateField
        label={words.fGivenEnds}
        value={ends}
        onChange={setEnds}
        mode="forward"
        note={words.fGivenEndsNote}
        error={refused.notice_ends_on}
      />
      <div className={styles.row}>
        <Button tone="primary" isDisabled={given === null || save.isPending} onPress={enter}>
          {words.enterNoticeSave}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </div>
  );
}
