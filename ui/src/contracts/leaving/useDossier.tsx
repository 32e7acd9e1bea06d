import { useState } from "react";
import { asKontorError, call, newJob, reportFailure, useProgress } from "../../shared/api";
import type { ContractFilter } from "../../shared/api/generated/commands";
import { Working } from "../../shared/import/Working";
import { notify } from "../../shared/parts";
import { useLeavingWords } from "./words";

/**
 * Saving the files of contracts: many take some seconds, so how far it is stands above the list, and it can be given
 * up. Nothing is shown while the dialog asks where.
 */
export function useDossier() {
  const words = useLeavingWords();
  const [job, setJob] = useState<number | null>(null);
  const begun = useProgress(job) !== null;
  const save = async (filter: ContractFilter) => {
    // One at a time: the first goes on.
    if (job !== null) return;
    const number = newJob();
    setJob(number);
    try {
      const done = await call("contracts_dossier_save", { filter, filter_words: null }, { job: number });
      if (!done) return;
      const { saved, contracts, files } = done;
      notify({
        tone: "fine",
        what: words.dossierSaved(contracts, files),
        more: words.savedAs(saved.name, saved.folder),
      });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    } finally {
      setJob(null);
    }
  };
  const stop = (number: number) => void call("job_cancel", { job: number }).catch(() => undefined);
  const working =
    job !== null && begun ? <Working words={words.dossierWorking} job={job} onCancel={() => stop(job)} /> : null;
  return { save, working };
}
