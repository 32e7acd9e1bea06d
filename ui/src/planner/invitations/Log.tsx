import type { Dispatched } from "../../shared/api/generated/commands";
import { formatDate } from "../../shared/words";
import { whenWords } from "../when";
import { entriesOf } from "./choice";
import styles from "./Invitations.module.css";
import { useInvitationWords } from "./words";

/** What was sent, the latest first; what went out together stands together. */
export function Log({ sent }: { sent: readonly Dispatched[] }) {
  const words = useInvitationWords();
  if (sent.length === 0) return <p className="quiet">{words.logEmpty}</p>;
  return (
    <ul className={styles.log} aria-label={words.log}>
      {entriesOf(sent).map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows, and nothing in it has a state.
        <li key={index}>
          <span>
            <strong>
              {words.sentOn(
                words.whats[entry.what],
                words.byWay[entry.sent.way],
                formatDate(entry.sent.on_day, "weekday"),
              )}
            </strong>
            {`: ${entry.names.join(", ")}`}
          </span>
          <span className="quiet">
            {words.forWhen([whenWords(entry.sent.when), entry.sent.place].filter((part) => part).join(" · "))}
          </span>
        </li>
      ))}
    </ul>
  );
}
