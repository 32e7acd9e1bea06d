import { useCallback } from "react";
import { asKontorError, callWithChanges, reportFailure } from "../shared/api";
import { notifyDone } from "../shared/history/takeBack";
import { confirm } from "../shared/parts";
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
      notifyDone(words.removed(ids.length), changes);
      return true;
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
      return false;
    }
  }, []);
}
