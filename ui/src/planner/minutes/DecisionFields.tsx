import { X } from "lucide-react";
import type { Decision } from "../../shared/api/generated/commands";
import { IconButton, NumberField, Select, TextArea } from "../../shared/parts";
import { changed, type DecisionLine, tooMany } from "./form";
import styles from "./Minutes.module.css";
import { useMinutesWords } from "./words";

/** What is wrong with a row, by its field. */
export type RowErrors = { [field: string]: { message?: string } | undefined } | undefined;

const COUNTS = ["yes", "no", "abstained", "invalid"] as const;

/** A decision in its exact words, with how was voted and what came of it. */
export function DecisionFields({
  decision,
  present,
  errors,
  onChange,
  onUnread,
}: {
  decision: DecisionLine;
  /** The votes that were there; null where nobody noted it. */
  present: number | null;
  errors: RowErrors;
  /** Null takes the decision out. */
  onChange: (decision: DecisionLine | null) => void;
  onUnread: (field: string, error: string | null) => void;
}) {
  const words = useMinutesWords();
  const change = (part: Partial<DecisionLine>) => onChange(changed(decision, part));
  const over = tooMany(decision, present);
  const refused = errors?.yes?.message;
  return (
    <div className={styles.decision} data-decision role="group" aria-label={decision.number ?? words.decision}>
      <div className={styles.decisionHead}>
        <h3>{decision.number ?? words.decision}</h3>
        <IconButton icon={X} label={words.removeDecision} onPress={() => onChange(null)} />
      </div>
      <TextArea
        label={words.wording}
        value={decision.wording}
        onChange={(wording) => change({ wording })}
        rows={2}
        error={errors?.wording?.message}
        autoFocus={decision.key.startsWith("new-") && decision.wording === ""}
      />
      <div className={styles.vote}>
        <Select
          label={words.voting}
          value={decision.voting}
          onChange={(voting) => voting && change({ voting })}
          options={(Object.keys(words.votings) as Decision["voting"][]).map((id) => ({ id, label: words.votings[id] }))}
        />
        {decision.voting !== "consensus" &&
          COUNTS.map((count) => (
            <NumberField
              key={count}
              label={words[count]}
              value={decision[count]}
              onChange={(votes) => change({ [count]: votes })}
              onUnread={(error) => onUnread(`${decision.key}.${count}`, error)}
              error={count === "yes" && refused ? words.countsTooMany : undefined}
              max={100_000}
              wrong={words.countWrong}
            />
          ))}
        <Select
          label={words.outcome}
          value={decision.outcome}
          onChange={(outcome) => outcome && change({ outcome })}
          options={(Object.keys(words.outcomes) as Decision["outcome"][]).map((id) => ({
            id,
            label: words.outcomes[id],
          }))}
        />
      </div>
      {(over > 0 || refused) && (
        <p role="status" className={styles.refused}>
          {over > 0 ? words.tooMany(over) : refused}
        </p>
      )}
    </div>
  );
}
