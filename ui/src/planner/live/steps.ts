import { asKontorError, call, queryClient, reportFailure } from "../../shared/api";
import type { EventRecord, LiveState, LiveStep } from "../../shared/api/generated/commands";
import { ask } from "../../shared/parts";
import { liveQuery } from "./queries";
import { notReached } from "./said";
import { liveWords } from "./words";

/** Does a step and shows at once what became of it; what was refused is said. */
export async function doStep(event: number, step: LiveStep): Promise<boolean> {
  try {
    await call("live_step", { event_id: event, step });
    queryClient.setQueryData(liveQuery(event).queryKey, await call("live_get", { id: event }));
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}

/** Ends a sitting; where something was not reached, it asks what becomes of it. */
export async function endSitting(
  event: number,
  state: LiveState,
  kind: EventRecord["fields"]["kind"],
): Promise<boolean> {
  const words = liveWords();
  const left = notReached(state).length;
  if (left === 0) return doStep(event, { kind: "end", postpone_rest: false });
  const answer = await ask({
    title: words.endTitle(words.things[kind]),
    text: words.endText(left),
    answers: [
      { id: "postpone", label: words.endPostpone, tone: "primary" },
      { id: "keep", label: words.endKeep },
      { id: "cancel", label: words.cancel },
    ],
    cancel: "cancel",
  });
  if (answer === "cancel") return false;
  return doStep(event, { kind: "end", postpone_rest: answer === "postpone" });
}
