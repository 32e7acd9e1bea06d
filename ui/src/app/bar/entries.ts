import { ChevronRight, type LucideIcon } from "lucide-react";
import type { ResponseOf } from "../../shared/api";
import type { Go, Place, TypedOffer } from "../../shared/desk";
import type { RecentRecord } from "../../shared/desk/recent";
import type { Command } from "../../shared/parts";
import type { Words } from "../words.de";

/** A line of the search box. */
export interface Entry {
  key: string;
  icon: LucideIcon | undefined;
  title: string;
  detail?: string;
  /** The kind of record, at the end of the line. */
  kind?: string;
  /** Its key, for the next time. */
  keys?: string;
  /** Further words by which it is found. */
  also?: string;
  /** It happens in the view in front: the focus goes back there first. */
  here?: boolean;
  /** One name among many ("Zuweisen an: Petra Meier"): after the records, unless it is typed from its beginning. */
  listed?: boolean;
  /** It makes something of what was typed: never chosen by itself, unless the first word asked for it. */
  makes?: "asked" | "offered";
  /** Umschalt+Eingabe: the form instead. */
  form?: () => void;
  run: () => void;
}

export interface EntryGroup {
  title: string;
  detail?: string;
  entries: Entry[];
}

/** So many of the view's commands stand in the empty box. */
const HERE = 6;
/** So many of one kind of answer, where what was typed begins them; the others follow when more is typed. */
const MANY = 8;

/**
 * What the search box shows. Commands and places with a word that begins as was typed come first, then records; what
 * only sounds alike is shown where nothing else is there. What can be made of the words themselves stands at the end,
 * and first where their first word says so. Without a text the latest records and what the view in front can do.
 */
export function gather({
  text,
  places,
  answer,
  recent,
  words,
  go,
  views,
  further,
  here = [],
  typed = [],
}: {
  text: string;
  places: readonly Place[];
  answer: ResponseOf<"search_everything"> | null;
  recent: readonly RecentRecord[];
  words: Words;
  go: Go;
  /** Saved views of lists. */
  views: readonly Entry[];
  /** What the program itself can do, and targets that are no place: settings, help. */
  further: { do: readonly Entry[]; go: readonly Entry[] };
  /** What the view in front can do. */
  here?: readonly Command[];
  /** What the typed words can become. */
  typed?: readonly TypedOffer[];
}): EntryGroup[] {
  const record = (hit: { kind: string; id: number; title: string; detail: string }): Entry[] => {
    const place = places.find((one) => one.kinds?.[hit.kind]);
    const kind = place?.kinds?.[hit.kind];
    if (!place || !kind) return [];
    return [
      {
        key: `${hit.kind}-${hit.id}`,
        icon: kind.icon,
        title: hit.title,
        detail: kind.detail?.(hit.detail) ?? hit.detail,
        kind: kind.name(),
        run: () => go(place, kind.show(hit.id)),
      },
    ];
  };
  const actions: Entry[] = places.flatMap((place) =>
    (place.actions ?? []).map((action) => {
      // The view in front knows its marked rows and its filter.
      const instead = here.find((command) => command.does === action.id);
      const keys = action.keys ?? instead?.keys;
      const own = action.title();
      // Whoever types what the menu says reads it again here.
      const said = instead && fold(own) !== fold(text) && matches(instead.label, text) ? titleOf(instead) : own;
      const also = [...(said === own ? [] : [own]), ...(action.also ? [action.also()] : [])].join(" ");
      return {
        key: action.id,
        icon: action.icon ?? place.icon,
        title: said,
        ...(also === "" ? {} : { also }),
        ...(keys ? { keys } : {}),
        ...(instead
          ? { here: true, run: instead.run }
          : { run: () => action.run((search, screen) => go(place, search, screen)) }),
      };
    }),
  );
  const targets: Entry[] = places.flatMap((place) => [
    { key: place.path, icon: place.icon, title: place.title(), run: () => go(place) },
    ...(place.parts?.() ?? []).map(({ id, title, also, search }) => ({
      key: `${place.path}-${id}`,
      icon: place.icon,
      title,
      ...(also ? { also } : {}),
      detail: place.title(),
      run: () => go(place, search),
    })),
  ]);
  const inView = ofView(here, [...actions, ...further.do]);

  if (text === "") {
    return filled([
      { title: words.recent, entries: recent.flatMap(record).slice(0, 6) },
      { title: words.inView, entries: inView.filter((entry) => !entry.listed).slice(0, HERE) },
      { title: words.toDo, entries: [...actions, ...further.do.filter((entry) => entry.keys !== undefined)] },
    ]);
  }
  const view = { title: words.inView, ...ranked(inView, text) };
  const toDo = { title: words.toDo, ...ranked([...actions, ...further.do], text) };
  const goTo = { title: words.goTo, ...ranked([...targets, ...further.go], text) };
  const kept = { title: words.views, ...ranked(views, text) };
  const isSame = (group: { rank: number }) => group.rank === SAME;
  const usual = [view, toDo, goTo];
  const commands = [goTo, toDo, view].filter(isSame).concat(usual.filter((group) => !isSame(group)));
  const others = filled([...commands, kept]);
  const near = commands.filter((group) => group.rank <= BEGINS);
  const leads = typed.some((offer) => offer.leads);
  const made: EntryGroup = {
    title: words.makeOf,
    entries: typed
      // Whoever types the name of a command wants that, and no task that is called so.
      .filter((offer) => offer.leads === leads && (leads || near.length === 0))
      .map(({ id, leads: _, ...offer }) => ({ key: `typed-${id}`, makes: leads ? "asked" : "offered", ...offer })),
  };
  // What begins as was typed comes first; of its group what only has the words inside comes with the others.
  const first = near.map(({ title, begins }) => ({ title, entries: begins.slice(0, MANY) }));
  const later = [toDo, view, kept, goTo].map((group) => ({
    title: group.title,
    entries: near.includes(group) ? [...group.begins.slice(MANY), ...group.inside] : [...group.begins, ...group.inside],
  }));
  return joined(
    filled([
      ...first,
      ...(leads ? [made] : []),
      ...(answer?.alike && (others.length > 0 || leads)
        ? []
        : [
            {
              title: answer?.alike ? words.alike : words.found,
              ...(answer?.more
                ? { detail: words.manyHits(answer.count) }
                : answer
                  ? { detail: words.hits(answer.count) }
                  : {}),
              entries: (answer?.hits ?? []).flatMap(record),
            },
          ]),
      ...later,
      ...(leads ? [] : [made]),
    ]),
  );
}

/** The commands of the view as lines, but for what stands among the others anyway. */
function ofView(here: readonly Command[], others: readonly Entry[]): Entry[] {
  const known = new Set(others.map((entry) => fold(entry.title)));
  const titled = here
    .filter((command) => command.does === undefined)
    .map((command) => ({ command, title: titleOf(command) }))
    .filter(({ title }) => !known.has(fold(title)));
  return titled.map(({ command, title }) => ({
    key: command.id,
    icon: command.icon ?? ChevronRight,
    title,
    // Two of the same name: the menu says which one is meant.
    ...(command.menu !== undefined && titled.filter((other) => other.title === title).length > 1
      ? { detail: command.menu }
      : {}),
    ...(command.keys ? { keys: command.keys } : {}),
    ...(command.group === undefined ? {} : { listed: true }),
    here: true,
    run: command.run,
  }));
}

function titleOf({ group, label }: Command): string {
  return group === undefined ? label : `${group}: ${label}`;
}

function filled(groups: readonly EntryGroup[]): EntryGroup[] {
  return groups
    .filter((group) => group.entries.length > 0)
    .map(({ title, detail, entries }) => ({ title, ...(detail === undefined ? {} : { detail }), entries }));
}

/** A group that follows on itself is one. */
function joined(groups: readonly EntryGroup[]): EntryGroup[] {
  const done: EntryGroup[] = [];
  for (const group of groups) {
    const last = done.at(-1);
    if (last?.title === group.title) last.entries.push(...group.entries);
    else done.push({ ...group, entries: [...group.entries] });
  }
  return done;
}

const SAME = 0;
const BEGINS = 1;
const INSIDE = 2;

/** Those that match: the nearer ones first, and how near the nearest is. */
function ranked(entries: readonly Entry[], text: string): Ranked {
  const rank = (entry: Entry) => {
    if (fold(entry.title) === fold(text)) return SAME;
    if (entry.listed && !startsAs(entry.title, text)) return INSIDE;
    if (matches(entry.title, text, true)) return BEGINS;
    // Another name counts as its own where it was typed in more than one word: "neuer Kontakt".
    return entry.also && /\S\s+\S/.test(text) && matches(`${entry.title} ${entry.also}`, text, true) ? BEGINS : INSIDE;
  };
  const found = entries
    .filter((entry) => matches([entry.title, entry.also ?? ""].join(" "), text))
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((one, other) => one.rank - other.rank);
  const of = (wanted: (rank: number) => boolean) => found.filter((one) => wanted(one.rank)).map(({ entry }) => entry);
  return {
    begins: of((rank) => rank <= BEGINS),
    inside: of((rank) => rank > BEGINS),
    entries: found.map(({ entry }) => entry),
    rank: found[0]?.rank ?? INSIDE,
  };
}

interface Ranked {
  /** All of them, and apart by how they match. */
  entries: Entry[];
  begins: Entry[];
  inside: Entry[];
  rank: number;
}

/** The first typed word begins the very first word of the title. */
function startsAs(title: string, text: string): boolean {
  const [first = ""] = fold(text).split(NO_WORD);
  return fold(title).startsWith(first);
}

/**
 * Every typed word begins some word of the title, or from four letters on stands inside one, for German joins words
 * ("liste" in "Vertragsliste"), unless only beginnings count. ä, ö, ü and ß count as typed without them, too.
 */
export function matches(title: string, text: string, begins = false): boolean {
  const parts = fold(title).split(NO_WORD);
  const typed = fold(text)
    .split(NO_WORD)
    .filter((word) => word !== "");
  return (
    typed.length > 0 &&
    typed.every((word) =>
      parts.some((part) => part.startsWith(word) || (!begins && word.length >= 4 && part.includes(word))),
    )
  );
}

/** What stands between words: "Post & Empfang", "Word-Vorlage". */
const NO_WORD = /[^\p{L}\d]+/u;

function fold(text: string): string {
  return text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
}
