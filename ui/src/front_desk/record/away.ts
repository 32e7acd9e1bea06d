import { useQuery } from "@tanstack/react-query";
import type { DeskEntryFields } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import { absencesQuery, employeesQuery } from "../queries";

/** Whoever an entry is for is away today. */
export interface Away {
  /** The last day. */
  until: string;
  /** Who stands in; empty without one. */
  substitute: string;
  /** Where that one is written to; empty where no address is known. */
  email: string;
}

/** Whether the person an entry is for is away today, and who stands in. */
export function useAwayToday({ for_id }: Pick<DeskEntryFields, "for_id">): Away | null {
  const today = useToday();
  const absences = useQuery({ ...absencesQuery(today, today), enabled: for_id !== null }).data ?? [];
  const absence = for_id === null ? undefined : absences.find((one) => one.employee_id === for_id);
  const employees = useQuery({ ...employeesQuery, enabled: absence !== undefined }).data ?? [];
  if (!absence) return null;
  const substitute = employees.find((one) => one.id === absence.substitute_id);
  return { until: absence.ends, substitute: absence.substitute, email: substitute?.email ?? "" };
}
