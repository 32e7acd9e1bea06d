import { day, oneOf, plain, type RecordWords, yesNo } from "../shared/history/difference";
import { taskWords } from "./words";

/** What the history of a task calls its fields. */
export function taskFields(): RecordWords {
  const text = taskWords();
  return {
    task: {
      fields: {
        title: plain(text.columns.title),
        state: oneOf(text.hState, text.states),
        due: day(text.due),
        due_time: plain(text.fTime),
        follow_up: day(text.columns.follow_up),
        remind_at: day(text.remind),
        priority: oneOf(text.priority, text.priorities),
        assignee: plain(text.who),
        about_title: plain(text.about),
        repeat_unit: oneOf(text.hRepeatUnit, text.units),
        repeat_count: plain(text.hRepeatCount),
        repeat_from: oneOf(text.fRepeatFrom, text.fRepeatFroms),
        repeat_until: day(text.hRepeatUntil),
        note: plain(text.note),
      },
    },
    task_item: {
      row: { label: text.hStep, say: (row) => String(row.title ?? "") },
      fields: { title: plain(text.hStep), done: yesNo(text.hStepDone) },
    },
  };
}
