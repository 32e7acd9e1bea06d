import { useQuery } from "@tanstack/react-query";
import { CalendarClock, CalendarDays, CircleSlash, Trash2 } from "lucide-react";
import { useToday } from "../../shared/desk";
import { type MenuGroup, partWords, usualDays } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { askFollowUp, askPostpone, assignTasks, finishTasks, postponeTasks, removeTasks } from "../act";
import { employeesQuery } from "../queries";
import { useTaskWords } from "../words";

/** To when tasks are postponed: tomorrow, Monday, in a week, another day. */
export function usePostponeLines(take: () => Promise<readonly number[]>) {
  const words = useTaskWords();
  const today = useToday();
  return [
    ...usualDays(today).map(({ id, day }) => ({
      id: `to-${id}`,
      label: partWords().usual[id](formatDate(day, "brief")),
      run: () => void take().then((ids) => postponeTasks(ids, "shown", day)),
    })),
    {
      id: "to-other",
      label: words.otherDay,
      icon: CalendarDays,
      keys: "V",
      run: () => void take().then(askPostpone),
    },
  ];
}

/** To whom tasks are given. */
export function useAssignLines(take: () => Promise<readonly number[]>) {
  const words = useTaskWords();
  const employees = useQuery(employeesQuery).data ?? [];
  return [
    ...employees
      .filter((one) => one.works)
      .map(({ id, name }) => ({
        id: `give-${id}`,
        label: name,
        run: () => void take().then((ids) => assignTasks(ids, { id, name })),
      })),
    { id: "give-nobody", label: words.nobody, run: () => void take().then((ids) => assignTasks(ids, null)) },
  ];
}

/** What can be done with tasks beside finishing them, as a menu; of finished ones only deleting is left. */
export function useTaskMenu(take: () => Promise<readonly number[]>, onGone?: () => void, open = true): MenuGroup[] {
  const words = useTaskWords();
  const postpone = usePostponeLines(take);
  const assign = useAssignLines(take);
  const remove = {
    id: "delete",
    label: words.delete,
    icon: Trash2,
    keys: "Delete",
    danger: true,
    run: () =>
      void take()
        .then(removeTasks)
        .then((gone) => gone && onGone?.()),
  };
  if (!open) return [{ lines: [remove] }];
  return [
    { title: words.postpone, lines: postpone },
    {
      lines: [
        {
          id: "follow-up",
          label: words.followUp,
          icon: CalendarClock,
          keys: "W",
          run: () => void take().then((ids) => askFollowUp(ids)),
        },
        {
          id: "drop",
          label: words.drop,
          icon: CircleSlash,
          run: () => void take().then((ids) => finishTasks(ids, "dropped")),
        },
      ],
    },
    { title: words.assign, lines: assign },
    { lines: [remove] },
  ];
}
