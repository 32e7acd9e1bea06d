import { asKontorError, callWithChanges, reportFailure } from "../shared/api";
import { notifyDone } from "../shared/history/takeBack";
import { letterWords } from "./words";

/** Deletes drafts and offers to take it back; true if they are gone. */
export async function removeLetters(ids: readonly number[]): Promise<boolean> {
  try {
    const { changes } = await callWithChanges("letters_delete", { ids: [...ids] });
    notifyDone(letterWords().removed(ids.length), changes);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}
