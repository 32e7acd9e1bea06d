import { asKontorError, type CommandName, call, callWithChanges, type RequestOf, reportFailure } from "../shared/api";
import { notifyDone } from "../shared/history/takeBack";
import { askDay, confirm } from "../shared/parts";
import { formatDate } from "../shared/words";
import { taskWords } from "./words";

type Which = RequestOf<"tasks_postpone">["which"];

/** Does something and says so, with the way back; failures are shown in their one place. True if it was done. */
async function act<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
  said: (value: Awaited<ReturnType<typeof callWithChanges<N>>>["value"]) => string,
): Promise<boolean> {
  try {
    const { value, changes } = await callWithChanges(name, request);
    notifyDone(said(value), changes);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}

/** The only one of some tasks; null where they are many, or it is gone. */
async function onlyOne(ids: readonly number[]) {
  const [id] = ids;
  return ids.length === 1 && id !== undefined ? call("tasks_get", { id }).catch(() => null) : null;
}

/** What the tasks are called in a notice: the one by its title, many by their number. */
async function called(ids: readonly number[]): Promise<string> {
  return (await onlyOne(ids))?.fields.title ?? taskWords().tasks(ids.length);
}

/** Done, or no longer to be done; a task that comes again says when. */
export async function finishTasks(ids: readonly number[], state: "done" | "dropped" = "done"): Promise<boolean> {
  if (ids.length === 0) return false;
  const words = taskWords();
  const name = await called(ids);
  return act("tasks_finish", { ids: [...ids], state }, ({ finished, next }) => {
    const one = state === "done" ? words.done(name) : words.dropped(name);
    const many = state === "done" ? words.doneMany(finished) : words.droppedMany(finished);
    const text = ids.length === 1 ? one : many;
    const day = next[0]?.day;
    if (next.length === 0) return text;
    return ids.length === 1 && day ? words.again(text, formatDate(day, "weekday")) : words.againMany(text, next.length);
  });
}

/** To be done after all. */
export async function reopenTasks(ids: readonly number[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const words = taskWords();
  const name = await called(ids);
  return act("tasks_reopen", { ids: [...ids] }, () =>
    ids.length === 1 ? words.reopened(name) : words.reopenedMany(ids.length),
  );
}

/** Sets or takes away a day. */
export async function postponeTasks(ids: readonly number[], which: Which, day: string | null): Promise<boolean> {
  if (ids.length === 0) return false;
  const words = taskWords();
  const name = await called(ids);
  return act("tasks_postpone", { ids: [...ids], which, day }, () => {
    if (which === "follow_up") {
      return day === null ? words.unfollowed(name) : words.followed(name, formatDate(day, "weekday"));
    }
    return day === null ? words.undatedNow(name) : words.postponed(name, formatDate(day, "weekday"));
  });
}

/** Asks for the day of a Wiedervorlage and sets it. */
export async function askFollowUp(ids: readonly number[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const words = taskWords();
  const only = await onlyOne(ids);
  const start = only?.fields.follow_up ?? null;
  const answer = await askDay({
    title: words.askFollowUp(ids.length),
    ...(only ? { text: only.fields.title } : {}),
    label: words.followUpDay,
    day: start,
    yes: words.setFollowUp,
    ...(start === null && ids.length === 1 ? {} : { none: words.noFollowUp }),
  });
  return answer !== null && postponeTasks(ids, "follow_up", answer.day);
}

/** Asks to which day they are postponed, and does it. */
export async function askPostpone(ids: readonly number[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const words = taskWords();
  const answer = await askDay({
    title: words.askPostpone(ids.length),
    ...(ids.length === 1 ? { text: await called(ids) } : {}),
    label: words.newDay,
    day: null,
    yes: words.postpone,
    none: words.noDay,
  });
  return answer !== null && postponeTasks(ids, "shown", answer.day);
}

/** Gives tasks to an employee, or to nobody. */
export async function assignTasks(ids: readonly number[], to: { id: number; name: string } | null): Promise<boolean> {
  if (ids.length === 0) return false;
  const words = taskWords();
  const name = await called(ids);
  return act("tasks_assign", { ids: [...ids], to: to?.id ?? null }, () =>
    to === null ? words.unassigned(name) : words.assigned(name, to.name),
  );
}

/** Deletes tasks and offers to take it back; asks where it is more than one. */
export async function removeTasks(ids: readonly number[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const words = taskWords();
  if (ids.length > 1) {
    const sure = await confirm({
      title: words.removeTitle(ids.length),
      text: words.removeText,
      yes: words.removeMany(ids.length),
      no: words.cancel,
      danger: true,
    });
    if (!sure) return false;
  }
  const name = await called(ids);
  return act("tasks_delete", { ids: [...ids] }, () => words.removed(name));
}

/** Ticks a step of a task, or takes the tick away; true if it was stored. */
export async function tickStep(id: number, item: number, done: boolean): Promise<boolean> {
  try {
    await call("tasks_tick", { id, item, done });
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}
