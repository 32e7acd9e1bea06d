import type { KeyboardEvent, ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { useDeskWords } from "../words";
import styles from "./EntryForm.module.css";
import { DIRECTIONS, type Direction, KINDS, type Kind } from "./form";

/** Which way and what: chosen by arrows, by its letter here, and with Alt by its letter from anywhere in the form. */
export function KindChoice({
  direction,
  kind,
  onDirection,
  onKind,
}: {
  direction: Direction;
  kind: Kind;
  onDirection: (direction: Direction) => void;
  onKind: (kind: Kind) => void;
}) {
  const words = useDeskWords();
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const meant = choiceOf(event.key, words);
    if (!meant) return;
    event.preventDefault();
    if ("kind" in meant) onKind(meant.kind);
    else onDirection(meant.direction);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the letters of the choices within.
    <div className={styles.choices} onKeyDown={keys}>
      {kind !== "visit" && (
        <Choices
          label={words.direction}
          value={direction}
          options={DIRECTIONS.map((id) => ({ id, word: words.directions[id], letter: words.directionKeys[id] }))}
          onChange={onDirection}
        />
      )}
      <Choices
        label={words.kind}
        value={kind}
        options={KINDS.map((id) => ({ id, word: words.kinds[id], letter: words.kindKeys[id] }))}
        onChange={onKind}
      />
    </div>
  );
}

/** What a letter chooses. */
export function choiceOf(
  key: string,
  words: ReturnType<typeof useDeskWords>,
): { direction: Direction } | { kind: Kind } | null {
  const letter = key.toUpperCase();
  const direction = DIRECTIONS.find((one) => words.directionKeys[one] === letter);
  if (direction) return { direction };
  const kind = KINDS.find((one) => words.kindKeys[one] === letter);
  return kind ? { kind } : null;
}

function Choices<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { id: T; word: string; letter: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <RadioGroup
      aria-label={label}
      className={styles.choice ?? ""}
      orientation="horizontal"
      value={value}
      onChange={(next) => onChange(next as T)}
    >
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className={styles.option ?? ""} aria-label={option.word}>
          {marked(option.word, option.letter)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** The word with its letter underlined. */
function marked(word: string, letter: string): ReactNode {
  const at = word.toUpperCase().indexOf(letter);
  if (at < 0) return word;
  return (
    <span aria-hidden>
      {word.slice(0, at)}
      <u>{word.slice(at, at + 1)}</u>
      {word.slice(at + 1)}
    </span>
  );
}
