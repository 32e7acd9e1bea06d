import { useState } from "react";
import { asKontorError, callWithChanges, newJob, type RequestOf, reportFailure, useProgress } from "../../shared/api";
import { notifyDone } from "../../shared/history/takeBack";
import { useListWords } from "./words";

/** Writes a change to many contracts as one step, tells how far it is, and offers to take it back. */
export function useApply(onDone: () => void) {
  const words = useListWords();
  const [job, setJob] = useState<number | null>(null);
  const told = useProgress(job);
  const run = async <N extends "contracts_mass_apply" | "contracts_raise_apply">(
    name: N,
    request: RequestOf<N>,
    done: (changed: number) => string,
  ) => {
    const number = newJob();
    setJob(number);
    try {
      const { value, changes } = await callWithChanges(name, request, { job: number });
      notifyDone(done((value as { changed: number }).changed), changes);
      onDone();
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
      setJob(null);
    }
  };
  return {
    busy: job !== null,
    run,
    progress: told?.total ? (
      <span className="quiet" role="status">
        {words.progress(told.done, told.total)}
      </span>
    ) : null,
  };
}
