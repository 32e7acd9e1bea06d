import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commandQuery } from "../../shared/api";
import type { Absence } from "../../shared/api/generated/commands";
import { usePlace, useToday } from "../../shared/desk";
import { PaperLanguage, PaperScreen, type PaperWish } from "../../shared/paper";
import { Checkbox, DateField, RadioGroup, Select } from "../../shared/parts";
import { addDays, fromIso, toIso } from "../../shared/typed/civil";
import { formatDate } from "../../shared/words";
import { masterData } from "../place";
import { employeesQuery, meQuery } from "../queries";
import { useHandoverWords } from "./handoverWords";

const OWN = "own";

/** What somebody who is away leaves to whoever stands in: of an absence that is entered, or of other days. */
export default function HandoverPrint() {
  const words = useHandoverWords();
  const today = useToday();
  const { search } = usePlace(masterData);
  const employees = (useQuery(employeesQuery).data ?? []).filter((one) => one.works || one.id === search.id);
  const absences =
    useQuery(commandQuery("absences_list", { from: today, to: after(today, 366) }, { kinds: ["absence", "employee"] }))
      .data ?? [];
  const [chosen, setChosen] = useState<number | null>(search.part === "employee" ? (search.id ?? null) : null);
  const [absence, setAbsence] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(() => after(today, 13));
  const [notes, setNotes] = useState(true);
  const [language, setLanguage] = useState<string | null>(null);
  const me = useQuery(meQuery).data?.id ?? null;
  // Whoever prints it mostly hands over themselves; else whoever is away next, before those who are away already.
  const mine = absences.find((one) => one.employee_id === me);
  const next = mine ?? absences.find((one) => one.starts > today) ?? absences[0];
  const employee = chosen ?? next?.employee_id ?? me;
  const theirs = absences.filter((one) => one.employee_id === employee);
  const days = absence ?? (theirs[0] ? String(theirs[0].id) : OWN);
  return (
    <PaperScreen
      title={words.print}
      count={(paper) => (paper.rows === null ? undefined : words.count(paper.rows))}
      wish={wishOf()}
    >
      <Select
        label={words.who}
        value={employee}
        onChange={(next) => {
          setChosen(next);
          setAbsence(null);
        }}
        options={employees.map((one) => ({ id: one.id, label: one.name }))}
      />
      <RadioGroup
        label={words.days}
        value={days}
        onChange={setAbsence}
        options={[
          ...theirs.map((one) => ({ id: String(one.id), label: daysOf(one) })),
          { id: OWN, label: words.otherDays },
        ]}
      />
      {days === OWN && (
        <>
          <DateField label={words.from} value={from} onChange={setFrom} mode="nearest" />
          <DateField label={words.until} value={until} onChange={setUntil} mode="forward" />
        </>
      )}
      <Checkbox label={words.notes} value={notes} onChange={setNotes} />
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );

  function daysOf(one: Absence): string {
    const span = `${formatDate(one.starts)} – ${formatDate(one.ends)}`;
    return one.substitute === "" ? span : words.withSubstitute(span, one.substitute);
  }

  function wishOf(): PaperWish | null {
    if (employee === null) return null;
    const common = { paper: "handover-list", form: notes ? "notes" : "plain", language };
    if (days !== OWN) return { ...common, id: Number(days) };
    return from === null || until === null ? null : { ...common, employee, from, until };
  }
}

function after(day: string, days: number): string {
  const civil = fromIso(day);
  return civil ? toIso(addDays(civil, days)) : day;
}
