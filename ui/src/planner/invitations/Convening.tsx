import type { ConveneBy } from "../../shared/api/generated/commands";
import { Hint, NoticeBar } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import styles from "./Invitations.module.css";
import { useInvitationWords } from "./words";

/** By when an assembly has to be called, by which rule, and that this is a proposal. */
export function Convening({ by }: { by: ConveneBy }) {
  const words = useInvitationWords();
  const sendBy = formatDate(by.send_by, "weekday");
  return (
    <NoticeBar tone={by.late ? "danger" : "plain"}>
      <p>
        <strong className={styles.sendBy}>{by.late ? words.sendByPassed(sendBy) : words.sendBy(sendBy)}</strong>
        {by.receive_by && words.receiveBy(formatDate(by.receive_by, "brief"))}
        {` · ${by.rule}: ${by.demand}`}
        {by.agenda_by && ` · ${words.agendaBy(formatDate(by.agenda_by, "brief"))}`}
      </p>
      <Hint>{by.hint}</Hint>
    </NoticeBar>
  );
}
