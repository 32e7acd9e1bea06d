import type { Task, TaskFields, TaskItem } from "../../shared/api/generated/commands";
import type { Option } from "../../shared/parts";

/** A step as it is typed; its key names it while it moves. */
export interface StepRow extends TaskItem {
  key: string;
}

/** A task as its form holds it. */
export interface TaskValues {
  title: string;
  due: string | null;
  due_time: string | null;
  follow_up: string | null;
  remind_day: string | null;
  remind_time: string | null;
  priority: TaskFields["priority"];
  /** An employee by `employee 7`, anybody else by `name Max`. */
  assignee: Option<string> | null;
  /** A record by `contact 7`; one that is gone by its name alone. */
  about: Option<string> | null;
  repeat_unit: NonNullable<TaskFields["repeat"]>["unit"] | null;
  repeat_count: number | null;
  repeat_from: NonNullable<TaskFields["repeat"]>["from"];
  repeat_day: number | null;
  repeat_until: string | null;
  steps: StepRow[];
  note: string;
}

/** At that hour one is reminded who names a day alone. */
const MORNING = "09:00";

let lastKey = 0;
/** A new step with a key of its own. */
export function newStep(title = "", done = false): StepRow {
  lastKey += 1;
  return { key: `step ${lastKey}`, title, done };
}

/** The stored task in its form; `known` are the steps as the form names them already. */
export function valuesOf(fields: TaskFields, known: readonly StepRow[] = []): TaskValues {
  const { repeat, about } = fields;
  return {
    title: fields.title,
    due: fields.due,
    due_time: fields.due_time,
    follow_up: fields.follow_up,
    remind_day: fields.remind_at?.slice(0, 10) ?? null,
    remind_time: fields.remind_at?.slice(11, 16) ?? null,
    priority: fields.priority,
    assignee:
      fields.assignee_id !== null
        ? { id: `employee ${fields.assignee_id}`, label: fields.assignee }
        : fields.assignee === ""
          ? null
          : { id: `name ${fields.assignee}`, label: fields.assignee },
    about: about
      ? { id: `${about.kind} ${about.id}`, label: fields.about_title }
      : fields.about_title === ""
        ? null
        : { id: "gone 0", label: fields.about_title },
    repeat_unit: repeat?.unit ?? null,
    repeat_count: repeat?.count ?? 1,
    repeat_from: repeat?.from ?? "due",
    repeat_day: repeat?.day ?? null,
    repeat_until: repeat?.until ?? null,
    steps: fields.items.map(({ title, done }, index) => ({ key: known[index]?.key ?? `stored ${index}`, title, done })),
    note: fields.note,
  };
}

/** A record by its option, as the program wants it. */
export function aboutOf(option: Option<string> | null): TaskFields["about"] {
  if (!option) return null;
  const [kind = "", id = "0"] = option.id.split(" ");
  return kind === "gone" ? null : ({ kind, id: Number(id) } as TaskFields["about"]);
}

/** What is saved. `before` is the task as it stands: the day of the month that is meant stays while its due day does. */
export function fieldsOf(values: TaskValues, before: Task | null): TaskFields {
  const { assignee, repeat_unit: unit } = values;
  const employee = assignee?.id.startsWith("employee ") ? Number(assignee.id.slice(9)) : null;
  const about = aboutOf(values.about);
  const remind = values.remind_day ?? (values.remind_time === null ? null : values.due);
  const sameDay = before !== null && before.fields.due === values.due && before.fields.repeat?.unit === unit;
  return {
    title: values.title,
    note: values.note,
    due: values.due,
    due_time: values.due_time,
    follow_up: values.follow_up,
    remind_at: remind === null ? null : `${remind}T${values.remind_time ?? MORNING}`,
    priority: values.priority,
    assignee_id: employee,
    assignee: employee === null ? (assignee?.label ?? "") : "",
    about,
    about_title: values.about?.label ?? "",
    repeat:
      unit === null
        ? null
        : {
            unit,
            count: values.repeat_count ?? 1,
            from: values.repeat_from,
            day: sameDay ? values.repeat_day : null,
            until: values.repeat_until,
          },
    items: values.steps.map(({ title, done }) => ({ title, done })),
  };
}

/** The form's field for a wire path of a refusal. */
export function fieldOf(path: string): string {
  const named: Record<string, string> = {
    assignee_id: "assignee",
    items: "steps",
    "repeat.count": "repeat_count",
    "repeat.day": "due",
    "repeat.until": "repeat_until",
  };
  return named[path] ?? path;
}
