import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../api";

/** How long after the last key a draft is written. */
const PAUSE_MS = 2000;

/**
 * Keeps what is being typed in the file, so that it survives a crash: written two seconds after the last
 * change, gone when the form is saved or discarded, offered when one returns.
 *
 * `found` is a draft that lies there from before; `null` once it was taken or discarded.
 */
export function useDraft<T>(place: string, recordId: number | null, value: T, changed: boolean) {
  const [found, setFound] = useState<{ value: T; at: string } | null>(null);
  const written = useRef(false);

  useEffect(() => {
    let here = true;
    call("drafts_get", { place, record_id: recordId })
      .then((draft) => {
        if (here && draft) setFound({ value: draft.json as T, at: draft.at });
      })
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [place, recordId]);

  useEffect(() => {
    if (!changed) return;
    const write = () => {
      clearTimeout(timer);
      written.current = true;
      // A draft that cannot be written costs comfort only; saving itself reports its failures.
      call("drafts_put", { place, record_id: recordId, json: value }).catch(() => undefined);
    };
    const timer = setTimeout(write, PAUSE_MS);
    // The window closes before the pause is over: what was typed last is kept, too.
    window.addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", write);
    };
  }, [place, recordId, value, changed]);

  const drop = useCallback(() => {
    setFound(null);
    written.current = false;
    call("drafts_discard", { place, record_id: recordId }).catch(() => undefined);
  }, [place, recordId]);

  return { found, clearFound: () => setFound(null), drop };
}
