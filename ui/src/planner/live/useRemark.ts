import { useCallback, useEffect, useRef, useState } from "react";
import { asKontorError, call, reportFailure } from "../../shared/api";

/** So long after the last key a remark is kept. */
const REST_MS = 1_200;

/**
 * The remark on one item, kept by itself: after a pause in typing, when the field is left, and before any step.
 * `kept` is what the minutes say; what comes from elsewhere is taken in as long as nothing typed would be lost.
 */
export function useRemark(event: number, item: number, kept: string) {
  const [text, setText] = useState(kept);
  const typed = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    if (typed.current === null) setText(kept);
  }, [kept]);

  /** Keeps what was typed; false where that was refused, and then it stays in the field. */
  const keep = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const now = typed.current;
    if (now === null) return true;
    try {
      await call("live_remark", { event_id: event, item, text: now });
      if (typed.current === now) typed.current = null;
      return true;
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
      return false;
    }
  }, [event, item]);

  const change = (next: string) => {
    setText(next);
    typed.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), REST_MS);
  };

  // Whoever leaves the screen loses nothing.
  useEffect(() => () => void keep(), [keep]);
  return { text, change, keep };
}
