import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../api";
import type { RecordRef } from "../../api/generated/commands";

/** How long after the last key a draft is written. */
const PAUSE_MS = 2000;

/**
 * The form that a draft belongs to: the kind of its record, by which the program clears it away with the record. New
 * records of one kind that have several forms are told apart behind a dot.
 */
export type DraftPlace = RecordRef["kind"] | `${RecordRef["kind"]}.${string}`;

/** Drafts that wait for their pause. */
const waiting = new Set<() => Promise<void>>();
let held = 0;

/**
 * Does work after which another file may lie on the desk: whatever waits is written before, and nothing while it
 * runs, for it would come to stand in the wrong file.
 */
export async function holdDrafts<T>(work: () => Promise<T>): Promise<T> {
  await Promise.all([...waiting].map((write) => write()));
  held += 1;
  try {
    return await work();
  } finally {
    held -= 1;
  }
}

/** Writes a draft after the pause, when drafts are flushed or when the window closes; answers how it is given up. */
export function planDraft(place: DraftPlace, recordId: number | null, value: unknown): () => void {
  const giveUp = () => {
    clearTimeout(timer);
    waiting.delete(write);
    if (typeof window !== "undefined") window.removeEventListener("pagehide", write);
  };
  const write = async () => {
    giveUp();
    if (held > 0) {
      plan();
      return;
    }
    // A draft that cannot be written costs comfort only; saving itself reports its failures.
    await call("drafts_put", { place, record_id: recordId, json: value }).catch(() => undefined);
  };
  let timer: ReturnType<typeof setTimeout>;
  const plan = () => {
    timer = setTimeout(write, PAUSE_MS);
    waiting.add(write);
    // The window closes before the pause is over: what was typed last is kept, too.
    if (typeof window !== "undefined") window.addEventListener("pagehide", write);
  };
  plan();
  return giveUp;
}

/**
 * Keeps what is being typed in the file, so that it survives a crash: written two seconds after the last
 * change, gone when the form is saved or discarded, offered when one returns.
 *
 * `found` is a draft that lies there from before; `null` once it was taken or discarded. `drop` ends when the draft
 * is gone from the file. A form that is not asked for when it is left (a slip of paper) keeps its draft then: `stays`
 * hears that it does.
 */
export function useDraft<T>(
  place: DraftPlace,
  recordId: number | null,
  value: T,
  changed: boolean,
  stays?: () => void,
) {
  const [found, setFound] = useState<{ value: T; at: string } | null>(null);
  const giveUp = useRef<() => void>(() => undefined);
  const left = useRef<() => void>(() => undefined);
  useEffect(() => {
    left.current = () => {
      // While another file comes, whatever waited has been written already.
      if (!changed || !stays || held > 0) return;
      void call("drafts_put", { place, record_id: recordId, json: value }).then(stays, () => undefined);
    };
  });
  useEffect(() => () => left.current(), []);

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
    const stop = planDraft(place, recordId, value);
    giveUp.current = stop;
    return stop;
  }, [place, recordId, value, changed]);

  const drop = useCallback(async () => {
    setFound(null);
    giveUp.current();
    await call("drafts_discard", { place, record_id: recordId }).catch(() => undefined);
  }, [place, recordId]);

  return { found, clearFound: () => setFound(null), drop };
}
