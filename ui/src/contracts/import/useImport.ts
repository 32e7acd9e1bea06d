import { useCallback, useEffect, useRef, useState } from "react";
import { asKontorError, CANCELLED, call, type KontorError, newJob, queryClient, reportFailure } from "../../shared/api";
import type {
  ContractImportDone,
  ContractImportPreview,
  ContractImportRead,
  ContractImportRow,
  ContractImportSettle,
  ContractImportState,
} from "../../shared/api/generated/commands";

/** What becomes of a row. */
export type Fate = ContractImportRow["fate"];
/** What a column becomes. */
export type Field = ContractImportPreview["columns"][number]["field"];
/** What holds where a row says nothing. */
export type Defaults = ContractImportPreview["defaults"];

/** How far an import has come. */
export type Stage =
  | { at: "pick" }
  | { at: "reading"; job: number }
  | { at: "failed"; error: KontorError }
  /** The plan is in view; with `job` the file is being read anew. */
  | { at: "plan"; preview: ContractImportPreview; job: number | null }
  | { at: "writing"; preview: ContractImportPreview; job: number }
  | { at: "done"; done: ContractImportDone };

/** Names the rows of an import in the memory of answers. */
export function rowsKey(number: number): readonly unknown[] {
  return ["contracts_import_rows", number];
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
    call("contracts_import_discard", { import: number }).catch(() => undefined);
  }, []);

  const read = useCallback(
    async (wish: Partial<Omit<ContractImportRead, "token">>, before: ContractImportPreview | null) => {
      if (token === null) return;
      const run = alive.current;
      const job = newJob();
      setStage(before ? { at: "plan", preview: before, job } : { at: "reading", job });
      try {
        const request = { token, mapping: null, defaults: null, sheet: before?.sheet ?? null, ...wish };
        const preview = await call("contracts_import_read", request, { job });
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

  /** Takes over how the plan stands after something was decided otherwise. */
  const decided = async (asked: Promise<ContractImportState>) => {
    try {
      const state = await asked;
      // The write may have begun meanwhile; its progress stays in sight.
      setStage((now) => (now.at === "plan" ? { ...now, preview: { ...now.preview, state } } : now));
      if (current.current !== null) await queryClient.invalidateQueries({ queryKey: rowsKey(current.current) });
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
      const done = await call("contracts_import_apply", { import: preview.import }, { job });
      current.current = null;
      setStage({ at: "done", done });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
      setStage({ at: "plan", preview, job: null });
    }
  };

  return {
    stage,
    apply,
    /** Changes what becomes of rows; null means every row that is there already. */
    choose: (indexes: number[] | null, fate: Fate) =>
      stage.at === "plan"
        ? decided(call("contracts_import_choose", { import: stage.preview.import, indexes, fate }))
        : Promise.resolve(),
    /** Says what a name means; without a key every one of its kind that nothing comes near. */
    settle: (wish: Omit<ContractImportSettle, "import">) =>
      void (stage.at === "plan" && decided(call("contracts_import_settle", { import: stage.preview.import, ...wish }))),
    /** Reads another sheet of the workbook. */
    readSheet: (sheet: string) => void (stage.at === "plan" && read({ sheet }, stage.preview)),
    /** Reads the table with other columns or other things that hold where it says nothing; both are remembered. */
    readWith: (fields: readonly Field[], defaults: Defaults) => {
      if (stage.at !== "plan") return;
      const { columns } = stage.preview;
      const mapping = columns.map((column, at) => ({ heading: column.heading, field: fields[at] ?? column.field }));
      void read({ mapping, defaults }, stage.preview);
    },
    /** Forgets what was remembered for such tables, and reads this one as if it came for the first time. */
    forgetMapping: async () => {
      if (stage.at !== "plan") return;
      try {
        await call("contracts_import_forget_mapping", { import: stage.preview.import });
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
