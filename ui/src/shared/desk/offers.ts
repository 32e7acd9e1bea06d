import { useRouter } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
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
  run: () => void;
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
              run: () => offer.run((search, screen) => go(place, search, screen), ids),
            })),
        );
}
