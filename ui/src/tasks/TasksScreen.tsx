import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Check, ChevronDown, ListChecks, RotateCcw } from "lucide-react";
import { useState } from "react";
import { call } from "../shared/api";
import type { TaskFilter, TaskRow } from "../shared/api/generated/commands";
import { useDeskActions, useGo, useListMarks, usePlace, useToday } from "../shared/desk";
import {
  BackButton,
  Button,
  countMarks,
  DataList,
  EmptyState,
  isMarked,
  ListHead,
  type ListSource,
  Menu,
  noMarks,
  PAGE_SIZE,
  SplitPane,
} from "../shared/parts";
import { type Naming, ViewName, ViewsMenu } from "../shared/views/Views";
import { askFollowUp, askPostpone, finishTasks, removeTasks, reopenTasks } from "./act";
import { taskColumns } from "./columns";
import { TaskForm } from "./form/TaskForm";
import { TaskLine } from "./line/TaskLine";
import { FilterChips, UsualChips } from "./list/FilterChips";
import { useTaskMenu } from "./list/menu";
import { tasks } from "./place";
import { useTaskPrintWords } from "./print/words";
import { employeesQuery, taskKinds, useMe } from "./queries";
import { TaskRecord } from "./record/TaskRecord";
import { filterOf, narrows, nothing, type TaskSearch } from "./search";
import styles from "./Tasks.module.css";
import { useTaskWords } from "./words";

type Page = Awaited<ReturnType<typeof fetchPage>>;

/** Where the saved views of the list are kept. */
const VIEWS = "view:tasks";

/** The list of tasks, beside it the chosen one or its form. */
export default function TasksScreen() {
  const words = useTaskWords();
  const { search, set } = usePlace(tasks);
  const editing = search.create || (search.edit && search.id !== undefined);
  const side = editing ? (
    <TaskForm
      key={search.create ? `new ${search.to?.kind ?? ""} ${search.to?.id ?? ""} ${search.line ?? ""}` : search.id}
      id={search.create ? null : (search.id ?? null)}
      about={search.to ?? search.about ?? null}
      line={search.line}
      onSaved={(id) => set({ id, create: false, edit: false, to: undefined, line: undefined }, { replace: true })}
      onLeave={() => set({ create: false, edit: false, to: undefined, line: undefined }, { replace: true })}
    />
  ) : search.id !== undefined ? (
    <TaskRecord key={search.id} id={search.id} wide={search.wide} />
  ) : null;
  if (search.wide && side) {
    return (
      <div className={styles.alone}>
        {!editing && (
          <div className={styles.wideHead}>
            <BackButton label={words.close} onPress={() => set({ wide: false })} />
          </div>
        )}
        {side}
      </div>
    );
  }
  return <TaskList side={side} editing={editing} />;
}

function TaskList({ side, editing }: { side: React.ReactNode; editing: boolean }) {
  const words = useTaskWords();
  const printing = useTaskPrintWords();
  const go = useGo();
  const today = useToday();
  const me = useMe();
  const employees = useQuery(employeesQuery).data ?? [];
  const { search, set } = usePlace(tasks);
  const [naming, setNaming] = useState<Naming>(null);
  const {
    id: _id,
    wide: _wide,
    edit: _edit,
    create: _create,
    to: _to,
    line: _line,
    view: _view,
    marked: _marked,
    ...kept
  } = search;
  const filter = filterOf(search, me?.id ?? null);
  const { marks, setMarks, keep } = useListMarks("tasks", JSON.stringify({ ...kept, sort: null, down: null }));
  const source: ListSource<TaskRow, Page> = {
    key: ["tasks_page", filter, today],
    // What a task is about bears the name of its record, so any change may concern the list.
    kinds: [...taskKinds, "contact", "contract", "event", "letter", "room", "equipment", "desk_entry"],
    fetchPage: (offset, limit, signal) => fetchPage(filter, offset, limit, signal),
    fetchIds: (signal) => call("tasks_ids", filter, { ...(signal ? { signal } : {}) }),
  };
  const page = useQuery({
    queryKey: [...source.key, "page", 0],
    queryFn: ({ signal }) => source.fetchPage(0, PAGE_SIZE, signal),
    placeholderData: keepPreviousData,
    meta: { kinds: source.kinds },
    enabled: me !== undefined,
  }).data;
  const marked = countMarks(marks, page?.count ?? 0);

  /** The marked tasks, else the one under the cursor. */
  const chosen = async (under?: number): Promise<number[]> => {
    if (marked === 0) return under === undefined ? [] : [under];
    return marks.all ? (await call("tasks_ids", filter)).filter((one) => isMarked(marks, one)) : [...marks.ids];
  };
  /** The paper shows what the list shows: the marked rows, else all of them. */
  const print = async () => {
    const ids = marked > 0 ? await chosen() : undefined;
    keep();
    go(tasks, { ...kept, marked: ids }, "print");
  };
  /** Does something after which tasks may be gone from the list; the cursor goes on with the next one. */
  const leaving = async (ids: readonly number[], work: (ids: readonly number[]) => Promise<boolean>) => {
    const before = search.id !== undefined && ids.includes(search.id) ? await call("tasks_ids", filter) : null;
    if (!(await work(ids))) return;
    setMarks(noMarks);
    if (!before) return;
    const after = new Set(await call("tasks_ids", filter));
    const at = before.indexOf(search.id ?? 0);
    const rest = [...before.slice(at), ...before.slice(0, at).reverse()];
    set({ id: rest.find((one) => after.has(one)) }, { replace: true });
  };
  const finish = (ids: readonly number[]) =>
    leaving(ids, search.state === "open" ? (some) => finishTasks(some) : reopenTasks);
  /**
   * Only what stands in view is worked on by a key: a row that nobody chose is chosen first. Where a task went to
   * another place of the list, it is still the one beside it that is meant.
   */
  const onRow = (row: TaskRow, work: (ids: readonly number[]) => unknown) => {
    if (marked > 0) void chosen().then(work);
    else if (search.id !== undefined) void work([search.id]);
    else set({ id: row.id }, { replace: true });
  };
  const keys = (key: string, command: boolean, row: TaskRow): boolean => {
    if ((key.toLowerCase() === "e" && !command) || (key === "Enter" && command)) {
      onRow(row, finish);
      return true;
    }
    if (command || search.state !== "open") return false;
    if (key.toLowerCase() === "w") {
      onRow(row, (ids) => leaving(ids, askFollowUp));
      return true;
    }
    if (key.toLowerCase() === "v") {
      onRow(row, (ids) => leaving(ids, askPostpone));
      return true;
    }
    return false;
  };
  const create = () => set({ create: true, edit: false, wide: false, line: undefined });
  const current = search.id;
  useDeskActions({
    print: { label: printing.print, does: "task-print", run: () => void print() },
    ...(editing ? {} : { create: { label: words.create, run: create } }),
    ...(current === undefined || editing ? {} : { edit: () => set({ edit: true }) }),
    ...(current === undefined || editing
      ? {}
      : { followUp: () => void chosen(current).then((ids) => leaving(ids, askFollowUp)) }),
  });
  const owner = typeof search.who === "number" ? employees.find((one) => one.id === search.who) : undefined;
  return (
    <SplitPane
      place={editing ? "tasks.form" : "tasks"}
      initial={editing ? 480 : 400}
      minMain={480}
      main={
        <>
          <ListHead
            title={words.title}
            shown={page?.count}
            all={page?.total}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.filterHint}
          >
            <FilterChips />
            <ViewsMenu
              place={VIEWS}
              list="tasks"
              search={kept}
              current={search.view}
              onTake={(view, id) => set({ ...nothing, who: "mine", sort: "day", down: false, ...view, view: id })}
              onName={setNaming}
            />
          </ListHead>
          {naming && (
            <ViewName
              key={naming.id ?? "new"}
              place={VIEWS}
              list="tasks"
              search={kept}
              naming={naming}
              onDone={(id) => {
                setNaming(null);
                if (id !== null) set({ view: id }, { replace: true });
              }}
            />
          )}
          <div className={styles.newLine}>
            <TaskLine
              about={search.about ?? null}
              owner={owner && { id: owner.id, name: owner.name }}
              onLeave={() => document.querySelector<HTMLElement>('[role="grid"]')?.focus()}
            />
          </div>
          {marked > 0 ? (
            <div className={styles.chips} role="group" aria-label={words.marked(marked)}>
              <MarkedActions
                count={marked}
                open={search.state === "open"}
                chosen={chosen}
                onFinish={() => void chosen().then(finish)}
                onGone={() => setMarks(noMarks)}
                onClear={() => setMarks(noMarks)}
              />
            </div>
          ) : (
            <UsualChips />
          )}
          {me !== undefined && (
            <DataList
              place="tasks"
              label={words.title}
              columns={taskColumns(words, today, search.state)}
              source={source}
              rowId={(row) => row.id}
              sort={{ column: search.sort, descending: search.down }}
              onSort={(sort) =>
                set({ sort: sort.column as TaskSearch["sort"], down: sort.descending }, { replace: true })
              }
              current={search.create ? null : (search.id ?? null)}
              onCurrent={(id) =>
                set(
                  { id, edit: false, create: false, to: undefined, line: undefined },
                  { replace: search.id !== undefined },
                )
              }
              onOpen={(id) => set({ id, wide: true, edit: false, create: false })}
              marks={marks}
              onMarks={setMarks}
              onKey={keys}
              onDelete={(id) => {
                if (marked > 0) void chosen().then((ids) => leaving(ids, removeTasks));
                else if (search.id !== undefined) void leaving([search.id], removeTasks);
                else set({ id }, { replace: true });
              }}
              empty={
                page !== undefined && (narrows(search) || page.total > 0) ? (
                  <EmptyState icon={ListChecks} title={words.nothingTitle} text={words.nothingText}>
                    <Button onPress={() => set({ ...nothing, sort: "day", down: false })}>{words.clearAll}</Button>
                  </EmptyState>
                ) : (
                  <EmptyState icon={ListChecks} title={words.emptyTitle} text={words.emptyText}>
                    <Button
                      tone="primary"
                      onPress={() => document.querySelector<HTMLElement>("[data-task-line]")?.focus()}
                    >
                      {words.createAction}
                    </Button>
                  </EmptyState>
                )
              }
              footCount={(shown) => words.counted(shown.count, shown.total)}
              autoFocus
            />
          )}
        </>
      }
      side={side}
    />
  );
}

function fetchPage(filter: TaskFilter, offset: number, limit: number, signal?: AbortSignal) {
  return call("tasks_page", { filter, offset, limit }, { ...(signal ? { signal } : {}) });
}

/** What can be done with all marked tasks at once. */
function MarkedActions({
  count,
  open,
  chosen,
  onFinish,
  onGone,
  onClear,
}: {
  count: number;
  open: boolean;
  chosen: () => Promise<readonly number[]>;
  onFinish: () => void;
  onGone: () => void;
  onClear: () => void;
}) {
  const words = useTaskWords();
  const menu = useTaskMenu(chosen, onGone, open);
  return (
    <>
      <Button size="small" icon={open ? Check : RotateCcw} keys="E" onPress={onFinish}>
        {open ? words.finish : words.reopen}
      </Button>
      <Menu
        label={words.marked(count)}
        trigger={
          <Button size="small" icon={ChevronDown}>
            {words.marked(count)}
          </Button>
        }
        groups={menu}
      />
      <Button size="small" tone="quiet" keys="Escape" onPress={onClear}>
        {words.unmark}
      </Button>
    </>
  );
}
