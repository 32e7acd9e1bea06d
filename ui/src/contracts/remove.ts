import { useCallback } from "react";
import { asKontorError, call, callWithChanges, reportFailure } from "../shared/api";
import { confirm, notify, partWords } from "../shared/parts";
import { contractWords } from "./words";

/** Deletes contracts and offers to take it back; asks where it is more than one. True if they are gone. */
export function useRemoveContracts(): (ids: readonly number[]) => Promise<boolean> {
  return useCallback(async (ids) => {
    const words = contractWords();
    if (ids.length === 0) return false;
    if (ids.length > 1) {
      const sure = await confirm({
        title: words.removeTitle(ids.length),
        text: words.removeText,
        yes: words.removeMarked(ids.length),
        no: words.cancel,
        danger: true,
      });
      if (!sure) return false;
    }
    try {
      const { changes } = await callWithChanges("contracts_delete", { ids: [...ids] });
      const op = changes?.op;
      notify({
        tone: "plain",
        what: words.removed(ids.length),
        ...(op
          ? {
              action: {
                label: partWords().undo,
                run: () =>
                  void call("history_undo_step", { op: op.id, along: false }).catch((thrown) =>
                    reportFailure(asKontorError(thrown)),
                  ),
              },
            }
          : {}),
      });
      return true;
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
      return false;
    }
  }, []);
}
