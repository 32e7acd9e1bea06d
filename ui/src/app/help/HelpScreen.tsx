import { useRouter } from "@tanstack/react-router";
import { useDeskActions } from "../../shared/desk";
import { BackButton, Kbd } from "../../shared/parts";
import { useAppWords } from "../words";
import styles from "./HelpScreen.module.css";

/** F1: the keys, and how dates, amounts and durations may be typed. */
export function HelpScreen() {
  const words = useAppWords();
  const router = useRouter();
  const leave = () => router.history.back();
  useDeskActions({ leave });
  return (
    <div className={styles.help}>
      <BackButton label={words.back} onPress={leave} />
      <h1>{words.help}</h1>
      <div className={styles.columns}>
        <KeyList title={words.keys} lines={words.keyList} />
        <KeyList title={words.listKeys} lines={words.listKeyList} />
        <KeyList title={words.agendaKeys} lines={words.agendaKeyList} />
        <KeyList title={words.taskKeys} lines={words.taskKeyList} />
        <section>
          <h2>{words.typing}</h2>
          <dl className={styles.list}>
            {words.typingList.map(([typed, meaning]) => (
              <div key={typed} className={styles.line}>
                <dt className={styles.typed}>{typed}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </div>
  );
}

function KeyList({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className={styles.list}>
        {lines.map(([keys, meaning]) => (
          <div key={keys} className={styles.line}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
