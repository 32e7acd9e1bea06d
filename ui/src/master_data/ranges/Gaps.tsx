import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useToday } from "../../shared/desk";
import { Button, Hint } from "../../shared/parts";
import { formatWhen, localMoment } from "../../shared/words";
import styles from "../MasterData.module.css";
import { gapsQuery } from "../queries";
import { useWords } from "../words";

/** So many are listed at once. */
const SHOWN = 8;

/** Numbers that nobody bears any more: what bore them, when and by whom they were freed. None is given again. */
export function Gaps({ range }: { range: number }) {
  const words = useWords();
  const gaps = useQuery(gapsQuery(range)).data ?? [];
  const today = useToday();
  const [all, setAll] = useState(false);
  if (gaps.length === 0) return <Hint>{words.noGaps}</Hint>;
  return (
    <section aria-label={words.gaps(gaps.length)}>
      <h2>{words.gaps(gaps.length)}</h2>
      <ul className={styles.gaps}>
        {(all ? gaps : gaps.slice(0, SHOWN)).map((gap) => (
          <li key={`${gap.number}-${gap.at}`}>
            <span className="tabular">{gap.number}</span>
            <span>{gap.title === "" ? words.gapKinds[gap.kind] : gap.title}</span>
            <span />
            <span className={styles.why}>
              {words.gapWhy(gap.reason, formatWhen(localMoment(gap.at), today), gap.who)}
            </span>
          </li>
        ))}
      </ul>
      {!all && gaps.length > SHOWN && (
        <Button tone="quiet" size="small" onPress={() => setAll(true)}>
          {words.allGaps(gaps.length)}
        </Button>
      )}
    </section>
  );
}
