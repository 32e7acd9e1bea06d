import { NoticeBar } from "../shared/parts";
import { formatDate } from "../shared/words";
import styles from "./ContractRecord.module.css";
import type { Contract } from "./terms";
import type { Words } from "./words.de";

const weekday = (day: string) => formatDate(day, "weekday");

/** Sending is past: until when receipt is possible and by which way, or to what one is bound now. */
export function OverdueBar({ contract, today, words }: { contract: Contract; today: string; words: Words }) {
  const { row, fields } = contract;
  if (row.send_by === null) return null;
  const open = row.receive_by !== null && row.receive_by >= today;
  return (
    <div className={styles.alert}>
      <NoticeBar tone={open ? "due" : "danger"}>
        {open && row.receive_by
          ? words.stillPossible(weekday(row.send_by), weekday(row.receive_by), words.ways[fields.notice_form])
          : words.missedText(row.missed_end ? formatDate(row.missed_end) : words.indefinite)}
      </NoticeBar>
    </div>
  );
}
