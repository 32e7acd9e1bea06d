import { Search, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useDeskActions } from "../../desk/actions";
import { IconButton } from "../button/IconButton";
import { usePartWords } from "../words";
import styles from "./ListHead.module.css";

/**
 * The head of a list: its name, the count ("7 von 112"), the filter (Strg+F) and, as children, chips and menus.
 * It wraps where the room is narrow; nothing is cut.
 */
export function ListHead({
  title,
  shown,
  all,
  filter,
  onFilter,
  filterHint,
  children,
}: {
  title: string;
  /** Rows that the filter leaves; undefined until they are known. */
  shown?: number | undefined;
  /** Rows in all. */
  all?: number | undefined;
  /** The filter's text; without `onFilter` there is no filter. */
  filter?: string;
  onFilter?: (text: string) => void;
  /** What is looked through: "Name, Ort, Nummer". */
  filterHint?: string;
  children?: ReactNode;
}) {
  const words = usePartWords();
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {shown !== undefined && (
        <span className={styles.count} aria-live="polite">
          {words.countOf(shown, all ?? shown)}
        </span>
      )}
      <span className={styles.gap} />
      {children}
      {onFilter && <FilterBox value={filter ?? ""} onChange={onFilter} hint={filterHint ?? words.filter} />}
    </div>
  );
}

/** So long after the last key the list follows; a quick word is one search, not six. */
const PAUSE_MS = 120;

function FilterBox({ value, onChange, hint }: { value: string; onChange: (text: string) => void; hint: string }) {
  const words = usePartWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sent = useRef(value);
  const leaving = useRef(false);
  useDeskActions({ filter: () => input.current?.focus() });

  // The filter also changes from outside: a saved view, back and forward.
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    } else if (leaving.current) {
      leaving.current = false;
      toList();
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = (next: string) => {
    clearTimeout(timer.current);
    sent.current = next;
    onChange(next);
  };
  const type = (next: string) => {
    leaving.current = false;
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(next.trim()), PAUSE_MS);
  };
  const clear = () => {
    setText("");
    send("");
  };

  return (
    <div className={styles.filter}>
      <Search size={14} strokeWidth={2} aria-hidden />
      <input
        ref={input}
        className={styles.input}
        aria-label={`${words.filter}: ${hint}`}
        placeholder={hint}
        title={hint}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape" && text !== "") {
            event.preventDefault();
            event.stopPropagation();
            clear();
          } else if (event.key === "Escape") {
            event.preventDefault();
            event.stopPropagation();
            toList();
          } else if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            const wanted = text.trim();
            send(wanted);
            // Into the list once it knows what was asked: a key that follows means the rows found.
            if (value === wanted) toList();
            else leaving.current = true;
          }
        }}
      />
      {text !== "" && <IconButton icon={X} label={words.clearFilter} onPress={clear} />}
    </div>
  );
}

function toList() {
  document.querySelector<HTMLElement>('[role="grid"]')?.focus();
}
