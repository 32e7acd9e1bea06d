import { Star, X } from "lucide-react";
import { IconButton } from "../../shared/parts";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";

/** At the end of a row: preferred, where there is a choice, and removing it. */
export function RowTools({
  what,
  preferred,
  onPrefer,
  onRemove,
}: {
  /** What the row holds, for the words of its buttons. */
  what: string;
  preferred?: boolean;
  onPrefer?: () => void;
  onRemove: () => void;
}) {
  const words = useWords();
  return (
    <span className={styles.tools}>
      {onPrefer && (
        <span className={preferred ? styles.preferred : undefined}>
          <IconButton
            icon={Star}
            label={preferred ? words.isPreferred(what) : words.prefer(what)}
            aria-pressed={preferred ?? false}
            onPress={onPrefer}
          />
        </span>
      )}
      <IconButton icon={X} label={words.removeRow(what)} onPress={onRemove} />
    </span>
  );
}
