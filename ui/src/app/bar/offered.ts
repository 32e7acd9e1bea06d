import { Filter, Plus, Printer } from "lucide-react";
import type { Go, Place, Typed, TypedOffer } from "../../shared/desk";
import { offeredActions } from "../../shared/desk/actions";
import { recentRecords } from "../../shared/desk/recent";
import { type Command, commandsInView } from "../../shared/parts";
import { appWords } from "../words";

/** What stands in the box, with the lines that were pasted and the record in front. */
export function typedNow(text: string, pasted: { shown: string; whole: string } | null): Typed {
  const front = offeredActions().record;
  const record = front && recentRecords().find((one) => one.kind === front.kind && one.id === front.id);
  return { text, whole: pasted?.shown === text ? pasted.whole : text, record: record ?? null };
}

/** What the typed words can become, as each place says. */
export function useTypedOffers(places: readonly Place[], typed: Typed | null, go: Go): readonly TypedOffer[] {
  return places.flatMap((place) => {
    // biome-ignore lint/correctness/useHookAtTopLevel: the places are the same as long as the program runs.
    return place.useTyped?.(typed, (search, screen) => go(place, search, screen)) ?? [];
  });
}

/** What the view in front can do, as its buttons and menus say it, and what it offers to the keyboard. */
export function commandsHere(): Command[] {
  const { create, print, filter } = offeredActions();
  const offered = [
    { action: create, icon: Plus, keys: "Mod+N" },
    { action: print, icon: Printer, keys: "Mod+P" },
  ].flatMap(({ action, icon, keys }) =>
    action && !action.disabled
      ? [
          {
            id: `offered-${keys}`,
            label: action.label,
            icon,
            keys,
            ...(action.does ? { does: action.does } : {}),
            run: action.run,
          },
        ]
      : [],
  );
  const words = appWords();
  return [
    ...offered,
    ...(filter ? [{ id: "offered-filter", label: words.filterHere, icon: Filter, keys: "Mod+F", run: filter }] : []),
    ...commandsInView([...document.querySelectorAll("[data-commands]")]).filter(
      ({ label, menu }) => menu !== undefined || offered.every((one) => one.label !== label),
    ),
  ];
}
