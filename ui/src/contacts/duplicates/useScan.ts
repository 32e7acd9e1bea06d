import { useCallback, useEffect, useRef, useState } from "react";
import { asKontorError, CANCELLED, call, type KontorError, newJob } from "../../shared/api";
import type { DuplicatesScan } from "../../shared/api/generated/commands";

/** How far the search has come. */
export type Stage =
  | { at: "searching"; job: number }
  | { at: "stopped" }
  | { at: "failed"; error: KontorError }
  | { at: "found"; scan: DuplicatesScan };

/** Looks through the whole book as soon as the screen is shown; leaving it gives the search up. */
export function useScan() {
  const [stage, setStage] = useState<Stage>({ at: "stopped" });
  const run = useRef(0);
  const job = useRef<number | null>(null);

  const stop = useCallback(() => {
    if (job.current !== null) call("job_cancel", { job: job.current }).catch(() => undefined);
  }, []);

  const search = useCallback(async () => {
    run.current += 1;
    const mine = run.current;
    const number = newJob();
    job.current = number;
    setStage({ at: "searching", job: number });
    try {
      const scan = await call("contacts_duplicates_scan", null, { job: number });
      if (mine === run.current) setStage({ at: "found", scan });
    } catch (thrown) {
      if (mine !== run.current) return;
      const error = asKontorError(thrown);
      setStage(error.code === CANCELLED ? { at: "stopped" } : { at: "failed", error });
    } finally {
      if (job.current === number) job.current = null;
    }
  }, []);

  useEffect(() => {
    void search();
    return () => {
      run.current += 1;
      stop();
    };
  }, [search, stop]);

  return { stage, search: () => void search(), stop };
}
