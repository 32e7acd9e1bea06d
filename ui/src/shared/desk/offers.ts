import { useRouter } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import type { RecordRef } from "../api/generated/commands";
import type { NoticeAction } from "../parts/notice/notices";
import { type Place, useGo } from "./place";

/** Something that another place does with records. */
export interface Offer {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** It ends on paper, and stands among what is printed. */
  paper: boolean;
  /** It is what Strg+Umschalt+W does with the record in front. */
  follows: boolean;
  /** Its key, as menus show it. */
  keys?: string;
  /** Says what it is about the record, where a part of it is meant: one of its files. */
  run: (what?: string) => void;
}

/**
 * What other places offer to do with records of a kind: a letter to a contact, a serial letter to many. Domains import
 * no other domain; this is how one's records get the other's work.
 */
export function useRecordOffers(kind: string): (ids: readonly number[]) => Offer[] {
  const router = useRouter();
  const go = useGo();
  const { places } = router.options.context as { places: readonly Place[] };
  return (ids) =>
    ids.length === 0
      ? []
      : places.flatMap((place) =>
          (place.offers?.[kind] ?? [])
            .filter((offer) => !offer.one || ids.length === 1)
            .map((offer) => ({
              id: offer.id,
              label: offer.title(ids),
              paper: offer.paper === true,
              follows: offer.follows === true,
              ...(offer.follows && ids.length === 1 ? { keys: "Mod+Shift+W" } : {}),
              ...(offer.icon ? { icon: offer.icon } : {}),
              run: (what) => offer.run((search, screen) => go(place, search, screen), ids, what),
            })),
        );
}

/** What other places say comes next, once a record of a kind was made: beginning a checklist for a new contract. */
export function useNextSteps(kind: RecordRef["kind"]): (id: number) => Promise<readonly NoticeAction[]> {
  const router = useRouter();
  const { places } = router.options.context as { places: readonly Place[] };
  return async (id) => {
    // That it was saved is said in any case.
    const steps = places.map((place) => place.nextSteps?.({ kind, id }).catch(() => []) ?? []);
    return (await Promise.all(steps)).flat();
  };
}
