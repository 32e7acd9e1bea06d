import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { CircleHelp, Search, Settings } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { commandQuery } from "../../shared/api";
import { type Go, type Place, useGo } from "../../shared/desk";
import { recentRecords } from "../../shared/desk/recent";
import { classes, Kbd } from "../../shared/parts";
import { takeView, viewsQuery } from "../../shared/views/views";
import { viewWords } from "../../shared/views/words";
import { useAppWords } from "../words";
import { type Entry, gather } from "./entries";
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
  const [chosen, setChosen] = useState(0);
  // Enter came before the answer to the last letter: it is taken once that is there.
  const hurried = useRef(false);

  const wanted = text.trim();
  const result = useQuery({
    ...commandQuery("search_everything", { text: wanted, limit: LIMIT, kinds: [] }, { enabled: open && wanted !== "" }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const views = useViewEntries(places, open && wanted !== "", go);
  const further: Entry[] = [
    {
      key: "settings",
      icon: Settings,
      title: words.settings,
      run: () => void router.navigate({ to: "/settings" as string }),
    },
    { key: "help", icon: CircleHelp, title: words.help, run: () => void router.navigate({ to: "/help" as string }) },
  ];
  const answer = wanted === "" ? null : (result.data ?? null);
  const groups = open
    ? gather({ text: wanted, places, answer, recent: recentRecords(), words, go, views, further })
    : [];
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(chosen, Math.max(0, entries.length - 1));
  const answering = open && wanted !== "" && (result.isPlaceholderData || result.isPending);

  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    window.addEventListener("pointerdown", outside);
    return () => window.removeEventListener("pointerdown", outside);
  }, [open]);

  useEffect(() => {
    if (open) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [open, at, id]);

  const close = (giveBack: boolean) => {
    setOpen(false);
    setText("");
    if (giveBack && before.current?.isConnected) before.current.focus();
    else input.current?.blur();
  };
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    const from = before.current;
    close(false);
    entry.run();
    // A step to where one is already is none: one goes on where one was.
    setTimeout(() => {
      if (document.activeElement === document.body && from?.isConnected) from.focus({ preventScroll: true });
    }, BACK_MS);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of the answer counts.
  useEffect(() => {
    if (answering || !hurried.current) return;
    hurried.current = false;
    if (open) take(entries[at]);
  }, [answering]);
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        if (!open) setOpen(true);
        else if (entries.length > 0) {
          setChosen((at + (event.key === "ArrowDown" ? 1 : -1) + entries.length) % entries.length);
        }
        return;
      }
      case "Enter":
        event.preventDefault();
        // While the answer to the last letter is under way, the list still shows the one before.
        if (answering) hurried.current = true;
        else take(entries[at]);
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
          aria-activedescendant={open && entries.length > 0 ? `${id}-${at}` : undefined}
          placeholder={words.searchHint}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onFocus={(event) => {
            if (event.relatedTarget instanceof HTMLElement) before.current = event.relatedTarget;
            setOpen(true);
            setChosen(0);
          }}
          onPointerDown={() => setOpen(true)}
          onChange={(event) => {
            hurried.current = false;
            setText(event.target.value);
            setChosen(0);
            setOpen(true);
          }}
          onKeyDown={keys}
        />
        <Kbd keys="Mod+K" />
      </div>
      {open && (
        <div className={styles.panel}>
          <div role="listbox" id={`${id}-list`} aria-label={words.search} className={styles.list}>
            {groups.map((group) => (
              <div key={group.title} role="group" aria-label={group.title}>
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
                      key={entry.key}
                      id={`${id}-${index}`}
                      role="option"
                      aria-selected={index === at}
                      className={classes(styles.entry, index === at && styles.at)}
                      onPointerMove={() => index !== at && setChosen(index)}
                      onPointerDown={(event) => event.preventDefault()}
                      onClick={() => take(entry)}
                    >
                      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
                      <span className={styles.entryTitle}>{entry.title}</span>
                      {entry.detail && <span className={styles.entryDetail}>{entry.detail}</span>}
                      {entry.kind && <span className={styles.entryKind}>{entry.kind}</span>}
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
          <div role="status" className={entries.length === 0 && wanted !== "" && answer ? styles.none : "spoken"}>
            {wanted !== "" && answer && (entries.length === 0 ? words.nothing(wanted) : words.hits(entries.length))}
          </div>
        </div>
      )}
    </div>
  );
}

/** The saved views of every list, to be gone to from anywhere. */
function useViewEntries(places: readonly Place[], enabled: boolean, go: Go): Entry[] {
  const kept = places.flatMap((place) => (place.views ? [{ place, views: place.views }] : []));
  const answers = useQueries({ queries: kept.map(({ views }) => ({ ...viewsQuery(views.place), enabled })) });
  return kept.flatMap(({ place, views }, index) =>
    (answers[index]?.data ?? []).map((view) => ({
      key: `view-${view.id}`,
      icon: place.icon,
      title: viewWords().view(view.name),
      detail: place.title(),
      run: () => go(place, { ...takeView(views.list, view.json), view: view.id }),
    })),
  );
}
