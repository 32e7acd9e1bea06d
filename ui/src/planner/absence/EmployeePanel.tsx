import { useQuery } from "@tanstack/react-query";
import { CalendarOff } from "lucide-react";
import { type PanelRecord, useGo, useToday } from "../../shared/desk";
import { Button } from "../../shared/parts";
import { planner } from "../place";
import styles from "./Absences.module.css";
import { ALWAYS, absencesQuery, daysWords } from "./absences";
import { useAbsenceWords } from "./words";

function useOwn(employee: number) {
  const today = useToday();
  return (useQuery(absencesQuery(today, ALWAYS.to)).data ?? []).filter((one) => one.employee_id === employee);
}

/** How many absences lie ahead. */
export function AbsenceCount({ record }: { record: PanelRecord }) {
  const own = useOwn(record.id);
  return own.length === 0 ? null : own.length;
}

/** The absences of an employee that are or lie ahead. */
export function AbsencePanel({ record }: { record: PanelRecord }) {
  const words = useAbsenceWords();
  const go = useGo();
  const own = useOwn(record.id);
  return (
    <div>
      {own.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className={styles.lines}>
        {own.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={styles.line}
              onClick={() => go(planner, { id: one.id, employee: record.id }, "absences")}
            >
              {daysWords(one)}
              {one.substitute !== "" && <span className={styles.detail}>{words.standsIn(one.substitute)}</span>}
            </button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={CalendarOff}
        onPress={() => go(planner, { create: true, employee: record.id }, "absences")}
      >
        {words.createAction}
      </Button>
    </div>
  );
}
