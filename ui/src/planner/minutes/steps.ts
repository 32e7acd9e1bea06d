import { asKontorError, call, queryClient, reportFailure } from "../../shared/api";
import type { Minutes } from "../../shared/api/generated/commands";
import { confirm, notify } from "../../shared/parts";
import { unnumbered } from "./form";
import { minutesQuery } from "./queries";
import { minutesWords } from "./words";

/** Does a step and shows what became of the minutes; false where it was refused, which is said. */
async function step(event: number, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    queryClient.setQueryData(minutesQuery(event).queryKey, await call("minutes_get", { id: event }));
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}

/** Releases a draft: its tasks are made. */
export function releaseMinutes(event: number, id: number): Promise<boolean> {
  return step(event, async () => {
    const made = await call("minutes_release", { id });
    notify({ tone: "fine", what: minutesWords().released(made) });
  });
}

/** Takes a release back. */
export function reopenMinutes(event: number, id: number): Promise<boolean> {
  return step(event, async () => {
    await call("minutes_reopen", { id });
    notify({ tone: "plain", what: minutesWords().reopened, more: minutesWords().reopenedMore });
  });
}

/** Approves for good, which is asked before, and names the numbers that were given. */
export async function approveMinutes(event: number, minutes: Minutes): Promise<boolean> {
  const words = minutesWords();
  const yes = await confirm({
    title: words.approveTitle,
    text: words.approveText(unnumbered(minutes.fields)),
    yes: words.approveYes,
    no: words.cancel,
  });
  if (!yes) return false;
  return step(event, async () => {
    const numbers = await call("minutes_approve", { id: minutes.id, approved_in: null });
    notify({
      tone: "fine",
      what: words.approved,
      ...(numbers.length > 0 ? { more: words.numbers(numbers.join(", ")) } : {}),
    });
  });
}

/** Begins the next version of approved minutes. */
export function correctMinutes(event: number, minutes: Minutes, reason: string): Promise<boolean> {
  return step(event, async () => {
    await call("minutes_correct", { id: minutes.id, reason });
    notify({ tone: "fine", what: minutesWords().corrected(minutes.version + 1) });
  });
}
