import { useQuery } from "@tanstack/react-query";
import { ArrowUpRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { call, failureOf, queryClient } from "../../shared/api";
import type { Employee, Task } from "../../shared/api/generated/commands";
import { Fetching, useRecordLinks, useToday } from "../../shared/desk";
import {
  Bound,
  Button,
  DateField,
  DraftBar,
  EmptyState,
  FieldGroup,
  Form,
  FormFoot,
  Lookup,
  NumberField,
  type Option,
  Select,
  TextArea,
  TextField,
  TimeField,
  useRecordForm,
  Wide,
} from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { peopleOf, readLine } from "../line/readLine";
import { fieldsOfLine, type LineAbout } from "../line/said";
import { employeesQuery, recordTitle, taskQuery, useMe, useNextTime } from "../queries";
import { repeatSentence } from "../say";
import styles from "../Tasks.module.css";
import { useTaskWords } from "../words";
import { aboutOf, fieldOf, fieldsOf, type TaskValues, valuesOf } from "./form";
import { StepsField } from "./StepsField";

interface FormProps {
  id: number | null;
  /** What a new task is about. */
  about: LineAbout | null;
  /** A new task begins with what this line says. */
  line?: string | undefined;
  onSaved: (id: number) => void;
  onLeave: () => void;
}

/** The form of a task, once what it shows has come. */
export function TaskForm(props: FormProps) {
  const { id, about } = props;
  const me = useMe();
  const employees = useQuery(employeesQuery).data;
  const task = useQuery({ ...taskQuery(id ?? 0), enabled: id !== null });
  const title = useQuery({
    queryKey: ["task_about", about],
    queryFn: () => (about ? recordTitle(about) : ""),
    enabled: id === null,
    meta: {},
  }).data;
  if (task.error) {
    const { what, remedy } = failureOf(task.error);
    return <EmptyState title={what} text={remedy} />;
  }
  if (me === undefined || employees === undefined || (id === null ? title === undefined : !task.data)) {
    return (
      <div className={styles.form}>
        <Fetching lines={8} />
      </div>
    );
  }
  return (
    <Fields
      {...props}
      task={id === null ? null : (task.data ?? null)}
      title={title ?? ""}
      me={me}
      employees={employees}
    />
  );
}

function Fields({
  task,
  about,
  line,
  title,
  me,
  employees,
  onSaved,
  onLeave,
}: Omit<FormProps, "id"> & { task: Task | null; title: string; me: Employee | null; employees: readonly Employee[] }) {
  const words = useTaskWords();
  const today = useToday();
  const language = useLanguage();
  const link = useRecordLinks();
  const frame = useRef<HTMLDivElement>(null);
  // A new task is that of whoever writes it down, until it is given to somebody.
  const [blank] = useState(() => {
    const owner = me && { id: me.id, name: me.name, me: true };
    const fields = fieldsOfLine({ title: "", issues: [] }, owner, about);
    return valuesOf({ ...fields, assignee: me?.name ?? "", about_title: title });
  });
  const record = useRecordForm<TaskValues>({
    place: "task",
    id: task?.id ?? null,
    start: task ? valuesOf(task.fields) : blank,
    save: async (values) => {
      const { id } = await call("tasks_save", { id: task?.id ?? null, fields: fieldsOf(values, task) });
      if (!task) await queryClient.fetchQuery(taskQuery(id)).catch(() => undefined);
      return id;
    },
    rename: fieldOf,
    name: (values) => values.title,
    onSaved,
    onLeave,
  });
  const { form, values, draft } = record;
  const { control } = form;
  // What was typed elsewhere stands in the form as if it had been typed here: it is asked for before it is lost.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is taken once, when the form opens.
  useEffect(() => {
    if (task || line === undefined) return;
    const owner = me && { id: me.id, name: me.name, me: true };
    const read = readLine(line, { today, language, people: peopleOf(employees) });
    const fields = fieldsOfLine(read, owner, about);
    const assignee = read.assignee?.name ?? me?.name ?? "";
    form.reset(valuesOf({ ...fields, assignee, about_title: title }), { keepDefaultValues: true });
  }, []);
  const typed = fieldsOf(values, task);
  const rule = typed.repeat;
  const next = useNextTime(task?.id ?? null, typed);
  const chosen = aboutOf(values.about);
  const target = chosen && link(chosen);
  const toFields = () => frame.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  const heading = task ? task.fields.title : words.create;
  return (
    <div className={styles.form} ref={frame}>
      <header className={styles.formHead}>
        <h1>{heading}</h1>
      </header>
      <Form label={heading} onSubmit={record.saveNow}>
        {draft.found && (
          <DraftBar
            at={draft.found.at}
            onTake={() => {
              if (draft.found) form.reset(draft.found.value, { keepDefaultValues: true });
              draft.clearFound();
              toFields();
            }}
            onDiscard={() => {
              void draft.drop();
              toFields();
            }}
          />
        )}
        <FieldGroup>
          <Bound control={control} name="title" required>
            {(field) => (
              <TextField {...field} label={words.fTitle} placeholder={words.fTitleHint} autoFocus maxLength={300} />
            )}
          </Bound>
        </FieldGroup>
        <FieldGroup title={words.groupWhen} columns={2}>
          <Bound control={control} name="due">
            {(field) => <DateField {...field} label={words.fDue} mode="forward" />}
          </Bound>
          <Bound control={control} name="due_time">
            {(field) => (
              <TimeField
                {...field}
                label={words.fTime}
                placeholder={words.fTimeHint}
                disabled={values.due === null && field.value === null}
              />
            )}
          </Bound>
          <Wide>
            <Bound control={control} name="follow_up">
              {(field) => <DateField {...field} label={words.fFollowUp} note={words.fFollowUpNote} mode="forward" />}
            </Bound>
          </Wide>
          <Bound control={control} name="remind_day">
            {(field) => <DateField {...field} label={words.fRemindDay} mode="forward" note={words.fRemindNote} />}
          </Bound>
          <Bound control={control} name="remind_time">
            {(field) => <TimeField {...field} label={words.fRemindTime} />}
          </Bound>
        </FieldGroup>
        <FieldGroup title={words.groupWho} columns={2}>
          <Bound control={control} name="assignee">
            {(field) => (
              <Lookup
                {...field}
                label={words.fWho}
                placeholder={words.fWhoHint}
                lookupKey={["task_assignee", employees.length]}
                kinds={["employee"]}
                find={async (text) => findPeople(text, employees)}
                create={{
                  label: words.fWhoTyped,
                  run: (name) => field.onChange({ id: `name ${name}`, label: name }),
                }}
              />
            )}
          </Bound>
          <Bound control={control} name="priority">
            {(field) => (
              <Select
                {...field}
                label={words.fPriority}
                onChange={(priority) => field.onChange(priority ?? "normal")}
                options={(["high", "normal", "low"] as const).map((id) => ({ id, label: words.priorities[id] }))}
              />
            )}
          </Bound>
          <Wide>
            <Bound control={control} name="about">
              {(field) => (
                <Lookup
                  {...field}
                  label={words.fAbout}
                  placeholder={words.fAboutHint}
                  lookupKey={["task_about_lookup"]}
                  kinds={FOUND}
                  find={(text) => findRecords(text, (kind, id) => link({ kind, id })?.kind ?? "")}
                />
              )}
            </Bound>
            {target && values.about && (
              <Button size="small" tone="quiet" icon={ArrowUpRight} onPress={target.open}>
                {words.fShowAbout(values.about.label)}
              </Button>
            )}
          </Wide>
        </FieldGroup>
        <FieldGroup title={words.groupRepeat} columns={2}>
          <Bound control={control} name="repeat_unit">
            {(field) => (
              <Select
                {...field}
                label={words.fRepeat}
                none={words.fNoRepeat}
                options={(["day", "week", "month", "year"] as const).map((id) => ({
                  id,
                  label: words.byUnits[id],
                }))}
              />
            )}
          </Bound>
          {values.repeat_unit !== null && (
            <>
              <Bound control={control} name="repeat_count" required>
                {(field) => (
                  <NumberField
                    {...field}
                    label={`${words.fRepeatCount} … ${words.units[values.repeat_unit ?? "week"]}`}
                    min={1}
                    max={999}
                    wrong={words.fRepeatCountWrong}
                  />
                )}
              </Bound>
              <Bound control={control} name="repeat_from">
                {(field) => (
                  <Select
                    {...field}
                    label={words.fRepeatFrom}
                    onChange={(from) => field.onChange(from ?? "due")}
                    options={(["due", "done"] as const).map((id) => ({ id, label: words.fRepeatFroms[id] }))}
                  />
                )}
              </Bound>
              <Bound control={control} name="repeat_until">
                {(field) => <DateField {...field} label={words.fRepeatUntil} mode="forward" />}
              </Bound>
              {rule && (
                <Wide>
                  <p className={styles.again} role="status">
                    {repeatSentence(rule, next, words)}
                  </p>
                </Wide>
              )}
            </>
          )}
        </FieldGroup>
        <FieldGroup title={words.groupSteps}>
          <Bound control={control} name="steps">
            {(field) => <StepsField value={field.value} onChange={field.onChange} error={field.error} />}
          </Bound>
        </FieldGroup>
        <FieldGroup>
          <Bound control={control} name="note">
            {(field) => <TextArea {...field} label={words.fNote} rows={4} />}
          </Bound>
        </FieldGroup>
        <FormFoot>
          <Button tone="primary" type="submit" keys="Mod+S">
            {words.save}
          </Button>
          <Button onPress={record.cancel}>{words.cancel}</Button>
        </FormFoot>
      </Form>
    </div>
  );
}

/** The kinds of records that a task can be about. */
const FOUND = ["contact", "contract", "event", "letter", "employee", "room", "equipment"] as const;

/** Records of any kind, found by typing. */
async function findRecords(text: string, kindName: (kind: string, id: number) => string): Promise<Option<string>[]> {
  const { hits } = await call("search_everything", { text, limit: 20, kinds: [...FOUND] });
  return hits.map(({ kind, id, title, detail }) => ({
    id: `${kind} ${id}`,
    label: title,
    detail: [kindName(kind, id), detail].filter((part) => part !== "").join(" · "),
  }));
}

/** Employees by name or sign; who has left is not offered. */
function findPeople(text: string, employees: readonly Employee[]): Option<string>[] {
  const typed = text.toLowerCase();
  return employees
    .filter((one) => one.works && [one.name, one.code].some((name) => name.toLowerCase().includes(typed)))
    .slice(0, 20)
    .map((one) => ({ id: `employee ${one.id}`, label: one.name, detail: one.code }));
}
