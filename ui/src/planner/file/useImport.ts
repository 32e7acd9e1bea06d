import { useCallback, useEffect, useRef, useState } from "react";
import { asKontorError, CANCELLED, call, type KontorError, newJob, queryClient, reportFailure } from "../../shared/api";
import type { CalendarImportDone, CalendarImportPreview } from "../../shared/api/generated/commands";

/** How far an import has come. */
export type Stage =
  | { at: "pick" }
  | { at: "reading"; job: number }
  | { at: "failed"; error: KontorError }
  | { at: "plan"; preview: CalendarImportPreview }
  | { at: "writing"; preview: CalendarImportPreview; job: number }
  | { at: "done"; done: CalendarImportDone };

/** Names the rows of an import in the memory of answers. */
export function rowsKey(number: number): readonly unknown[] {
  return ["calendar_import_rows", number];
}

/**
 * One import from reading to its report. Nothing is written before `apply`; leaving the screen lets the read file
 * go. `token` names the file; without one, it is still to be chosen.
 */
export function useImport(token: string | null) {
  const [stage, setStage] = useState<Stage>({ at: "pick" });
  const current = useRef<number | null>(null);
  const alive = useRef(0);

  const letGo = useCallback((number: number | null) => {
    if (number === null) return;
    queryClient.removeQueries({ queryKey: rowsKey(number) });
    // Whoever is gone already is let go.
    call("calendar_import_discard", { import: number }).catch(() => undefined);
  }, []);

  useEffect(() => {
    alive.current += 1;
    const run = alive.current;
    const read = async (file: string) => {
      const job = newJob();
      setStage({ at: "reading", job });
      try {
        const preview = await call("calendar_import_read", { token: file }, { job });
        if (run !== alive.current) {
          letGo(preview.import);
          return;
        }
        current.current = preview.import;
        setStage({ at: "plan", preview });
      } catch (thrown) {
        if (run !== alive.current) return;
        const error = asKontorError(thrown);
        setStage(error.code === CANCELLED ? { at: "pick" } : { at: "failed", error });
      }
    };
    setStage({ at: "pick" });
    if (token !== null) void read(token);
    return () => {
      alive.current += 1;
      letGo(current.current);
      current.current = null;
    };
  }, [token, letGo]);

  const apply = async () => {
    if (stage.at !== "plan") return;
    const { preview } = stage;
    const job = newJob();
    setStage({ at: "writing", preview, job });
    try {
      const done = await call("calendar_import_apply", { import: preview.import }, { job });
      current.current = null;
      setStage({ at: "done", done });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
      setStage({ at: "plan", preview });
    }
  };

  return {
    stage,
    apply,
    /** Gives up what is running; nothing of it stays. */
    cancel: () => {
      if (stage.at === "reading" || stage.at === "writing") {
        call("job_cancel", { job: stage.job }).catch(() => undefined);
      }
    },
  };
}
