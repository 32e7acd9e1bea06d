import { useQuery } from "@tanstack/react-query";
import { usePlace } from "../../shared/desk";
import { AddChip, Chip, Menu, ToggleChip } from "../../shared/parts";
import { tasks } from "../place";
import { employeesQuery, recordTitle, useMe } from "../queries";
import { priorities, spans, type TaskSearch } from "../search";
import styles from "../Tasks.module.css";
import { useTaskWords } from "../words";

/** The spans that stand in view; the others are in the menu. */
const SHOWN = ["today", "overdue", "week", "follow_up", "undated"] as const;

/** What one asks for most, in one row: when they fall, what is finished, one's own. */
export function UsualChips() {
  const words = useTaskWords();
  const { search, set } = usePlace(tasks);
  const me = useMe();
  const put = (change: Partial<TaskSearch>) => set(change, { replace: true });
  return (
    <div className={styles.chips} role="group" aria-label={words.filter}>
      {SHOWN.map((span) => (
        <ToggleChip
          key={span}
          label={words.spans[span]}
          on={search.span === span}
          onChange={(on) => put({ span: on ? span : undefined, ...(search.state === "open" ? {} : opened) })}
        />
      ))}
      <ToggleChip
        label={words.stateChips.done}
        on={search.state === "done"}
        onChange={(on) => put(on ? finished("done") : opened)}
      />
      {me && (
        <ToggleChip
          label={words.mine}
          on={search.who === "mine"}
          onChange={(on) => put({ who: on ? "mine" : "all" })}
        />
      )}
    </div>
  );
}

/** Back among the open ones, the next day stands first. */
const opened = { state: "open", sort: "day", down: false } as const;
/** What was finished last stands first. */
const finished = (state: "done" | "dropped") => ({ state, span: undefined, sort: "done", down: true }) as const;

/** The further filters that are on, and the menu of all. */
export function FilterChips() {
  const words = useTaskWords();
  const { search, set } = usePlace(tasks);
  const employees = useQuery(employeesQuery).data ?? [];
  const me = useMe();
  const about = useQuery({
    queryKey: ["task_about", search.about],
    queryFn: () => (search.about ? recordTitle(search.about) : ""),
    enabled: search.about !== undefined,
    meta: {},
  }).data;
  const checklist = useChecklistName(search);
  const put = (change: Partial<TaskSearch>) => set(change, { replace: true });
  const person = typeof search.who === "number" ? employees.find((one) => one.id === search.who) : undefined;
  const who = (value: TaskSearch["who"], label: string) => ({
    id: `who-${value}`,
    label,
    checked: search.who === value,
    run: () => put({ who: value }),
  });
  return (
    <>
      {search.span === "later" && <Chip label={words.spans.later} onRemove={() => put({ span: undefined })} />}
      {search.state === "dropped" && <Chip label={words.stateChips.dropped} onRemove={() => put(opened)} />}
      {typeof search.who === "number" && (
        <Chip label={words.of(person?.name ?? "…")} onRemove={() => put({ who: "all" })} />
      )}
      {search.priority && (
        <Chip
          label={words.priorityIs(words.priorities[search.priority])}
          onRemove={() => put({ priority: undefined })}
        />
      )}
      {search.about && <Chip label={words.aboutIs(about ?? "…")} onRemove={() => put({ about: undefined })} />}
      {search.checklist !== undefined && <Chip label={checklist} onRemove={() => put({ checklist: undefined })} />}
      <Menu
        label={words.filter}
        trigger={<AddChip label={words.filter} />}
        groups={[
          {
            title: words.filterWho,
            lines: [
              ...(me ? [who("mine", words.mine)] : []),
              who("all", words.everybody),
              ...employees.filter((one) => one.works || one.id === search.who).map((one) => who(one.id, one.name)),
            ],
          },
          {
            title: words.filterSpan,
            lines: spans.map((span) => ({
              id: `span-${span}`,
              label: words.spans[span],
              checked: search.span === span,
              run: () => put({ span: search.span === span ? undefined : span, ...opened }),
            })),
          },
          {
            title: words.filterPriority,
            lines: priorities.map((priority) => ({
              id: `priority-${priority}`,
              label: words.priorities[priority],
              checked: search.priority === priority,
              run: () => put({ priority: search.priority === priority ? undefined : priority }),
            })),
          },
          {
            title: words.filterState,
            lines: (["done", "dropped"] as const).map((state) => ({
              id: `state-${state}`,
              label: words.states[state],
              checked: search.state === state,
              run: () => put(search.state === state ? opened : finished(state)),
            })),
          },
        ]}
      />
    </>
  );
}

/** The name of the checklist that the list is narrowed to. */
function useChecklistName(search: TaskSearch): string {
  const words = useTaskWords();
  const title = useQuery({
    queryKey: ["checklist_name", search.checklist],
    queryFn: () => recordTitle({ kind: "checklist", id: search.checklist ?? 0 }),
    enabled: search.checklist !== undefined,
    meta: {},
  }).data;
  return title ? words.ofChecklist(title) : words.checklists;
}
