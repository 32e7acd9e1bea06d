import { useRouter } from "@tanstack/react-router";
import { type Place, useDeskActions, useGo } from "../../shared/desk";
import { askFollowUp, askPostpone, finishTasks, postponeTasks } from "../../tasks/act";
import { TaskLine } from "../../tasks/line/TaskLine";
import { tasks } from "../../tasks/place";
import { useTaskPrintWords } from "../../tasks/print/words";
import type { TaskActs } from "../../today/parts";
import { FirstSteps } from "../../today/steps/FirstSteps";
import { TodayScreen } from "../../today/TodayScreen";
import { useFirstSteps } from "./firstSteps";

const acts: TaskActs = {
  finish: (id) => void finishTasks([id]),
  postpone: (id, day) => void postponeTasks([id], "shown", day),
  askPostpone: (id) => void askPostpone([id]),
  askFollowUp: (id) => void askFollowUp([id]),
};

/** Heute with the parts of other domains. */
export default function TodayDesk() {
  const router = useRouter();
  const go = useGo();
  const first = useFirstSteps();
  const printing = useTaskPrintWords();
  // What the day asks for, as a list to tick off.
  useDeskActions({ print: { label: printing.print, run: () => go(tasks, { span: "today" }, "print"), plain: true } });
  const { places } = router.options.context as { places: readonly Place[] };
  const desk = places.find((place) => place.kinds?.desk_entry);
  return (
    <TodayScreen
      tasks={acts}
      line={(leave) => <TaskLine onLeave={leave} />}
      newTask={() => document.querySelector<HTMLElement>("[data-task-line]")?.focus()}
      firstSteps={first && <FirstSteps steps={first.steps} onHide={first.hide} />}
      openTasks={() => go(tasks, { span: "today" })}
      openVisitors={desk ? () => go(desk) : null}
      openSettings={() => void router.navigate({ to: "/settings" as string })}
    />
  );
}
