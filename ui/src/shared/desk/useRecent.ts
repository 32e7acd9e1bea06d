import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { commandQuery } from "../api";
import type { RecordRef } from "../api/generated/commands";
import { noteRecent } from "./recent";

/** Notes a record as looked at, where its screen does not know itself how the index names it; null for none. */
export function useRecent(record: RecordRef | null): void {
  const hit = useQuery({
    ...commandQuery("search_titles", { records: record ? [record] : [] }),
    enabled: record !== null,
  }).data?.[0];
  const { kind, id, title, detail } = hit ?? {};
  useEffect(() => {
    if (kind && id !== undefined && title) noteRecent({ kind, id, title, detail: detail ?? "" });
  }, [kind, id, title, detail]);
}
