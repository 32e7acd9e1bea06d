import { Undo2 } from "lucide-react";
import { asKontorError, callWithChanges, reportFailure } from "../../shared/api";
import type { ContractDecision } from "../../shared/api/generated/commands";
import { notifyDone } from "../../shared/history/takeBack";
import { IconButton, Part } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import type { Contract } from "../terms";
import styles from "./Decision.module.css";
import { useDecisionWords } from "./words";

/** What was decided so far, the newest first; each can be taken back. */
export function DecisionLog({ contract }: { contract: Contract }) {
  const words = useDecisionWords();
  const { id, decisions } = contract;
  if (decisions.length === 0) return null;
  const takeBack = async (one: ContractDecision) => {
    try {
      const { changes } = await callWithChanges("contracts_decision_remove", { id, decision: one.id });
      notifyDone(words.takenBack, changes);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <Part title={words.log}>
      <ol className={styles.log}>
        {decisions.map((one) => {
          const choice = words.choices[one.choice];
          const day = formatDate(one.decided_on);
          const more = [day, one.decided_by, one.end_asked && words.to(formatDate(one.end_asked))];
          return (
            <li key={one.id}>
              <div className={styles.what}>
                {choice}
                <span className="quiet"> · {more.filter(Boolean).join(" · ")}</span>
                {one.note !== "" && <p className={styles.note}>{one.note}</p>}
              </div>
              <IconButton icon={Undo2} label={words.takeBack(choice, day)} onPress={() => void takeBack(one)} />
            </li>
          );
        })}
      </ol>
    </Part>
  );
}
