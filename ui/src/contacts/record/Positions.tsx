import type { Card } from "../../shared/api/generated/commands";
import { usePlace, useToday } from "../../shared/desk";
import { Part } from "../../shared/parts";
import { periodWords } from "../period";
import { contacts } from "../place";
import { useWords } from "../words";
import styles from "./Record.module.css";
import { RecordLine } from "./RecordLine";

/** Where a person works, and since when; what is over stands there as such. */
export function Positions({ card }: { card: Card }) {
  const words = useWords();
  const today = useToday();
  const { set } = usePlace(contacts);
  return (
    <Part title={words.worksAt}>
      <ul className={styles.lines}>
        {card.positions.map((position, index) => {
          const organisation = position.organisation_id;
          return (
            <RecordLine
              // biome-ignore lint/suspicious/noArrayIndexKey: positions have no name of their own.
              key={index}
              detail={[position.role, position.department, periodWords(words, position.since, position.until, today)]
                .filter((part) => part !== "")
                .join(" · ")}
            >
              {organisation === null ? (
                position.organisation
              ) : (
                <button type="button" className={styles.link} onClick={() => set({ id: organisation })}>
                  {position.organisation || words.organisation}
                </button>
              )}
            </RecordLine>
          );
        })}
      </ul>
    </Part>
  );
}
