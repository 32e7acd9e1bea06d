import { keepPreviousData } from "@tanstack/react-query";
import { asKontorError, callWithChanges, commandQuery, reportFailure } from "../../shared/api";
import type { Absence, AbsenceFields } from "../../shared/api/generated/commands";
import { notifyDone } from "../../shared/history/takeBack";
import { formatDate } from "../../shared/words";
import { absenceWords } from "./words";

/** No absence lies before or behind these days. */
export const ALWAYS = { from: "1900-01-01", to: "9999-12-31" } as const;

/** The absences that touch the days `from` up to and including `to`. */
export const absencesQuery = (from: string, to: string) => ({
  ...commandQuery("absences_list", { from, to }, { kinds: ["absence", "employee"] }),
  placeholderData: keepPreviousData,
});

/** What is to be remarked on an absence that is being typed; nothing as long as it is half typed. */
export const remarksQuery = (id: number | null, fields: AbsenceFields | null) => ({
  ...commandQuery("absences_remarks", { id, fields: fields ?? HALF }, { kinds: ["absence", "employee"] }),
  enabled: fields !== null,
  // Typing makes many; none is asked for twice.
  gcTime: 5_000,
});

const HALF: AbsenceFields = {
  employee_id: 0,
  starts: ALWAYS.from,
  ends: ALWAYS.from,
  starts_at_noon: false,
  ends_at_noon: false,
  substitute_id: null,
};

export const employeesQuery = commandQuery("employees_list", null, {
  kinds: ["employee", "contract", "contact", "firm"],
});

/** Who is away on a day. */
export function awayOn(absences: readonly Absence[], day: string): Absence[] {
  return absences.filter((one) => one.starts <= day && day <= one.ends);
}

/** A name with the half of the day, where it is half a day. */
export function nameOn(absence: Absence, day: string, name: string): string {
  const words = absenceWords();
  if (absence.starts_at_noon && day === absence.starts) return words.afternoon(name);
  return absence.ends_at_noon && day === absence.ends ? words.morning(name) : name;
}

/** Who is away on a day, by family name as far as a name shows it. */
export function awayNames(absences: readonly Absence[], day: string): string {
  return absences.map((one) => nameOn(one, day, one.employee.split(" ").at(-1) ?? one.employee)).join(", ");
}

/** From when to when: "Mo 16.03.2026 – Fr 20.03.2026 bis mittags". */
export function daysWords(absence: Absence): string {
  const words = absenceWords();
  const first = formatDate(absence.starts, "weekday");
  const last = formatDate(absence.ends, "weekday");
  const start = absence.starts_at_noon ? words.fromNoon(first) : first;
  const end = absence.ends_at_noon ? words.untilNoon(last) : last;
  if (absence.starts !== absence.ends) return `${start} – ${end}`;
  return absence.starts_at_noon ? start : end;
}

/** Deletes absences and offers to take it back; true if they are gone. */
export async function removeAbsences(ids: readonly number[]): Promise<boolean> {
  try {
    const { changes } = await callWithChanges("absences_delete", { ids: [...ids] });
    notifyDone(absenceWords().removed(ids.length), changes);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}

/** Those of the invited who are away while the event lasts: by their contact, or by their very name without one. */
export function invitedAway(
  people: readonly { contact_id: number | null; name: string }[],
  employees: readonly { id: number; name: string; contact_id: number | null }[],
  absences: readonly Absence[],
): Absence[] {
  return absences.filter((absence) => {
    const employee = employees.find((one) => one.id === absence.employee_id);
    return (
      employee &&
      people.some((person) =>
        person.contact_id === null
          ? person.name.trim().toLowerCase() === employee.name.toLowerCase()
          : person.contact_id === employee.contact_id,
      )
    );
  });
}
