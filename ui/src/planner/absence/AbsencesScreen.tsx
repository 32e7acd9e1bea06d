import { useQuery } from "@tanstack/react-query";
import { CalendarOff } from "lucide-react";
import { call } from "../../shared/api";
import type { Absence } from "../../shared/api/generated/commands";
import { useDeskActions, useEditorKey, useGo, usePlace, useToday } from "../../shared/desk";
import {
  BackButton,
  Button,
  Chip,
  type Column,
  DataList,
  EmptyState,
  ListHead,
  type ListSource,
  type Page,
  SplitPane,
  ToggleChip,
} from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { planner } from "../place";
import { AbsenceForm } from "./AbsenceForm";
import styles from "./Absences.module.css";
import { ALWAYS, absencesQuery, employeesQuery, removeAbsences } from "./absences";
import { useAbsenceWords } from "./words";
import type { Words } from "./words.de";

/** Who is away, from when to when, and who stands in; the chosen absence beside it. */
export default function AbsencesScreen() {
  const words = useAbsenceWords();
  const go = useGo();
  const today = useToday();
  const { search, set } = usePlace(planner);
  const from = search.past ? ALWAYS.from : today;
  const all = useQuery(absencesQuery(from, ALWAYS.to)).data;
  const chosen = useQuery({ ...absencesQuery(ALWAYS.from, ALWAYS.to), enabled: search.id !== undefined }).data?.find(
    (one) => one.id === search.id,
  );
  const employees = useQuery(employeesQuery).data;
  const employee = employees?.find((one) => one.id === search.employee);
  const keep = (row: Absence) =>
    (search.employee === undefined || row.employee_id === search.employee) &&
    search.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => `${row.employee} ${row.substitute}`.toLowerCase().includes(word));
  const filter = [from, search.employee, search.text, search.down];
  const source: ListSource<Absence, Page<Absence>> = {
    key: ["absences_rows", ...filter],
    kinds: ["absence", "employee"],
    fetchPage: async (offset, limit) => {
      const { rows, total } = await load();
      return { rows: rows.slice(offset, offset + limit), count: rows.length, total };
    },
    fetchIds: async () => (await load()).rows.map((row) => row.id),
  };
  const load = async () => {
    const every = await call("absences_list", { from, to: ALWAYS.to });
    const rows = every.filter(keep);
    return { rows: search.down ? rows.reverse() : rows, total: every.length };
  };
  const begin = () => set({ create: true, id: undefined });
  const back = () => go(planner, search.day === undefined ? {} : { day: search.day });
  useDeskActions({ create: { label: words.create, run: begin }, leave: back });
  const editor = useEditorKey(search.create ? null : search.id);
  const remove = async (id: number) => {
    if ((await removeAbsences([id])) && search.id === id) set({ id: undefined }, { replace: true });
  };
  return (
    <SplitPane
      place="absences"
      initial={400}
      minMain={440}
      main={
        <>
          <div className={styles.back}>
            <BackButton label={words.back} onPress={back} />
          </div>
          <ListHead
            title={words.title}
            shown={all?.filter(keep).length}
            all={all?.length}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.filterHint}
          >
            {search.employee !== undefined && (
              <Chip
                label={words.ofEmployee(employee?.name ?? "…")}
                onRemove={() => set({ employee: undefined }, { replace: true })}
              />
            )}
            <ToggleChip label={words.past} on={search.past} onChange={(past) => set({ past }, { replace: true })} />
          </ListHead>
          <DataList
            place="absences"
            label={words.title}
            columns={columns(words)}
            source={source}
            rowId={(row) => row.id}
            sort={{ column: "starts", descending: search.down }}
            onSort={(sort) => set({ down: sort.descending }, { replace: true })}
            current={search.create ? null : (search.id ?? null)}
            onCurrent={(id) => set({ id, create: false }, { replace: true })}
            onDelete={(id) => (id === search.id ? void remove(id) : set({ id }, { replace: true }))}
            footCount={(shown) => words.counted(shown.count, Math.max(shown.total, shown.count))}
            empty={
              <EmptyState icon={CalendarOff} title={words.emptyTitle} text={words.emptyText}>
                <Button tone="primary" onPress={begin}>
                  {words.createAction}
                </Button>
              </EmptyState>
            }
            autoFocus={!search.create}
          />
        </>
      }
      side={
        employees && (search.create || chosen) ? (
          <AbsenceForm
            key={editor.key}
            absence={search.create ? null : (chosen ?? null)}
            employee={search.employee ?? null}
            onSaved={(id) => {
              editor.made(id);
              set({ id, create: false }, { replace: true });
            }}
            onLeave={() => set({ id: undefined, create: false }, { replace: true })}
            onDelete={(id) => void remove(id)}
          />
        ) : null
      }
    />
  );
}

function columns(words: Words): Column<Absence>[] {
  const day = (iso: string, half: boolean, say: (day: string) => string) =>
    half ? say(formatDate(iso, "weekday")) : formatDate(iso, "weekday");
  return [
    { id: "who", title: words.who, width: { min: 140, grow: 1 }, fixed: true, text: (row) => row.employee },
    {
      id: "starts",
      title: words.from,
      width: { min: 118 },
      code: true,
      sortable: true,
      text: (row) => day(row.starts, row.starts_at_noon, words.fromNoon),
    },
    {
      id: "ends",
      title: words.to,
      width: { min: 118 },
      code: true,
      text: (row) => day(row.ends, row.ends_at_noon, words.untilNoon),
    },
    { id: "substitute", title: words.substitute, width: { min: 130, grow: 0.8 }, text: (row) => row.substitute },
  ];
}
