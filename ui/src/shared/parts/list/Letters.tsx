import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { classes } from "../classes";
import { usePartWords } from "../words";
import styles from "./Letters.module.css";
import type { ListSource, Page } from "./pages";

/**
 * The letters at the list's edge, as the thumb index of a directory: pressing one goes to its first row. One tab
 * stop; the arrows walk through the letters, Enter and Leertaste go there, a typed letter goes there at once.
 */
export function Letters<Row, P extends Page<Row>>({
  source,
  first,
  known,
  onJump,
}: {
  source: ListSource<Row, P>;
  /** The first row in view: its letter is the one where one stands. */
  first: number;
  known: boolean;
  onJump: (index: number) => void;
}) {
  const words = usePartWords();
  const strip = useRef<HTMLDivElement>(null);
  const { fetchLetters } = source;
  const letters =
    useQuery({
      queryKey: [...source.key, "letters"],
      queryFn: ({ signal }) => (fetchLetters ? fetchLetters(signal) : []),
      enabled: known && fetchLetters !== undefined,
      meta: { kinds: source.kinds },
    }).data ?? [];
  const [stop, setStop] = useState<string | null>(null);
  // With one letter there is nowhere to go.
  if (letters.length < 2) return null;

  const here = letters.findLastIndex((one) => one.position <= first);
  const stopAt = letters.find((one) => one.letter === stop) ?? letters[Math.max(0, here)];
  const focus = (letter: string | undefined) => {
    if (letter === undefined) return;
    setStop(letter);
    strip.current?.querySelector<HTMLElement>(`[data-letter="${CSS.escape(letter)}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent, index: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: letters.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      focus(letters[Math.max(0, Math.min(target, letters.length - 1))]?.letter);
      return;
    }
    const typed = letters.find((one) => one.letter === event.key.toUpperCase());
    if (typed) {
      event.preventDefault();
      focus(typed.letter);
      onJump(typed.position);
    }
  };
  return (
    <div
      ref={strip}
      data-letters
      role="toolbar"
      aria-orientation="vertical"
      aria-label={words.letters}
      className={styles.strip}
    >
      {letters.map((one, index) => (
        <button
          key={one.letter}
          type="button"
          data-letter={one.letter}
          tabIndex={one === stopAt ? 0 : -1}
          aria-label={words.letter(one.letter, one.count)}
          title={words.letter(one.letter, one.count)}
          className={classes(styles.letter, index === here && styles.here)}
          onClick={() => onJump(one.position)}
          onKeyDown={(event) => keys(event, index)}
          onFocus={() => setStop(one.letter)}
        >
          {one.letter}
        </button>
      ))}
    </div>
  );
}
