import { useQuery } from "@tanstack/react-query";
import { Undo2, UsersRound } from "lucide-react";
import { asKontorError, callWithChanges, commandQuery, reportFailure } from "../../shared/api";
import { useGo } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { Button, EmptyState, Skeleton } from "../../shared/parts";
import { contacts } from "../place";
import styles from "./Duplicates.module.css";
import { useWords } from "./words";

/** Who was called different, so that it is not suggested again; each can be taken back. */
export function DismissedPairs({ onRestored }: { onRestored: () => void }) {
  const words = useWords();
  const go = useGo();
  const pairs = useQuery(commandQuery("contacts_duplicates_dismissed", null, { kinds: ["contact"] })).data;
  const restore = async (id: number, names: string) => {
    try {
      const { changes } = await callWithChanges("contacts_duplicates_restore", { ids: [id] });
      notifyDone(`${words.takeBack}: ${names}`, changes);
      onRestored();
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  if (!pairs) return <Skeleton lines={6} />;
  if (pairs.length === 0) {
    return <EmptyState icon={UsersRound} title={words.dismissedNone} text={words.dismissedNoneText} />;
  }
  const link = (id: number, name: string, detail: string) => (
    <>
      <button type="button" className={styles.link} onClick={() => go(contacts, { id })}>
        {name}
      </button>
      {detail !== "" && <span className="quiet"> ({detail})</span>}
    </>
  );
  return (
    <div className={styles.pairs}>
      <p className="quiet">{words.dismissedText}</p>
      <ul aria-label={words.dismissed}>
        {pairs.map((pair) => (
          <li key={pair.id} className={styles.pair}>
            <span>
              {link(pair.first, pair.first_name, pair.first_detail)} {words.and}{" "}
              {link(pair.second, pair.second_name, pair.second_detail)}
            </span>
            <Button
              size="small"
              icon={Undo2}
              aria-label={words.takeBackOf(pair.first_name, pair.second_name)}
              onPress={() => void restore(pair.id, `${pair.first_name} / ${pair.second_name}`)}
            >
              {words.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
