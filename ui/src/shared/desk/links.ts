import { useRouter } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import { type Place, useGo } from "./place";

/** A record as a link: its icon, the word for its kind, and going there. */
export interface RecordLink {
  icon: LucideIcon;
  kind: string;
  /** What tells it from its namesakes, written out. */
  detail: (stored: string) => string;
  open: () => void;
}

/**
 * Turns records of any domain into links, by the kinds that the places declare; null for a kind that has no place.
 * So a domain can point to another one's records without knowing it.
 */
export function useRecordLinks(): (record: { kind: string; id: number }) => RecordLink | null {
  const router = useRouter();
  const go = useGo();
  const { places } = router.options.context as { places: readonly Place[] };
  return (record) => {
    const place = places.find((one) => one.kinds?.[record.kind]);
    const kind = place?.kinds?.[record.kind];
    if (!place || !kind) return null;
    return {
      icon: kind.icon,
      kind: kind.name(),
      detail: kind.detail ?? ((stored) => stored),
      open: () => go(place, kind.show(record.id)),
    };
  };
}

/**
 * Leads to the list of all records of a kind that use another record: the contacts of a category. Null where no
 * place has such a list.
 */
export function useUserLists(): (
  kind: string,
  used: { kind: string; id: number; list?: string },
) => (() => void) | null {
  const router = useRouter();
  const go = useGo();
  const { places } = router.options.context as { places: readonly Place[] };
  return (kind, used) => {
    const place = places.find((one) => one.kinds?.[kind]);
    const search = place?.uses?.(used);
    return place && search ? () => go(place, search) : null;
  };
}
