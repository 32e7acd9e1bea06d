import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../shared/api";
import type { Card, ContactPreview } from "../../shared/api/generated/commands";

/** So long after the last key what follows from it is computed. */
const PAUSE_MS = 250;

/** What follows from a card while it is typed: names, salutation, what would be refused, who it may be already. */
export function usePreview(id: number | null, card: Card): ContactPreview | null {
  const json = JSON.stringify(card);
  const [settled, settle] = useState(json);
  useEffect(() => {
    const timer = setTimeout(() => settle(json), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [json]);
  const preview = useQuery({
    queryKey: ["contacts_preview", id, settled],
    queryFn: ({ signal }) => call("contacts_preview", { id, card: JSON.parse(settled) as Card }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    meta: { kinds: ["contact"] },
  });
  return preview.data ?? null;
}
