import { useRouter } from "@tanstack/react-router";
import { keyTables } from "../../shared/api/generated/words";
import { useDeskActions } from "../../shared/desk";
import { BackButton, Kbd } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { useAppWords } from "../words";
import styles from "./HelpScreen.module.css";

/** F1: the keys, and how dates, amounts and durations may be typed. The card on paper has the same table. */
export function HelpScreen() {
  const words = useAppWords();
  const language = useLanguage();
  const router = useRouter();
  const leave = () => router.history.back();
  useDeskActions({
    leave,
    print: { label: words.keyCard, run: () => void router.navigate({ to: "/help/print" as string }) },
  });
  return (
    <div className={styles.help}>
      <BackButton label={words.back} onPress={leave} />
      <h1>{words.help}</h1>
      <div className={styles.columns}>
        {Object.entries(keyTables).map(([code, table]) => (
          <section key={code}>
            <h2>{table[language].title}</h2>
            <dl className={styles.list}>
              {table[language].lines.map(([keys, meaning]) => (
                <div key={keys} className={styles.line}>
                  <dt className={table.typed ? styles.typed : undefined}>{table.typed ? keys : <Kbd keys={keys} />}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}
