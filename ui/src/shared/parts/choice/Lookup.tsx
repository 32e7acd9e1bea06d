import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useContext, useEffect, useRef, useState } from "react";
import {
  Button as AriaButton,
  ComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  type Key,
  ListBox,
  Popover,
} from "react-aria-components";
import type { FieldProps } from "../field/bound";
import fieldStyles from "../field/Field.module.css";
import { Shell } from "../field/Shell";
import { usePartWords } from "../words";
import styles from "./Choice.module.css";
import { type Option, OptionRow } from "./Select";

export interface LookupProps<T extends string | number> extends FieldProps<Option<T> | null> {
  /** Names the search in the memory of answers, such as `["contacts_lookup"]`. */
  lookupKey: readonly unknown[];
  /** The kinds whose change makes found things stale. */
  kinds?: readonly string[];
  /** Finds what the text means, at most about twenty; an empty text asks for the usual ones. */
  find: (text: string, signal: AbortSignal) => Promise<readonly Option<T>[]>;
  placeholder?: string;
  /** Offers to make what was typed: "„Nordlicht“ als Kontakt anlegen". */
  create?: {
    label: (text: string) => string;
    run: (text: string) => void;
    /** A record is made of it: not where one of that very name was found, and never unasked. */
    unlessFound?: boolean;
  };
  /** Enter takes the first that was found, one that begins as was typed before others: where each one that was taken goes again by a press. */
  takesFirst?: boolean;
  /** Enter was pressed, and what it meant has been taken or is nothing known: one goes on to the next field. */
  onEntered?: () => void;
}

const CREATE = "\u0000create";

/** One of very many records, found by typing (a partner, a participant, a room). */
export function Lookup<T extends string | number>({
  label,
  labelHidden,
  value,
  onChange,
  onBlur,
  error,
  note,
  required,
  disabled,
  autoFocus,
  name,
  inputRef,
  lookupKey,
  kinds,
  find,
  placeholder,
  create,
  takesFirst,
  onEntered,
}: LookupProps<T>) {
  const words = usePartWords();
  const [text, setText] = useState(value?.label ?? "");
  const [searching, setSearching] = useState("");
  /** What was entered before it was looked up; it is taken once that is done. */
  const [entered, setEntered] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const [taken, setTaken] = useState(false);
  /** Enter was pressed before the answer came: one went on at once, and the answer is taken when it is here. */
  const [ahead, setAhead] = useState(false);
  /** Tab leads on by itself: were the next field taken as well, one would be passed by. */
  const tabbed = useRef(false);

  useEffect(() => setText(value?.label ?? ""), [value?.label]);

  const found = useQuery({
    queryKey: [...lookupKey, searching],
    queryFn: ({ signal }) => find(searching, signal),
    placeholderData: keepPreviousData,
    meta: { kinds: kinds ?? [] },
  });
  const options: (Option<T> | { id: string; label: string })[] = [...(found.data ?? [])];
  const wanted = text.trim();
  // What is chosen stands among the choices while nothing else is typed. Without it the list would be empty, and the
  // field, which knows its text by the choice alone, would take that text for typed and open the list again.
  // Text of one's own is no record to stand among them.
  const chosen = create && !create.unlessFound ? null : value;
  if (chosen && wanted === chosen.label && !options.some((option) => option.id === chosen.id)) options.unshift(chosen);
  const settled = searching === wanted && found.isFetched && !found.isPlaceholderData;
  const known = found.data?.some((option) => option.label.toLowerCase() === wanted.toLowerCase());
  const mayCreate = create && (!create.unlessFound || (settled && !known));
  const offers = create !== undefined && mayCreate === true && wanted !== "" && wanted !== value?.label;
  if (offers) options.push({ id: CREATE, label: create.label(wanted) });
  // What is meant while nothing was picked: the one of that very name; what was typed where nothing else fits and no
  // record comes of it.
  const same = found.data?.filter((option) => option.label.toLowerCase() === wanted.toLowerCase()) ?? [];
  const open = settled && wanted !== "" && (wanted !== value?.label || entered !== null);
  const certain = !open
    ? null
    : same.length === 1
      ? (same[0]?.id ?? null)
      : offers && !create.unlessFound && found.data?.length === 0
        ? CREATE
        : null;
  // Enter also takes the only one that was found, where a word of it begins as was typed or its sign was typed; in
  // fields that one runs through, the only one of several that begins so.
  const within = onEntered ? (found.data ?? []).filter((option) => beginsWord(option.label, wanted)) : [];
  const single = !open
    ? undefined
    : found.data?.length === 1
      ? found.data[0]
      : within.length === 1
        ? within[0]
        : undefined;
  const only = single && (beginsWord(single.label, wanted) || single.detail?.toLowerCase() === wanted.toLowerCase());
  const first = found.data?.find((option) => beginsWord(option.label, wanted)) ?? found.data?.[0];
  const likely = certain ?? (only ? single.id : takesFirst && open ? (first?.id ?? null) : null);

  const take = (key: Key, here = !left) => {
    setEntered(null);
    if (here && !tabbed.current) setTaken(true);
    if (key === CREATE) {
      create?.run(wanted);
      return;
    }
    const chosen = found.data?.find((option) => option.id === key);
    if (!chosen) return;
    setText(chosen.label);
    onChange(chosen);
  };
  const leave = () => {
    if (wanted === "" || wanted === value?.label) setText(value?.label ?? "");
    // Whoever goes on before the answer is here gets what the answer will say, and free text at once.
    else if (!settled) {
      setLeft(true);
      setEntered(wanted);
      if (create && !create.unlessFound) create.run(wanted);
    } else if (certain !== null) take(certain, false);
    else if (create && !create.unlessFound) take(CREATE, false);
    else forget();
  };
  const forget = () => {
    setEntered(null);
    setText(value?.label ?? "");
  };
  const meant = left && !ahead ? certain : likely;
  const waiting = entered !== null && entered === wanted ? meant : null;
  /** The field was left, and the answer says that what was typed is nothing known. */
  const unknown = left && settled && entered === wanted && meant === null;
  const nothingMeant = !left && settled && entered !== null && entered === wanted && meant === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is likely, not every drawing.
  useEffect(() => {
    if (waiting !== null) take(waiting);
    else if (unknown) forget();
    else if (nothingMeant) onEntered?.();
  }, [waiting, unknown, nothingMeant]);
  // Once the field shows what was taken: leaving it earlier would mean the text that still stands there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the taking, not every drawing.
  useEffect(() => {
    if (!taken) return;
    setTaken(false);
    onEntered?.();
  }, [taken]);

  return (
    <ComboBox
      className={fieldStyles.field ?? ""}
      items={options}
      inputValue={text}
      onInputChange={(next) => {
        setLeft(false);
        setAhead(false);
        setEntered(null);
        setText(next);
        setSearching(next === value?.label ? "" : next.trim());
        if (next === "" && value !== null) onChange(null);
      }}
      value={value?.id ?? null}
      onChange={(key) => {
        // Tab names what was chosen before; while the answer to what was typed since is under way, it is not meant.
        if (key !== null && (settled || key !== value?.id)) take(key);
        // Nothing was picked: what was typed stays to be typed on.
        else if (text !== (value?.label ?? "")) setEntered(wanted);
      }}
      onBlur={() => {
        leave();
        onBlur?.();
      }}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={error !== undefined}
      isRequired={required ?? false}
      isDisabled={disabled ?? false}
      validationBehavior="aria"
      {...(autoFocus ? { autoFocus } : {})}
      {...(name === undefined ? {} : { name })}
    >
      <Shell label={label} labelHidden={labelHidden} required={required} error={error} note={note}>
        <Group className={fieldStyles.box ?? ""} isInvalid={error !== undefined} isDisabled={disabled ?? false}>
          <Input
            ref={inputRef}
            className={fieldStyles.input ?? ""}
            placeholder={placeholder}
            spellCheck={false}
            onKeyDownCapture={(event) => {
              tabbed.current = event.key === "Tab";
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey || settled) return;
              if (!onEntered || !create || create.unlessFound || wanted === "" || wanted === value?.label) return;
              if (event.currentTarget.hasAttribute("aria-activedescendant")) return;
              // What is typed next belongs to the next field, however long the answer takes.
              event.preventDefault();
              event.stopPropagation();
              setAhead(true);
              onEntered();
            }}
          />
          <AriaButton className={fieldStyles.picker ?? ""}>
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
          </AriaButton>
        </Group>
      </Shell>
      <Highlight option={likely} />
      <Popover className={styles.popover ?? ""} offset={2}>
        <ListBox
          className={styles.list ?? ""}
          renderEmptyState={() => <div className={styles.empty}>{words.nothingFound}</div>}
        >
          {(option: Option<T> | { id: string; label: string }) => (
            <OptionRow id={option.id} label={option.label} detail={"detail" in option ? option.detail : undefined} />
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Whether a word of the label begins with what was typed, capitals or not. */
function beginsWord(label: string, typed: string): boolean {
  const name = label.toLowerCase();
  const start = typed.toLowerCase();
  for (let at = name.indexOf(start); at >= 0; at = name.indexOf(start, at + 1)) {
    if (at === 0 || !/[\p{L}\d]/u.test(name[at - 1] ?? "")) return true;
  }
  return false;
}

/** Marks the likely option once it is offered, so that Enter takes it; arrows lead elsewhere as ever. */
function Highlight({ option }: { option: Key | null }) {
  const state = useContext(ComboBoxStateContext);
  const offered = state?.isOpen === true && option !== null && state.collection.getItem(option) !== null;
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    const manager = latest.current?.selectionManager;
    if (offered && manager?.focusedKey === null) manager.setFocusedKey(option);
  }, [offered, option]);
  return null;
}
