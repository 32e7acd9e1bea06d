import { useEffect, useRef, useState } from "react";
import { asKontorError, call, callBytes, type KontorError, onChanges } from "../api";
import type { PaperRequest, RenderedPaper } from "../api/generated/commands";

/** What is to be set; the backend knows the usual for whatever is left out. */
export type PaperWish = { paper: string } & Partial<PaperRequest>;

/** A set paper that is in view, and whether it is behind what was entered last. */
export interface PaperState {
  paper: RenderedPaper | null;
  /** The beginning of a long list, to be looked at until the whole is set; nothing is printed from it. */
  beginning: RenderedPaper | null;
  error: KontorError | null;
  /** What was entered last is not set yet: nothing is printed of the paper that still stands there. */
  behind: boolean;
  /** Counts settings, so that pages are loaded anew while the old ones stay in view. */
  revision: number;
}

/**
 * Sets a paper whenever the wish or the data behind it change. One setting at a time: while it is under way the
 * newest wish waits and the ones between are skipped, so that a preview follows typing and never queues up.
 * `null` wishes nothing and keeps what is shown.
 */
export function usePaper(wish: PaperWish | null): PaperState {
  const [state, setState] = useState<PaperState>({
    paper: null,
    beginning: null,
    error: null,
    behind: false,
    revision: 0,
  });
  const run = useRef<{ busy: boolean; next: PaperWish | null; gone: boolean; shown: boolean }>({
    busy: false,
    next: null,
    gone: false,
    shown: false,
  });
  const key = wish === null ? null : JSON.stringify(wish);

  useEffect(() => {
    const work = run.current;
    work.gone = false;
    return () => {
      work.gone = true;
    };
  }, []);

  useEffect(() => {
    if (key === null) return;
    const wanted = JSON.parse(key) as PaperWish;
    const work = run.current;
    const set = async (first: PaperWish) => {
      work.busy = true;
      for (let now: PaperWish | null = first; now !== null && !work.gone; now = work.next) {
        work.next = null;
        try {
          let paper = await call("papers_render", { ...now, beginning: !work.shown } as PaperRequest);
          if (paper.beginning) {
            const beginning = paper;
            if (!work.gone) setState((before) => ({ ...before, beginning, revision: before.revision + 1 }));
            paper = await call("papers_render", now as PaperRequest);
          }
          work.shown = true;
          const whole = paper;
          if (!work.gone) {
            const behind = work.next !== null;
            setState((before) => ({
              paper: whole,
              beginning: null,
              error: null,
              behind,
              revision: before.revision + 1,
            }));
          }
        } catch (thrown) {
          const error = asKontorError(thrown);
          if (!work.gone) setState((before) => ({ ...before, error, behind: work.next !== null }));
        }
      }
      work.busy = false;
    };
    const ask = () => {
      setState((before) => (before.behind ? before : { ...before, behind: true }));
      if (work.busy) work.next = wanted;
      else void set(wanted);
    };
    ask();
    return onChanges(ask);
  }, [key]);

  return state;
}

/** A page of a set paper as SVG. */
export function paperPage(document: number, page: number, signal: AbortSignal): Promise<ArrayBuffer> {
  return callBytes("papers_page", { document, page }, { signal });
}
