import { Lock, PencilLine, Printer, Undo2 } from "lucide-react";
import { useState } from "react";
import type { Decision, EventRecord, Minutes, MinutesOfEvent } from "../../shared/api/generated/commands";
import { BarActions, useDeskActions, useGo, useShowRecord } from "../../shared/desk";
import { Badge, Button, Form, NoticeBar, Part, TextField } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { planner } from "../place";
import styles from "./Minutes.module.css";
import { approveMinutes, correctMinutes, reopenMinutes } from "./steps";
import { useMinutesWords } from "./words";

/** Minutes that were released or approved: to be read, with the reason why they stand as they are. */
export function Reading({
  event,
  minutes,
  shown,
}: {
  event: EventRecord;
  minutes: MinutesOfEvent;
  /** The newest version. */
  shown: Minutes;
}) {
  const words = useMinutesWords();
  const go = useGo();
  const [reason, setReason] = useState<string | null>(null);
  const approved = shown.state === "approved";
  const print = () => go(planner, { id: event.id }, "minutes-print");
  const correct = () => {
    if (reason !== null && reason.trim() !== "") void correctMinutes(event.id, shown, reason);
  };
  useDeskActions({
    print: { label: words.print, run: print, own: true },
    leave: () => (reason === null ? go(planner, { id: event.id, wide: true }) : setReason(null)),
  });
  return (
    <div className={styles.writing}>
      <NoticeBar>
        {approved
          ? words.isApproved(formatDate(shown.approved_on ?? shown.written_on, "weekday"))
          : words.isReleased(formatDate(shown.released_on ?? shown.written_on, "weekday"))}
      </NoticeBar>
      {reason !== null && (
        <Form label={words.correct} onSubmit={correct}>
          <div className={styles.reason}>
            <TextField
              label={words.correctReason}
              note={words.correctNote}
              value={reason}
              onChange={setReason}
              required
              autoFocus
              maxLength={400}
            />
            <div className={styles.buttons}>
              <Button tone="primary" type="submit" isDisabled={reason.trim() === ""}>
                {words.correctYes}
              </Button>
              <Button onPress={() => setReason(null)}>{words.cancel}</Button>
            </div>
          </div>
        </Form>
      )}
      {shown.correction !== "" && <p className="quiet">{words.versionBecause(shown.version, shown.correction)}</p>}
      <p className={styles.kindLine}>{words.kinds[shown.fields.kind]}</p>
      {shown.fields.opening !== "" && <p className={styles.said}>{shown.fields.opening}</p>}
      {shown.fields.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was released stands as it is, in its order.
        <section key={index} className={styles.item} data-item aria-label={words.itemN(item.number, item.title)}>
          <h2 className={styles.itemTitle}>
            <span className={styles.number}>{item.number}</span>
            <span>{item.title}</span>
          </h2>
          {item.text !== "" && <p className={styles.said}>{item.text}</p>}
          {item.decisions.map((decision, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            <DecisionShown key={at} decision={decision} approved={approved} />
          ))}
          {item.jobs.length > 0 && <Jobs jobs={item.jobs} />}
          {item.postponed && <p className="quiet">{words.postponedOn}</p>}
        </section>
      ))}
      {shown.fields.closing !== "" && <p className={styles.said}>{shown.fields.closing}</p>}
      {minutes.versions.length > 1 && (
        <Part title={words.versions}>
          <ul className={styles.versions}>
            {minutes.versions.map((version) => (
              <li key={version.id}>
                {version.correction === ""
                  ? words.version(version.version)
                  : words.versionBecause(version.version, version.correction)}{" "}
                <span className="quiet">
                  {words.states[version.state]}{" "}
                  {formatDate(version.approved_on ?? version.released_on ?? version.written_on, "weekday")}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <BarActions>
        {approved
          ? reason === null && (
              <Button icon={PencilLine} onPress={() => setReason("")}>
                {words.correct}
              </Button>
            )
          : null}
        {!approved && (
          <Button icon={Undo2} onPress={() => void reopenMinutes(event.id, shown.id)}>
            {words.reopen}
          </Button>
        )}
        <Button icon={Printer} tone={approved && reason === null ? "primary" : "plain"} keys="Mod+P" onPress={print}>
          {words.print}
        </Button>
        {!approved && (
          <Button icon={Lock} tone="primary" onPress={() => void approveMinutes(event.id, shown)}>
            {words.approve}
          </Button>
        )}
      </BarActions>
    </div>
  );
}

function DecisionShown({ decision, approved }: { decision: Decision; approved: boolean }) {
  const words = useMinutesWords();
  const counts = (["yes", "no", "abstained", "invalid"] as const)
    .filter((count) => decision[count] !== null)
    .map((count) => `${words[count]} ${decision[count]}`);
  const tone = decision.outcome === "accepted" ? "fine" : decision.outcome === "rejected" ? "danger" : "due";
  return (
    <div className={styles.decision} data-decision role="group" aria-label={decision.number ?? words.decision}>
      <div className={styles.decisionHead}>
        <h3>{decision.number ?? words.decision}</h3>
        <Badge tone={tone}>{words.outcomes[decision.outcome]}</Badge>
      </div>
      <p className={styles.said}>{decision.wording}</p>
      <p className="quiet">{[words.votings[decision.voting], ...counts].join(" · ")}</p>
      {!approved && decision.number === null && <p className={styles.second}>{words.numberLater}</p>}
    </div>
  );
}

function Jobs({ jobs }: { jobs: Minutes["fields"]["items"][number]["jobs"] }) {
  const words = useMinutesWords();
  const show = useShowRecord()("task");
  return (
    <ul className={styles.jobsShown} aria-label={words.jobs}>
      {jobs.map((job, index) => {
        const task = job.task_id;
        const detail = [job.who, job.due && words.until(formatDate(job.due, "weekday"))].filter(Boolean).join(" · ");
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was released stands as it is, in its order.
          <li key={index}>
            {task !== null && show ? (
              <button
                type="button"
                className={styles.link}
                aria-label={words.showTask(job.title)}
                onClick={() => show(task)}
              >
                {job.title}
              </button>
            ) : (
              <span>{job.title}</span>
            )}
            {detail && <span className="quiet">{detail}</span>}
          </li>
        );
      })}
    </ul>
  );
}
