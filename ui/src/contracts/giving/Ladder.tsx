import { useQuery } from "@tanstack/react-query";
import { Circle, CircleCheck, Pencil, Undo2 } from "lucide-react";
import { useState } from "react";
import { asKontorError, callWithChanges, reportFailure } from "../../shared/api";
import type { GivenNotice } from "../../shared/api/generated/commands";
import { useGo, usePlace, useShowRecord } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { Button, IconButton, NoticeBar, Part, Steps } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import recordStyles from "../ContractRecord.module.css";
import { contracts } from "../place";
import { openTasksQuery } from "../queries";
import type { Contract } from "../terms";
import styles from "./Giving.module.css";
import { noticeOfContract, type Rung, rungsOf } from "./given";
import { type Step, StepForm } from "./StepForm";
import { useNoticeWords } from "./words";
import type { Words } from "./words.de";

/** How far the notice is, from the letter to the confirmation, and what is noted next. */
export function Ladder({ contract }: { contract: Contract }) {
  const notice = noticeOfContract(contract);
  return notice === null ? null : <Rungs contract={contract} notice={notice} />;
}

function Rungs({ contract, notice }: { contract: Contract; notice: GivenNotice }) {
  const words = useNoticeWords();
  const go = useGo();
  const { search } = usePlace(contracts);
  const show = useShowRecord();
  const showLetter = show("letter");
  const [open, setOpen] = useState<Step | null>(null);
  const { id } = contract;
  const theirs = notice.given_by === "them";
  const rungs = rungsOf(notice);
  // What can be noted stands below the steps: they stay one row in their order, whatever was noted first.
  const waiting = rungs.flatMap(({ rung, next }) => (next && rung !== "prepared" ? [rung] : []));
  // What undo brings back is another notice: a form begun before it would write the old days over it.
  const noted = [notice.sent_on, notice.received_on, notice.confirmed_on].join();
  const letter = notice.letter_id;

  const withdraw = async () => {
    try {
      const { changes } = await callWithChanges("contracts_notice_withdraw", { id });
      notifyDone(words.withdrawn, changes);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <div className={styles.part}>
      <Part title={`${theirs ? words.partTheirs : words.part} ${words.toEnd(formatDate(notice.ends_on))}`}>
        {contract.notice_later_end !== null && (
          <NoticeBar tone="due">{words.laterEnd(formatDate(contract.notice_later_end))}</NoticeBar>
        )}
        <ol className={styles.ladder}>
          {rungs.map(({ rung, done }) => {
            const name = rungName(rung, theirs, words);
            const step = rung === "prepared" ? null : rung;
            const Icon = done ? CircleCheck : Circle;
            return (
              <li key={rung} className={done ? styles.done : styles.open}>
                <Icon size={16} strokeWidth={done ? 2 : 1.75} aria-hidden className={styles.mark} />
                <div className={styles.what}>
                  <div className={styles.line}>
                    <span>
                      {name} <span className="quiet">{rungSays(rung, notice, words)}</span>
                    </span>
                    {done && step && open !== step && (
                      <IconButton icon={Pencil} label={words.changeRung(name)} onPress={() => setOpen(step)} />
                    )}
                  </div>
                  {rung === "received" && notice.receipt !== "" && <p className={styles.more}>{notice.receipt}</p>}
                </div>
              </li>
            );
          })}
        </ol>
        {open === null && waiting.length > 0 && (
          <Steps>
            {waiting.map((step) => (
              <Button
                key={step}
                size="small"
                tone={step === "sent" ? "primary" : "plain"}
                onPress={() => setOpen(step)}
              >
                {words.steps[step]}
              </Button>
            ))}
          </Steps>
        )}
        {open !== null && (
          <StepForm
            key={`${open} ${noted}`}
            contract={contract}
            notice={notice}
            step={open}
            onDone={() => setOpen(null)}
          />
        )}
        {!theirs && <Tasks id={id} />}
        <Steps>
          {letter !== null && showLetter && <Button onPress={() => showLetter(letter)}>{words.openLetter}</Button>}
          {!theirs && notice.received_on === null && (notice.means === null || notice.means === "messenger") && (
            <Button onPress={() => go(contracts, { ...search, id }, "messenger")}>{words.messenger}</Button>
          )}
          {!theirs && notice.sent_on === null && (
            <Button onPress={() => go(contracts, { ...search, id }, "notice")}>{words.change}</Button>
          )}
          <Button icon={Undo2} onPress={() => void withdraw()}>
            {words.withdraw}
          </Button>
        </Steps>
      </Part>
    </div>
  );
}

function rungName(rung: Rung, theirs: boolean, words: Words): string {
  if (!theirs) return words.rungs[rung];
  return rung === "sent" ? words.rungs.came : words.rungs.confirmedByUs;
}

/** What is known of a step: the day, how it was sent, under which number. */
function rungSays(rung: Rung, notice: GivenNotice, words: Words): string {
  const on = (day: string | null, none: string) => (day === null ? none : words.on(formatDate(day, "weekday")));
  switch (rung) {
    case "prepared":
      return "";
    case "sent":
      return [
        on(notice.sent_on, words.notSent),
        notice.means && words.means[notice.means],
        notice.tracking !== "" && words.trackingIs(notice.tracking),
      ]
        .filter(Boolean)
        .join(", ");
    case "received":
      return on(notice.received_on, words.notReceived);
    case "confirmed":
      return on(notice.confirmed_on, words.notConfirmed);
  }
}

/** What is still to be done about the contract; each opens. */
function Tasks({ id }: { id: number }) {
  const words = useNoticeWords();
  const show = useShowRecord()("task");
  const rows = useQuery(openTasksQuery(id)).data?.rows ?? [];
  if (rows.length === 0 || !show) return null;
  return (
    <p className={styles.tasks}>
      {words.tasks}:{" "}
      {rows.map((task, place) => (
        <span key={task.id}>
          {place > 0 && " · "}
          <button type="button" className={recordStyles.link} onClick={() => show(task.id)}>
            {task.title}
          </button>
          {task.due !== null && <span className="quiet"> {words.dueBy(formatDate(task.due, "brief"))}</span>}
        </span>
      ))}
    </p>
  );
}
