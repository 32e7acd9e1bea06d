import { useQuery } from "@tanstack/react-query";
import { NoticeBar } from "../../shared/parts";
import { absencesQuery, daysWords, employeesQuery, invitedAway } from "./absences";
import { useAbsenceWords } from "./words";

/** Says who of the invited is away on the days of the event. */
export function AwayWarnings({
  people,
  first,
  last,
}: {
  people: readonly { contact_id: number | null; name: string }[];
  first: string | null;
  last: string | null;
}) {
  const words = useAbsenceWords();
  const known = first !== null && people.length > 0;
  const to = last === null || first === null || last < first ? first : last;
  const absences = useQuery({ ...absencesQuery(first ?? "", to ?? ""), enabled: known }).data ?? [];
  const employees = useQuery({ ...employeesQuery, enabled: known && absences.length > 0 }).data ?? [];
  if (!known) return null;
  return invitedAway(people, employees, absences).map((one) => (
    <NoticeBar key={one.id} tone="due">
      {one.substitute === ""
        ? words.warning(one.employee, daysWords(one))
        : words.warningWith(one.employee, daysWords(one), one.substitute)}
    </NoticeBar>
  ));
}
