import { UserRoundPlus } from "lucide-react";
import type { EventFields } from "../../shared/api/generated/commands";
import { useGo } from "../../shared/desk";
import { Button } from "../../shared/parts";
import { planner } from "../place";
import { useSeminarWords } from "./words";

/** Whether people register for an event of this kind. */
export const takesRegistrations = (kind: EventFields["kind"]) => kind === "seminar" || kind === "occasion";

/** Leads from an event to its registrations. */
export function SeminarButton({ event }: { event: number }) {
  const words = useSeminarWords();
  const go = useGo();
  return (
    <Button icon={UserRoundPlus} onPress={() => go(planner, { id: event }, "registrations")}>
      {words.open}
    </Button>
  );
}
