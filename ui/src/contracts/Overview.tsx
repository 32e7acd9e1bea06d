import { FileX2, Gavel, Signature } from "lucide-react";
import type { ReactNode } from "react";
import { useGo, usePlace, useToday } from "../shared/desk";
import { useOwnFacts } from "../shared/own/useOwnFacts";
import { Button, classes, type Fact, Facts, Hint, NoticeBar, Part, Steps } from "../shared/parts";
import { formatDate, formatMoney, useLanguage } from "../shared/words";
import { askOf } from "./asked";
import { writeDays } from "./beside/beside";
import { useBesideWords } from "./beside/words";
import type { Words as BesideWords } from "./beside/words.de";
import styles from "./ContractRecord.module.css";
import { DecisionLog } from "./decision/DecisionLog";
import { holds } from "./decision/holds";
import { useDecisionWords } from "./decision/words";
import { noticeOfContract } from "./giving/given";
import { Ladder } from "./giving/Ladder";
import { useNoticeWords } from "./giving/words";
import { OverdueBar } from "./OverdueBar";
import { PastDay } from "./PastDay";
import { writePart } from "./percent";
import { contracts } from "./place";
import { usePrintWords } from "./print/words";
import { Ruler } from "./Ruler";
import { afterwardsWords, deadlineTone, deadlineWords, termWords } from "./say";
import type { Contract } from "./terms";
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
  const beside = useBesideWords();
  const facts = factsOf(contract, words, beside, today);
  const own = useOwnFacts(fields.own);
  const asks = asksForNotice(contract);

  return (
    <>
      {state.is === "overdue" && <OverdueBar contract={contract} today={today} words={words} />}
      <Holds contract={contract} today={today} />
      {current_term && state.is !== "rests" && (
        <Ruler
          terms={fields.terms}
          days={{
            term: { from: current_term.from, to: current_term.to },
            sendBy: counts ? row.send_by : null,
            receiveBy: counts ? row.receive_by : null,
            end: row.freely === null ? row.end : null,
          }}
        />
      )}
      {asks && <NextSteps contract={contract} asked />}
      <Ladder contract={contract} />
      {wide ? (
        <div className={classes(styles.columns, styles.two)}>
          <Facts facts={facts.agreed} />
          <Facts facts={[...facts.further, ...own]} />
        </div>
      ) : (
        <Facts facts={[...facts.agreed, ...facts.further, ...own]} />
      )}
      {!asks && <NextSteps contract={contract} />}
      <Linked contract={contract} />
      <DecisionLog contract={contract} />
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

/** The cost centres that share the contract, each with its part. */
function Shares({ contract }: { contract: Contract }) {
  const decimal = useLanguage() === "de" ? "," : ".";
  return contract.shares.map(({ name, share }) => (
    <div key={name}>
      {name} <span className="quiet">{writePart(share, decimal)}</span>
    </div>
  ));
}

/** Other contracts that this one stands to, or that stand to it; each opens. */
function Linked({ contract }: { contract: Contract }) {
  const words = useBesideWords();
  const { set } = usePlace(contracts);
  if (contract.linked.length === 0) return null;
  return (
    <Part title={words.linksTitle}>
      {contract.linked.map(({ id, number, title, role, reversed }) => (
        <p key={`${id}-${role}-${reversed}`}>
          <span className="quiet">{(reversed ? words.rolesReversed : words.roles)[role]} </span>
          <button type="button" className={styles.link} onClick={() => set({ id })}>
            {[number, title].filter(Boolean).join(" ")}
          </button>
        </p>
      ))}
    </Part>
  );
}

/** What holds since the last decision. */
function Holds({ contract, today }: { contract: Contract; today: string }) {
  const said = holds(contract.row, today, useDecisionWords());
  return said === null ? null : (
    <div className={styles.alert}>
      <NoticeBar tone={said.tone}>{said.text}</NoticeBar>
    </div>
  );
}

function factsOf(
  contract: Contract,
  words: Words,
  beside: BesideWords,
  today: string,
): { agreed: Fact[]; further: Fact[] } {
  const { row, fields, figures } = contract;
  const { terms } = fields;
  const state = row.due;
  const tone = deadlineTone(state);
  const counts = state.is === "send" || state.is === "overdue";
  const dated = counts || state.is === "freely";
  // Nobody can leave on that end any more; what is up is to say what follows.
  const missed = state.is === "overdue" && state.receive_by === null;
  const money = (amount: { minor: number; currency: string } | null | undefined) => amount && formatMoney(amount);
  const said = (text: string, tip?: string): ReactNode => (
    <span className={tone} {...(tip ? { title: tip } : {})}>
      {text}
    </span>
  );
  const past = state.is === "overdue" && <PastDay day={weekday(state.day)} />;
  const now = contract.cost_now === null ? null : (fields.costs[contract.cost_now] ?? null);
  const yearly = figures?.yearly;
  const remaining = money(figures?.remaining);
  const missing = money(figures?.cost_of_missing);
  const centre = contract.shares.length > 0 ? <Shares contract={contract} /> : row.cost_centre;
  return {
    agreed: [
      [words.term, termWords(terms, words, plain)],
      [words.afterwards, afterwardsWords(terms, words)],
      [words.notice, row.notice],
      [
        counts ? words.sendBy : words.deadline,
        state.is === "overdue"
          ? past
          : state.is !== "rests" &&
            !(state.is === "ends" && state.by === "notice") &&
            said(deadlineWords(state, words, weekday, plain, true), counts ? words.sendTip : undefined),
      ],
      [words.receiveBy, dated && row.receive_by && <span title={words.receiveTip}>{weekday(row.receive_by)}</span>],
      [words.nextEnd, dated && !missed && row.end && plain(row.end)],
      [words.missedEnd, counts && !missed && row.missed_end && plain(row.missed_end)],
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
      [words.remaining[row.direction], remaining && words.untilEnd(remaining)],
      [words.costOfMissing, counts && missing && words.costMore[row.direction](missing)],
      [words.kind, row.kind],
      [words.costCentre, centre],
      [words.responsible, fields.responsible],
      [words.customerNumber, fields.customer_number],
      [words.contractNumber, fields.contract_number],
      [beside.tags, row.tags.join(", ")],
      [
        beside.reminders,
        counts &&
          (contract.remind_days.length > 0 ? beside.remindAt(writeDays(contract.remind_days)) : beside.remindNever),
      ],
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

/** What can be done about the end that is up; `asked` where it is what is done next. */
function NextSteps({ contract, asked = false }: { contract: Contract; asked?: boolean }) {
  const deciding = useDecisionWords();
  const giving = useNoticeWords();
  const printing = usePrintWords();
  const go = useGo();
  const { search } = usePlace(contracts);
  const { id, row } = contract;
  if (noticeOfContract(contract) !== null || !mayEndByNotice(row)) return null;
  // First it is decided; who has decided to end it goes on to the notice.
  const decided = row.decided === "terminate";
  const open = asked && row.decided === null;
  const paper = open && (
    <Button tone="primary" icon={Signature} onPress={() => go(contracts, { ...search, marked: [id] }, "decision")}>
      {printing.forDecision}
    </Button>
  );
  const decide = (
    <Button tone={asked && !open && !decided ? "primary" : "plain"} icon={Gavel} onPress={() => askOf("decision", id)}>
      {deciding.action}
    </Button>
  );
  const give = (
    <Button
      tone={asked && decided ? "primary" : "plain"}
      icon={FileX2}
      onPress={() => go(contracts, { ...search, id }, "notice")}
    >
      {giving.action}
    </Button>
  );
  return (
    <div className={asked ? styles.asked : undefined}>
      <Steps>
        {paper}
        {decided ? give : decide}
        {decided ? decide : give}
      </Steps>
    </div>
  );
}
