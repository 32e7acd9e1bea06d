import { useQuery } from "@tanstack/react-query";
import { CalendarClock, ListChecks, ListPlus, Printer, TriangleAlert } from "lucide-react";
import { lazy } from "react";
import { definePlace, fetched } from "../shared/desk";
import { formatDate } from "../shared/words";
import { askChecklist, checklistSteps, useTypedChecklist } from "./checklist";
import { followUpRecord } from "./followUp";
import { useTypedTask } from "./line/typed";
import { PanelCount } from "./panel/PanelCount";
import { taskPrintWords } from "./print/words";
import { openTasks, tasksQuery, useMe } from "./queries";
import { aboutKinds, nothing, search, whose } from "./search";
import { taskWords, useTaskWords } from "./words";

type AboutKind = (typeof aboutKinds)[number];

const panel = {
  id: "tasks",
  title: () => taskWords().panel,
  Count: PanelCount,
  Panel: lazy(() => import("./panel/RecordTasks")),
};

/** What can be done here with a record of another place. */
const offersFor = (kind: AboutKind) => [
  {
    id: "task-follow-up",
    title: () => taskWords().followUpAction,
    icon: CalendarClock,
    one: true,
    follows: true,
    run: (_: unknown, ids: readonly number[], part?: string) => void followUpRecord({ kind, id: ids[0] ?? 0 }, part),
  },
  {
    id: "task-create",
    title: () => taskWords().createAbout,
    icon: ListPlus,
    one: true,
    run: (go: (search: { create: boolean; to: { kind: AboutKind; id: number } }) => void, ids: readonly number[]) =>
      go({ create: true, to: { kind, id: ids[0] ?? 0 } }),
  },
];

const others = ["contact", "contract", "event", "employee", "letter"] as const;

/** Aufgaben: what is to be done, by whom, until when, and when it is looked at again. */
export const tasks = definePlace({
  path: "/tasks",
  group: "daily",
  order: 45,
  icon: ListChecks,
  title: () => taskWords().title,
  search,
  screen: fetched(() => import("./TasksScreen")),
  screens: { print: fetched(() => import("./print/TaskListPrint")) },
  views: { place: "view:tasks", list: "tasks" },
  forms: [{ place: "task-list", screen: "print" }],
  useTyped: (typed, go) => [...useTypedTask(typed, go), ...useTypedChecklist(typed)],
  useBadge: useOpenBadge,
  kinds: {
    task: {
      icon: ListChecks,
      name: () => taskWords().task,
      show: (id) => ({ id }),
      // The day until which it is to be done, or that of its Wiedervorlage.
      detail: (day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? formatDate(day, "weekday") : day),
    },
  },
  uses: ({ kind, id }) => {
    const about = aboutKinds.find((one) => one === kind);
    return about === undefined ? null : { ...nothing, about: { kind: about, id } };
  },
  panels: Object.fromEntries(others.map((kind) => [kind, panel])),
  offers: Object.fromEntries(others.map((kind) => [kind, offersFor(kind)])),
  nextSteps: checklistSteps,
  actions: [
    {
      id: "task-create-new",
      title: () => taskWords().createAction,
      also: () => taskWords().create,
      icon: ListPlus,
      run: (go) => go({ create: true }),
    },
    {
      id: "task-checklist",
      title: () => taskWords().beginChecklist,
      icon: ListChecks,
      run: () => void askChecklist(),
    },
    {
      id: "task-overdue",
      title: () => taskWords().overdueAction,
      icon: TriangleAlert,
      run: (go) => go({ span: "overdue" }),
    },
    {
      id: "task-today",
      title: () => taskWords().todayAction,
      icon: CalendarClock,
      run: (go) => go({ span: "today" }),
    },
    {
      id: "task-print",
      title: () => taskPrintWords().printList,
      icon: Printer,
      run: (go) => go({}, "print"),
    },
    {
      id: "task-print-follow-ups",
      title: () => taskPrintWords().printFollowUps,
      icon: Printer,
      run: (go) => go({ span: "follow_up" }, "print"),
    },
  ],
});

/** How many of one's own are open, and how many of them overdue. */
function useOpenBadge() {
  const words = useTaskWords();
  const me = useMe();
  const known = me !== undefined;
  const mine = { ...openTasks, ...whose("mine", me?.id ?? null) };
  const open = useQuery({ ...tasksQuery(mine, 1), enabled: known }).data?.count ?? 0;
  const overdue = useQuery({ ...tasksQuery({ ...mine, span: "overdue" }, 1), enabled: known }).data?.count ?? 0;
  return { count: open, meaning: words.badge(open, overdue) };
}
