import { asKontorError, call, commandQuery, opName, queryClient, reportFailure } from "../../shared/api";
import { notify } from "../../shared/parts";
import { appWords } from "../words";

/** What can be taken back and done again; every change may alter it. */
export const historyQuery = commandQuery("history_state", null);

let working = false;

/** One step at a time: a held Strg+Z waits for the answer before it takes the next. */
async function step(direction: "undo" | "redo"): Promise<void> {
  if (working) return;
  working = true;
  try {
    const state = await queryClient.fetchQuery({ ...historyQuery, staleTime: 0 });
    const op = state[direction];
    if (!op) return;
    await call(direction === "undo" ? "history_undo" : "history_redo", null);
    const words = appWords();
    const name = opName(op);
    notify({ tone: "plain", what: direction === "undo" ? words.undone(name) : words.redone(name) });
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  } finally {
    working = false;
  }
}

export const history = { undo: () => step("undo"), redo: () => step("redo") };
