import { X } from "lucide-react";
import { useState } from "react";
import { useRecordLinks } from "../desk/links";
import { Button } from "../parts/button/Button";
import { IconButton } from "../parts/button/IconButton";
import { NoticeBar } from "../parts/notice/NoticeBar";
import { dictionary } from "../words";
import styles from "./InUseBar.module.css";
import type { InUse } from "./inuse";
import { de } from "./words.de";
import { en } from "./words.en";

const [, useInUseWords] = dictionary(de, en);

/** So many places are named at first; the others on demand. */
const FIRST = 4;

/** Says that something was not deleted because it is in use: where, as links, and what can be done instead. */
export function InUseBar({
  name,
  use,
  onDeactivate,
  onClose,
}: {
  /** What was to be deleted. */
  name: string;
  use: InUse;
  /** Hides it in pickers instead; missing where it is hidden already. */
  onDeactivate?: (() => void) | undefined;
  onClose: () => void;
}) {
  const words = useInUseWords();
  const link = useRecordLinks();
  const [all, setAll] = useState(false);
  const shown = all || use.places.length <= FIRST + 1 ? use.places : use.places.slice(0, FIRST);
  const rest = use.count - shown.length;
  return (
    <NoticeBar tone="due" actions={<IconButton icon={X} label={words.close} onPress={onClose} />}>
      <p>
        <strong>{words.title(name)}</strong> {words.where(use.count)}
      </p>
      <ul className={styles.places}>
        {shown.map((place) => {
          const target = link(place);
          return (
            <li key={`${place.kind}-${place.id}`}>
              {target ? (
                <button type="button" className={styles.link} onClick={target.open}>
                  <target.icon size={14} strokeWidth={1.75} aria-hidden />
                  {place.title} <span className={styles.kind}>{target.kind}</span>
                </button>
              ) : (
                place.title
              )}
            </li>
          );
        })}
        {rest > 0 && (
          <li>
            {shown.length < use.places.length ? (
              <button type="button" className={styles.further} onClick={() => setAll(true)}>
                {words.further(rest)}
              </button>
            ) : (
              <span className="quiet">{words.further(rest)}</span>
            )}
          </li>
        )}
      </ul>
      {onDeactivate && (
        <p className={styles.instead}>
          <Button size="small" onPress={onDeactivate}>
            {words.deactivate}
          </Button>
          <span>{words.deactivateNote}</span>
        </p>
      )}
    </NoticeBar>
  );
}
