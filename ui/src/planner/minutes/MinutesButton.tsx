import { useQuery } from "@tanstack/react-query";
import { NotebookPen } from "lucide-react";
import { useGo } from "../../shared/desk";
import { Button } from "../../shared/parts";
import { planner } from "../place";
import { minutesQuery } from "./queries";
import { useMinutesWords } from "./words";

/** Leads from an event to its minutes, begun or not. */
export function MinutesButton({ event, next = false }: { event: number; next?: boolean }) {
  const words = useMinutesWords();
  const go = useGo();
  const begun = useQuery(minutesQuery(event)).data?.newest != null;
  return (
    <Button icon={NotebookPen} tone={next ? "primary" : "plain"} onPress={() => go(planner, { id: event }, "minutes")}>
      {begun ? words.open : words.write}
    </Button>
  );
}
