import type { LucideIcon } from "lucide-react";
import type { ResponseOf } from "../../shared/api";
import type { Go, Place } from "../../shared/desk";
import type { RecentRecord } from "../../shared/desk/recent";
import type { Words } from "../words.de";

/** A line of the search box. */
export interface Entry {
  key: string;
  icon: LucideIcon | undefined;
  title: string;
  detail?: string;
  /** The kind of record, at the end of the line. */
  kind?: string;
  run: () => void;
}

export interface EntryGroup {
  title: string;
  detail?: string;
  entries: Entry[];
}

/**
 * What the search box shows. Commands and places with a word that begins as was typed come first, then records; what
 * only sounds alike is shown where nothing else is there. Without a text the latest records.
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
}: {
  text: string;
  places: readonly Place[];
  answer: ResponseOf<"search_everything"> | null;
  recent: readonly RecentRecord[];
  words: Words;
  go: Go;
  /** Saved views of lists. */
  views: readonly Entry[];
  /** Targets that are no place: settings and help. */
  further: readonly Entry[];
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
  const actions = places.flatMap((place) =>
    (place.actions ?? []).map((action) => ({
      key: action.id,
      icon: action.icon ?? place.icon,
      title: action.title(),
      run: () => action.run((search, screen) => go(place, search, screen)),
    })),
  );
  const targets = places.map((place) => ({
    key: place.path,
    icon: place.icon,
    title: place.title(),
    run: () => go(place),
  }));

  if (text === "") {
    return filled([
      { title: words.recent, entries: recent.flatMap(record).slice(0, 6) },
      { title: words.toDo, entries: actions },
    ]);
  }
  const toDo = { title: words.toDo, ...ranked(actions, text) };
  const goTo = { title: words.goTo, ...ranked([...targets, ...further], text) };
  const kept = { title: words.views, ...ranked(views, text) };
  const commands = goTo.rank === SAME ? [goTo, toDo] : [toDo, goTo];
  const others = filled([...commands, kept]);
  return filled([
    ...commands.filter((group) => group.rank <= BEGINS),
    ...(answer?.alike && others.length > 0
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
    ...[toDo, kept, goTo].filter((group) => group === kept || group.rank > BEGINS),
  ]);
}

function filled(groups: readonly EntryGroup[]): EntryGroup[] {
  return groups
    .filter((group) => group.entries.length > 0)
    .map(({ title, detail, entries }) => ({ title, ...(detail === undefined ? {} : { detail }), entries }));
}

const SAME = 0;
const BEGINS = 1;
const INSIDE = 2;

/** Those that match, the nearer ones first, and how near the nearest is. */
function ranked(entries: readonly Entry[], text: string): { entries: Entry[]; rank: number } {
  const rank = (entry: Entry) =>
    fold(entry.title) === fold(text) ? SAME : matches(entry.title, text, true) ? BEGINS : INSIDE;
  const found = entries
    .filter((entry) => matches(entry.title, text))
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((one, other) => one.rank - other.rank);
  return { entries: found.map(({ entry }) => entry), rank: found[0]?.rank ?? INSIDE };
}

/**
 * Every typed word begins some word of the title, or from four letters on stands inside one, for German joins words
 * ("liste" in "Vertragsliste"), unless only beginnings count. ä, ö, ü and ß count as typed without them, too.
 */
export function matches(title: string, text: string, begins = false): boolean {
  const parts = fold(title).split(/[^\p{L}\d]+/u);
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== "")
    .every((word) =>
      parts.some((part) => part.startsWith(word) || (!begins && word.length >= 4 && part.includes(word))),
    );
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
}
