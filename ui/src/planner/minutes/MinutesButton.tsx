import { useQuery } from "@tanstack/react-query";
import { NotebookPen } from "lucide-react";
import { useGo } from "../../shared/desk";
import { Button, type MenuLine } from "../../shared/parts";
import { planner } from "../place";
import { minutesQuery } from "./queries";
import { useMinutesWords } from "./words";

/** The way from an event to its minutes, begun or not. */
function useWay(event: number): { label: string; run: () => void } {
  const words = useMinutesWords();
  const go = useGo();
  const begun = useQuery(minutesQuery(event)).data?.newest != null;
  return { label: begun ? words.open : words.write, run: () => go(planner, { id: event }, "minutes") };
}

/** Leads from an event to its minutes. */
export function MinutesButton({ event, next = false }: { event: number; next?: boolean }) {
  const way = useWay(event);
  return (
    <Button icon={NotebookPen} tone={next ? "primary" : "plain"} onPress={way.run}>
      {way.label}
    </Button>
  );
}

/** The same as a line of the event's menu. */
export function useMinutesLine(event: number): MenuLine {
  return { id: "minutes", icon: NotebookPen, ...useWay(event) };
}
