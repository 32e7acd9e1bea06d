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

/** What the search box shows: records first, for that is what one mostly wants; without a text the latest records. */
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

  const groups: EntryGroup[] =
    text === ""
      ? [
          { title: words.recent, entries: recent.flatMap(record).slice(0, 6) },
          { title: words.toDo, entries: actions },
        ]
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
          { title: words.toDo, entries: actions.filter((action) => matches(action.title, text)) },
          { title: words.views, entries: views.filter((view) => matches(view.title, text)) },
          { title: words.goTo, entries: [...targets, ...further].filter((target) => matches(target.title, text)) },
        ];
  return groups.filter((group) => group.entries.length > 0);
}

/**
 * Every typed word begins some word of the title, or from four letters on stands inside one, for German joins words
 * ("liste" in "Vertragsliste"). ä, ö, ü and ß count as typed without them, too.
 */
export function matches(title: string, text: string): boolean {
  const parts = fold(title).split(/[^\p{L}\d]+/u);
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== "")
    .every((word) => parts.some((part) => part.startsWith(word) || (word.length >= 4 && part.includes(word))));
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
}
