import { useCallback, useEffect, useRef, useState } from "react";
import { asKontorError, CANCELLED, call, type KontorError, newJob, queryClient, reportFailure } from "../../shared/api";
import type { ImportDone, ImportPreview, ImportRead, ImportRow } from "../../shared/api/generated/commands";

/** What becomes of a card. */
export type Fate = ImportRow["fate"];
/** What each column of a table becomes, as the person said. */
export type Mapping = NonNullable<ImportRead["mapping"]>;

/** How far an import has come. */
export type Stage =
  | { at: "pick" }
  | { at: "reading"; job: number }
  | { at: "failed"; error: KontorError }
  /** The plan is in view; with `job` the file is being read anew. */
  | { at: "plan"; preview: ImportPreview; job: number | null }
  | { at: "writing"; preview: ImportPreview; job: number }
  | { at: "done"; preview: ImportPreview; done: ImportDone };

/** A file read with nothing said beforehand. */
const PLAINLY = { preset: null, mapping: null, remember: false, sheet: null, on_match: null };

/** The mapping that a preview shows. */
export function mappingOf(preview: ImportPreview): Mapping {
  return { columns: preview.columns.map((column) => ({ header: column.header, field: column.field ?? "ignore" })) };
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
    call("contacts_import_discard", { import: number }).catch(() => undefined);
  }, []);

  const read = useCallback(
    async (wish: Partial<Omit<ImportRead, "token">>, before: ImportPreview | null) => {
      if (token === null) return;
      const run = alive.current;
      const job = newJob();
      setStage(before ? { at: "plan", preview: before, job } : { at: "reading", job });
      const once = (options: Partial<ImportRead>) =>
        call("contacts_import_read", { ...PLAINLY, token, sheet: before?.sheet ?? null, ...options }, { job });
      try {
        const preview = await once(wish);
        if (run !== alive.current) {
          letGo(preview.import);
          return;
        }
        letGo(current.current);
        current.current = preview.import;
        setStage({ at: "plan", preview, job: null });
      } catch (thrown) {
        if (run !== alive.current) return;
        const error = asKontorError(thrown);
        if (before) {
          setStage({ at: "plan", preview: before, job: null });
          reportFailure(error);
        } else setStage(error.code === CANCELLED ? { at: "pick" } : { at: "failed", error });
      }
    },
    [token, letGo],
  );

  useEffect(() => {
    alive.current += 1;
    setStage({ at: "pick" });
    void read({}, null);
    return () => {
      alive.current += 1;
      letGo(current.current);
      current.current = null;
    };
  }, [read, letGo]);

  /** Changes what becomes of rows; null means every row with a match. */
  const choose = async (indexes: number[] | null, fate: Fate) => {
    if (stage.at !== "plan") return;
    const { preview } = stage;
    try {
      const counts = await call("contacts_import_choose", { import: preview.import, indexes, fate });
      // The write may have begun meanwhile; its progress stays in sight.
      setStage((now) => (now.at === "plan" ? { at: "plan", preview: { ...preview, counts }, job: null } : now));
      await queryClient.invalidateQueries({ queryKey: rowsKey(preview.import) });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };

  const apply = async () => {
    if (stage.at !== "plan" || stage.job !== null) return;
    const { preview } = stage;
    const job = newJob();
    setStage({ at: "writing", preview, job });
    try {
      const done = await call("contacts_import_apply", { import: preview.import }, { job });
      current.current = null;
      setStage({ at: "done", preview, done });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
      setStage({ at: "plan", preview, job: null });
    }
  };

  return {
    stage,
    choose,
    apply,
    /** Reads the table as that of another program. */
    readAs: (preset: string) => void (stage.at === "plan" && read({ preset }, stage.preview)),
    /** Reads another sheet of the workbook. */
    readSheet: (sheet: string) => void (stage.at === "plan" && read({ sheet }, stage.preview)),
    /** Reads the table with another mapping, which is remembered in the file for such tables. */
    readWith: (mapping: Mapping) => void (stage.at === "plan" && read({ mapping, remember: true }, stage.preview)),
    /** Forgets what was remembered for such tables, and reads this one as if it came for the first time. */
    forgetMapping: async () => {
      if (stage.at !== "plan") return;
      try {
        await call("contacts_import_forget_mapping", { import: stage.preview.import });
        await read({}, stage.preview);
      } catch (thrown) {
        reportFailure(asKontorError(thrown));
      }
    },
    /** Gives up what is running; nothing of it stays. */
    cancel: () => {
      const job = stage.at === "reading" || stage.at === "writing" || stage.at === "plan" ? stage.job : null;
      if (job !== null) call("job_cancel", { job }).catch(() => undefined);
    },
  };
}

/** Names the rows of an import in the memory of answers. */
export function rowsKey(number: number): readonly unknown[] {
  return ["contacts_import_rows", number];
}
