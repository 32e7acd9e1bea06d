import { asKontorError, call, callWithChanges, reportFailure } from "../../shared/api";
import { notifyDone } from "../../shared/history/takeBack";
import { formatDate } from "../../shared/words";
import { seriesWords } from "./words";

/** A date of a series as the program knows it. */
export interface DatePick {
  series: number;
  original: string;
}

/** Takes a date out of its series; undo brings it back. True if it is out. */
export async function strikeDate({ series, original }: DatePick): Promise<boolean> {
  const words = seriesWords();
  try {
    const { changes } = await callWithChanges("series_strike", { id: series, original });
    notifyDone(words.struckNow(formatDate(original, "weekday")), changes);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => words.notStruck);
    return false;
  }
}

/** Lets a struck date take place again. */
export async function restoreDate({ series, original }: DatePick): Promise<boolean> {
  try {
    const { changes } = await callWithChanges("series_restore", { id: series, original });
    notifyDone(seriesWords().restoredNow(formatDate(original, "weekday")), changes);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}

/** Makes a date an event of its own, or finds the one that it is; null where that was refused. */
export async function openDate({ series, original }: DatePick): Promise<number | null> {
  try {
    return (await call("series_open", { id: series, original })).id;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return null;
  }
}

/** Deletes a series in one step; its dates that are events stay. True if it is gone. */
export async function removeSeries(id: number, title: string): Promise<boolean> {
  const words = seriesWords();
  try {
    const { changes } = await callWithChanges("series_delete", { ids: [id] });
    notifyDone(words.deleted(title), changes);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => words.notDeleted);
    return false;
  }
}
