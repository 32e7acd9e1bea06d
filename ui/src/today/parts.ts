import { createContext, type ReactNode, useContext } from "react";

/** What is done with tasks; their own domain does it, and says so. */
export interface TaskActs {
  finish: (id: number) => void;
  /** Sets the day by which it stands on today's list. */
  postpone: (id: number, day: string) => void;
  askPostpone: (id: number) => void;
  /** Asks for the Wiedervorlage; `day` is the one that it has. */
  askFollowUp: (id: number, day: string | null) => void;
}

/** What the app adds from other domains, and the ways out. */
export interface TodayParts {
  tasks: TaskActs;
  /** The typed line for a new task; `leave` leads to the lines below. */
  line: (leave: () => void) => ReactNode;
  /** Into the typed line. */
  newTask: () => void;
  /** What a new office begins with; null once that is over. */
  firstSteps: ReactNode | null;
  openTasks: () => void;
  /** Null where no place shows who is in the house. */
  openVisitors: (() => void) | null;
  openSettings: () => void;
}

export const TaskActsContext = createContext<TaskActs | null>(null);

/** What can be done with the tasks of the day. */
export function useTaskActs(): TaskActs {
  const acts = useContext(TaskActsContext);
  if (acts === null) throw new Error("lines of tasks stand on Heute alone");
  return acts;
}
