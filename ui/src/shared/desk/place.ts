import { useNavigate, useRouterState } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import { type ComponentType, useCallback } from "react";
import * as v from "valibot";
import type { RecordRef } from "../api/generated/commands";
import type { NoticeAction } from "../parts/notice/notices";
import type { FetchedScreen } from "./screen";
import type { Typed, TypedOffer } from "./typed";

/** The state of a place that stands in its address: chosen record, filter, order. Typed by a valibot schema. */
export type SearchSchema = v.ObjectSchema<v.ObjectEntries, undefined>;

/** A place of the desk, as a domain declares it and the app composes it. */
export interface Place<S extends SearchSchema = SearchSchema> {
  /** `/contracts`; also names what is remembered. */
  path: `/${string}`;
  /** `daily` stands above, `base` under "Grundlagen". */
  group: "daily" | "base";
  /** Order within the group, in tens. */
  order: number;
  icon: LucideIcon;
  /** The word in the rail; a function, for it follows the language. */
  title: () => string;
  search: S;
  screen: Screen;
  /** Asks for what the screen shows first, so that the desk's first frame is whole. */
  prefetch?: () => Promise<unknown>;
  /**
   * The place is found again as it was left when one comes back by the rail, but for these parts of its state (a form,
   * a record in full width). Without it one begins anew.
   */
  passing?: readonly string[];
  /** Further screens of the place, reached as `/contracts/print`. */
  screens?: Readonly<Record<string, Screen>>;
  /** A number beside the word in the rail, with what it means ("3 Fristen in 30 Tagen"); a hook. */
  useBadge?: () => { count: number; meaning: string } | null;
  /** Kinds of records that live here, as the search names them, with the icon and how one is shown. */
  kinds?: Readonly<
    Record<
      string,
      {
        icon: LucideIcon;
        name: () => string;
        show: (id: number) => Partial<v.InferOutput<S>>;
        /** Writes out what tells a record from its namesakes, where it is stored in another form (a day). */
        detail?: (stored: string) => string;
      }
    >
  >;
  /** Under which forms the saved views of its list are kept, and the name of that list; the search box offers them. */
  views?: { place: string; list: string };
  /** Its parts, where it has a navigation of its own; the search box leads to each. */
  parts?: () => readonly { id: string; title: string; also?: string; search: Partial<v.InferOutput<S>> }[];
  /** Papers whose choices are kept under a name: under which form, and the screen that takes them. */
  forms?: readonly { place: string; screen: string }[];
  /** Records that are few and not in the index, all of them by their names; a hook, asked while something is typed. */
  useNamed?: (enabled: boolean) => readonly { kind: string; id: number; title: string; detail: string }[];
  /** What can be done here with records of another place, by their kind: writing a letter to a contact. */
  offers?: Readonly<Record<string, readonly RecordOffer<S>[]>>;
  /** What comes next here, once a record of another place was made; stands in the notice that it is saved. */
  nextSteps?: (record: PanelRecord) => Promise<readonly NoticeAction[]>;
  /** What this place shows with records of another place, by their kind: the tasks about a contact. */
  panels?: Readonly<Record<string, RecordPanel>>;
  /** The list of this place under the filter "what uses this record", where there is such a filter. */
  uses?: (record: { kind: string; id: number; list?: string }) => Partial<v.InferOutput<S>> | null;
  /** What the search box offers from anywhere. */
  actions?: readonly PlaceAction<S>[];
  /** What words typed into the search box can become here; a hook. Null while nothing is typed. */
  useTyped?: (typed: Typed | null, go: GoHere<S>) => readonly TypedOffer[];
  /** Takes a file that was dropped, or opened from outside; true if it is one of its own. */
  openFile?: (file: { token: string; name: string }, go: GoHere<S>) => boolean;
}

type Screen = ComponentType | FetchedScreen;

/** Something to do, found by its words in the search box; it happens at its place. */
export interface PlaceAction<S extends SearchSchema> {
  id: string;
  title: () => string;
  /** Further words by which it is found: another name for the same thing. */
  also?: () => string;
  icon?: LucideIcon;
  /** Its key everywhere, as `Mod+Shift+E`. */
  keys?: string;
  run: (go: GoHere<S>) => void;
}

/** Something to do with records of another place; it stands in their menus. */
export interface RecordOffer<S extends SearchSchema> {
  id: string;
  title: (ids: readonly number[]) => string;
  icon?: LucideIcon;
  /** For one record alone. */
  one?: boolean;
  /** It is what Strg+Umschalt+W does with the record in front. */
  follows?: boolean;
  /** It ends on paper, and stands among what is printed. */
  paper?: boolean;
  /** `what` says which part of the record is meant. */
  run: (go: GoHere<S>, ids: readonly number[], what?: string) => void;
}

/** A record of another place, as a panel gets it. */
export interface PanelRecord {
  kind: RecordRef["kind"];
  id: number;
}

/** A sheet of a record that another place draws. */
export interface RecordPanel {
  id: string;
  title: () => string;
  /** How many things lie behind it, beside its title; draws nothing where there are none. */
  Count: ComponentType<{ record: PanelRecord }>;
  Panel: ComponentType<{ record: PanelRecord }>;
}

/** Goes to the place that declares it. */
export type GoHere<S extends SearchSchema> = (search?: Partial<v.InferOutput<S>>, screen?: string) => void;

/** Goes to a place; the search may name a record, the screen one of the place's further ones. */
export type Go = <S extends SearchSchema>(
  place: Place<S>,
  search?: Partial<v.InferOutput<S>>,
  screen?: string,
  options?: { replace?: boolean },
) => void;

/** Declares a place. Keeps the type of its search. */
export function definePlace<S extends SearchSchema>(place: Place<S>): Place<S> {
  return place;
}

/** Goes to places; back and forward lead through where one was. */
export function useGo(): Go {
  const navigate = useNavigate();
  return useCallback(
    (place, search, screen, options) => {
      void navigate({
        to: screen === undefined ? place.path : `${place.path}/${screen}`,
        search: clean(search ?? {}),
        replace: options?.replace ?? false,
      } as never);
    },
    [navigate],
  );
}

/**
 * The state of a place and its setter. `set` changes the named parts and keeps the others; pass
 * `{ replace: true }` where back should not stop (typing in the filter, moving the cursor through a list).
 */
export function usePlace<S extends SearchSchema>(
  place: Place<S>,
): {
  search: v.InferOutput<S>;
  set: (change: Partial<v.InferOutput<S>>, options?: { replace?: boolean }) => void;
} {
  const raw = useRouterState({ select: (state) => state.location.search as Record<string, unknown> });
  const navigate = useNavigate();
  const search = readSearch(place, raw);
  const set = useCallback(
    (change: Partial<v.InferOutput<S>>, options?: { replace?: boolean }) => {
      void navigate({
        search: (before: Record<string, unknown>) => clean({ ...before, ...change }),
        replace: options?.replace ?? false,
      } as never);
    },
    [navigate],
  );
  return { search, set };
}

/** Reads a place's state; parts that do not fit are dropped, not the whole. */
export function readSearch<S extends SearchSchema>(place: Place<S>, raw: Record<string, unknown>): v.InferOutput<S> {
  const result = v.safeParse(place.search, raw);
  if (result.success) return result.output;
  const fitting = Object.entries(place.search.entries).flatMap(([key, entry]) => {
    const part = v.safeParse(entry as v.GenericSchema, raw[key]);
    return part.success && part.output !== undefined ? [[key, part.output] as const] : [];
  });
  return v.parse(place.search, Object.fromEntries(fitting));
}

function clean(search: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
