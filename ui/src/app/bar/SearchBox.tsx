import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { commandQuery } from "../../shared/api";
import { type Place, type TypedOffer, useAskedSearch, useGo } from "../../shared/desk";
import { recentRecords } from "../../shared/desk/recent";
import { classes, Kbd } from "../../shared/parts";
import { beginning } from "../focus";
import { useAppWords } from "../words";
import { type Entry, gather } from "./entries";
import { useKeptEntries } from "./kept";
import { commandsHere, typedNow, useTypedOffers } from "./offered";
import { useOwnEntries } from "./own";
import styles from "./SearchBox.module.css";

/** Hits of each kind. */
const LIMIT = 12;

/** So long a step may take the focus by itself. */
const BACK_MS = 120;

/**
 * One search for everything: records, things to do, places, what was opened lately. The arrows walk through the
 * answers while the typing goes on (an ARIA combobox), Enter takes one, Esc gives the focus back.
 */
export function SearchBox({ narrow }: { narrow: boolean }) {
  const words = useAppWords();
  const router = useRouter();
  const { places } = router.options.context as { places: readonly Place[] };
  const go = useGo();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  /** What was pasted with lines of its own, and how the box shows it in one. */
  const [pasted, setPasted] = useState<{ shown: string; whole: string } | null>(null);
  // Enter came before the answer to the last letter: it is taken once that is there.
  const hurried = useRef<"now" | "form" | null>(null);
  const typed = useRef<readonly TypedOffer[]>([]);

  const wanted = text.trim();
  const result = useQuery({
    ...commandQuery("search_everything", { text: wanted, limit: LIMIT, kinds: [] }, { enabled: open && wanted !== "" }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const views = useKeptEntries(places, open && wanted !== "", go);
  const offered = useTypedOffers(places, open && wanted !== "" ? typedNow(wanted, pasted) : null, go);
  const answering = open && wanted !== "" && (result.isPlaceholderData || result.isPending);
  // What could be made stands below the hits: it waits for them, so that nothing moves under the hand.
  if (!answering || offered.some((offer) => offer.leads)) typed.current = offered;
  const further = useOwnEntries(router);
  // What can be done here is asked anew with every letter: the view may still be on its way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed stands for the time that has passed.
  const here = useMemo(() => (open ? commandsHere() : []), [open, text]);
  const answer = wanted === "" ? null : (result.data ?? null);
  const groups = open
    ? gather({
        text: wanted,
        places,
        answer,
        recent: recentRecords(),
        words,
        go,
        views,
        further,
        here,
        typed: typed.current,
      })
    : [];
  const entries = groups.flatMap((group) => group.entries);
  // Words that nothing answers to are made into something only by whoever chooses it.
  const first = entries[0]?.makes === "offered" ? -1 : 0;
  const at = Math.min(chosen ?? first, entries.length - 1);
  const found = entries.filter((entry) => entry.makes !== "offered").length;

  useAskedSearch((asked) => {
    input.current?.focus();
    setText(asked);
    setChosen(null);
    setOpen(true);
  });
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    window.addEventListener("pointerdown", outside);
    return () => window.removeEventListener("pointerdown", outside);
  }, [open]);

  useEffect(() => {
    if (open && at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [open, at, id]);

  const close = (giveBack: boolean) => {
    setOpen(false);
    setText("");
    setPasted(null);
    if (giveBack && before.current?.isConnected) before.current.focus();
    else input.current?.blur();
  };
  const take = (entry: Entry | undefined, form = false) => {
    if (!entry) return;
    // Rail and bar are no place to go on from: there one had only been pressing.
    const from = before.current?.closest("#content") ? before.current : null;
    const where = router.state.location.href;
    close(false);
    if (entry.here && from?.isConnected) from.focus({ preventScroll: true });
    (form && entry.form ? entry.form : entry.run)();
    // A step to another view begins there; one to where one is already is none: one goes on where one was.
    setTimeout(() => {
      if (document.activeElement !== document.body || router.state.location.href !== where) return;
      (from?.isConnected ? from : beginning())?.focus({ preventScroll: true });
    }, BACK_MS);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of the answer counts.
  useEffect(() => {
    if (answering || !hurried.current) return;
    const form = hurried.current === "form";
    hurried.current = null;
    if (open) take(entries[at], form);
  }, [answering]);
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        if (!open) setOpen(true);
        else if (entries.length > 0) {
          const next = event.key === "ArrowDown" ? at + 1 : at <= 0 ? entries.length - 1 : at - 1;
          setChosen(next % entries.length);
        }
        return;
      }
      case "Enter":
        event.preventDefault();
        // While the answer to the last letter is under way, the list still shows the one before.
        if (answering) hurried.current = event.shiftKey ? "form" : "now";
        else take(entries[at], event.shiftKey);
        return;
      case "Escape":
        event.preventDefault();
        event.stopPropagation();
        close(true);
        return;
      case "Tab":
        setOpen(false);
    }
  };

  /** A signature has lines, the box has one: what is pasted is shown in one and kept as it was. */
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const whole = event.clipboardData.getData("text/plain").trim();
    if (!/[\r\n]/.test(whole)) return;
    event.preventDefault();
    const shown = inOneLine(whole);
    setPasted({ shown, whole });
    setText(shown);
    setChosen(null);
    setOpen(true);
  };

  let number = -1;
  return (
    <div
      ref={box}
      className={classes(styles.box, narrow && !open && styles.narrow)}
      data-search-open={open || undefined}
    >
      <div className={styles.field}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          ref={input}
          data-search-input
          className={styles.input}
          role="combobox"
          aria-label={words.search}
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
          placeholder={words.searchHint}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onFocus={(event) => {
            if (event.relatedTarget instanceof HTMLElement) before.current = event.relatedTarget;
            setOpen(true);
            setChosen(null);
          }}
          onPointerDown={() => setOpen(true)}
          onChange={(event) => {
            hurried.current = null;
            setText(event.target.value);
            setChosen(null);
            setOpen(true);
          }}
          onPaste={paste}
          onKeyDown={keys}
        />
        <Kbd keys="Mod+K" />
      </div>
      {open && (
        <div className={styles.panel}>
          <div role="status" className={found === 0 && wanted !== "" && answer ? styles.none : "spoken"}>
            {wanted !== "" && answer && (found === 0 ? words.nothing(wanted) : words.hits(found))}
          </div>
          <div role="listbox" id={`${id}-list`} aria-label={words.search} className={styles.list}>
            {groups.map((group) => (
              <div key={`${group.title} ${group.entries[0]?.key}`} role="group" aria-label={group.title}>
                <div className={styles.heading} aria-hidden>
                  {group.title}
                  {group.detail && <span className={styles.count}>{group.detail}</span>}
                </div>
                {group.entries.map((entry) => {
                  number += 1;
                  const index = number;
                  const Icon = entry.icon;
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys.
                    <div
                      key={`${index} ${entry.key}`}
                      id={`${id}-${index}`}
                      role="option"
                      aria-selected={index === at}
                      className={classes(styles.entry, index === at && styles.at, entry.makes && styles.makes)}
                      onPointerMove={() => index !== at && setChosen(index)}
                      onPointerDown={(event) => event.preventDefault()}
                      onClick={() => take(entry)}
                    >
                      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
                      <span className={styles.entryTitle}>{entry.title}</span>
                      {entry.detail && <span className={styles.entryDetail}>{entry.detail}</span>}
                      {entry.kind && <span className={styles.entryKind}>{entry.kind}</span>}
                      {entry.keys && (
                        <span className={styles.entryKeys}>
                          <Kbd keys={entry.keys} />
                        </span>
                      )}
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
          {entries[at]?.form && (
            <div className={styles.foot}>
              <Kbd keys="Enter" /> {words.makeNow} <Kbd keys="Shift+Enter" /> {words.asForm}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function inOneLine(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" · ");
}
