import { useState } from "react";
import { usePlace, useToday } from "../../shared/desk";
import { ColumnOrder, KeptForms, PaperLanguage, PaperScreen, type PaperWish } from "../../shared/paper";
import { Checkbox, DateField, RadioGroup, Select, useShownColumns } from "../../shared/parts";
import { addDays, fromIso, toIso } from "../../shared/typed/civil";
import { taskColumns } from "../columns";
import { tasks } from "../place";
import { useMe } from "../queries";
import { filterOf } from "../search";
import { useTaskWords } from "../words";
import { useFilterWords } from "./filterWords";
import { columns, groups, listedColumns, papers, readForm, type TaskForm, type TaskPaper, usualForm } from "./form";
import { useTaskPrintWords } from "./words";

/** The list of tasks exactly as it is filtered, or the Wiedervorlagen of some days of the same people. */
export default function TaskListPrint() {
  const words = useTaskPrintWords();
  const { search } = usePlace(tasks);
  const today = useToday();
  const me = useMe();
  // Who came from the Wiedervorlagen wants those.
  const shown = useShownColumns("tasks", taskColumns(useTaskWords(), today, search.state));
  // The list begins as it stands in the window, the Wiedervorlagen as one uses them.
  const begun = (paper: TaskPaper): TaskForm =>
    paper === "task-list" ? { ...usualForm(paper), columns: listedColumns(shown) } : usualForm(paper);
  const [form, setForm] = useState<TaskForm>(() => begun(search.span === "follow_up" ? "follow-ups" : "task-list"));
  const [name, setName] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(() => weekFrom(today));
  const put = (change: Partial<TaskForm>) => setForm((before) => ({ ...before, ...change }));
  const filterWords = useFilterWords(search);
  const byDay = form.paper === "follow-ups";
  const wish: PaperWish = {
    paper: form.paper,
    form: form.notes ? "notes" : "plain",
    tasks: filterOf(search, me?.id ?? null, search.marked),
    columns: form.columns,
    group: byDay ? null : form.group,
    language: form.language,
    title: name,
    filter_words: filterWords,
    ...(byDay ? { from, until } : {}),
  };
  // Whose tasks "mine" are has to be known first, and a period needs both its days.
  const ready = me !== undefined && (!byDay || (from !== null && until !== null));
  return (
    <PaperScreen
      title={byDay ? words.printFollowUps : words.printList}
      count={(paper) => (paper.rows === null ? undefined : words.count(paper.rows, paper.total))}
      wish={ready ? wish : null}
    >
      <RadioGroup
        label={words.paper}
        value={form.paper}
        // Another list begins with its own columns; the rest of the choices stays.
        onChange={(paper) => paper && put({ paper, columns: begun(paper).columns })}
        options={papers.map((id) => ({ id, label: words.papers[id] }))}
      />
      {byDay ? (
        <>
          <DateField label={words.from} value={from} onChange={setFrom} mode="nearest" />
          <DateField label={words.until} value={until} onChange={setUntil} mode="forward" />
        </>
      ) : (
        <Select
          label={words.group}
          value={form.group}
          onChange={(group) => put({ group })}
          none={words.noGroup}
          options={groups.map((id) => ({ id, label: words.groups[id] }))}
        />
      )}
      <Checkbox label={words.notes} value={form.notes} onChange={(notes) => put({ notes })} />
      <ColumnOrder
        all={columns}
        names={words.columns}
        columns={form.columns}
        onChange={(next) => put({ columns: next })}
      />
      <PaperLanguage value={form.language} onChange={(language) => put({ language })} />
      <KeptForms
        place="task-list"
        value={form}
        onApply={(value, kept) => {
          setForm(readForm(value));
          setName(kept);
        }}
      />
    </PaperScreen>
  );
}

/** What one has before oneself on a Monday. */
function weekFrom(day: string): string {
  const civil = fromIso(day);
  return civil ? toIso(addDays(civil, 6)) : day;
}
