import { asKontorError, type ChangeSet, call, opName, reportFailure } from "../api";
import type { OpSummary } from "../api/generated/commands";
import { confirm } from "../parts/confirm/confirm";
import { type NoticeAction, notify } from "../parts/notice/notices";
import { partWords } from "../parts/words";
import { historyWords } from "./words";

/** A step as change sets and histories name it. */
type Step = Pick<OpSummary, "id" | "code" | "title">;

/**
 * Says that something was done and offers to take just that back. The notice outlives other steps, so it names its
 * own one instead of taking back whatever came last. `undone` hears that it was; `next` is what one does next with it.
 */
export function notifyDone(
  what: string,
  changes: ChangeSet | null,
  undone?: () => void,
  next: readonly NoticeAction[] = [],
): void {
  const step = changes?.op;
  const run = async (step: Step) => {
    if (await takeBack(step)) undone?.();
  };
  const action = step && { label: partWords().undo, run: () => void run(step) };
  notify({ tone: "plain", what, ...(action ? { action } : {}), ...(next.length > 0 ? { next } : {}) });
}

/** Takes one step back; true if it was. Later ones that build on it are named before they go with it. */
export async function takeBack(step: Step): Promise<boolean> {
  const words = historyWords();
  const done = () => {
    notify({ tone: "plain", what: words.undoneNow(opName(step)) });
    return true;
  };
  try {
    await call("history_undo_step", { op: step.id, along: false });
    return done();
  } catch (thrown) {
    const error = asKontorError(thrown);
    const steps =
      error.code === "UNDO_BLOCKED" && Array.isArray(error.data.steps) ? (error.data.steps as OpSummary[]) : null;
    if (!steps) {
      reportFailure(error);
      return false;
    }
    const sure = await confirm({
      title: words.alongTitle,
      text: words.alongText(steps.map((one) => `· ${opName(one)}${one.title ? ` – ${one.title}` : ""}`).join("\n")),
      yes: words.alongYes,
      no: words.cancel,
    });
    if (!sure) return false;
    return call("history_undo_step", { op: step.id, along: true }).then(done, (again: unknown) => {
      reportFailure(asKontorError(again));
      return false;
    });
  }
}
