import { X } from "lucide-react";
import { useState } from "react";
import { useRecordLinks, useUserLists } from "../desk/links";
import { Button } from "../parts/button/Button";
import { IconButton } from "../parts/button/IconButton";
import { NoticeBar } from "../parts/notice/NoticeBar";
import styles from "./InUseBar.module.css";
import type { InUse, Used } from "./inuse";
import { countedKinds, useInUseWords } from "./words";

/** So many places are named at first; the others on demand. */
const FIRST = 4;

/** Says that something was not deleted because it is in use: where, as links, and what can be done instead. */
export function InUseBar({
  name,
  use,
  used,
  onDeactivate,
  onMerge,
  onClose,
}: {
  /** What was to be deleted. */
  name: string;
  use: InUse;
  /** The record itself, for the lists of what uses it. */
  used?: Used | undefined;
  /** Hides it in pickers instead; missing where it is hidden already. */
  onDeactivate?: (() => void) | undefined;
  /** Lets everything use another one instead. */
  onMerge?: (() => void) | undefined;
  onClose: () => void;
}) {
  const words = useInUseWords();
  const link = useRecordLinks();
  const list = useUserLists();
  const [all, setAll] = useState(false);
  const shown = all || use.places.length <= FIRST + 1 ? use.places : use.places.slice(0, FIRST);
  const rest = use.count - shown.length;
  const kinds = countedKinds(words, use.kinds).map((one) => ({ ...one, open: used ? list(one.kind, used) : null }));
  return (
    <NoticeBar tone="due" actions={<IconButton icon={X} label={words.close} onPress={onClose} />}>
      <p>
        <strong>{words.title(name)}</strong> {words.where(use.count)}
      </p>
      {((kinds.length > 1 && rest > 0) || kinds.some((kind) => kind.open)) && (
        <ul className={styles.kinds}>
          {kinds.map((kind) => (
            <li key={kind.kind}>
              {kind.open ? (
                <button
                  type="button"
                  className={styles.further}
                  aria-label={words.showAll(kind.text)}
                  onClick={kind.open}
                >
                  {kind.text}
                </button>
              ) : (
                kind.text
              )}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.places}>
        {shown.map((place) => {
          const target = link(place);
          const detail = place.detail ? (target?.detail(place.detail) ?? place.detail) : "";
          return (
            <li key={`${place.kind}-${place.id}`}>
              {target ? (
                <button type="button" className={styles.link} onClick={target.open}>
                  <target.icon size={14} strokeWidth={1.75} aria-hidden />
                  {place.title}{" "}
                  <span className={styles.kind}>{[target.kind, detail].filter((part) => part !== "").join(" · ")}</span>
                </button>
              ) : (
                <>
                  {place.title} {detail !== "" && <span className={styles.kind}>{detail}</span>}
                </>
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
      {onMerge && (
        <p className={styles.instead}>
          <Button size="small" onPress={onMerge}>
            {words.merge}
          </Button>
          <span>{words.mergeNote}</span>
        </p>
      )}
    </NoticeBar>
  );
}
