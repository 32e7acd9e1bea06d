import { useRouter } from "@tanstack/react-router";
import { type ReactNode, Suspense } from "react";
import { useDeskActions } from "./actions";
import { useRecordOffers } from "./offers";
import type { PanelRecord, Place } from "./place";

/** A sheet of a record that another place draws; fits among the tabs of the record. */
export interface PanelItem {
  id: string;
  label: string;
  count: ReactNode;
  content: ReactNode;
}

/**
 * What other places show with a record, as further sheets of it: the tasks about a contact. While the record is in
 * front, Strg+Umschalt+W does what a place offers for it. A record that is not stored yet (null) has none.
 */
export function useRecordPanels(record: PanelRecord | null): PanelItem[] {
  const router = useRouter();
  const { places } = router.options.context as { places: readonly Place[] };
  const offers = useRecordOffers(record?.kind ?? "");
  const follow = record ? offers([record.id]).find((offer) => offer.follows) : undefined;
  const front = record && { record: { kind: record.kind, id: record.id } };
  useDeskActions({ ...front, ...(follow ? { followUp: follow.run } : {}) });
  if (!record) return [];
  return places.flatMap((place) => {
    const panel = place.panels?.[record.kind];
    if (!panel) return [];
    const { Count, Panel } = panel;
    return [
      {
        id: panel.id,
        label: panel.title(),
        count: <Count record={record} />,
        content: (
          <Suspense>
            <Panel record={record} />
          </Suspense>
        ),
      },
    ];
  });
}
