import { useQuery } from "@tanstack/react-query";
import { Check, Ellipsis, Maximize2, RotateCcw } from "lucide-react";
import { useEffect, useState } from "react";
import { commandQuery } from "../../shared/api";
import type { Task } from "../../shared/api/generated/commands";
import { Fetching, noteRecent, useDeskActions, usePlace, useRecordLinks, useToday } from "../../shared/desk";
import { FileList } from "../../shared/files/FileList";
import { HistoryList } from "../../shared/history/HistoryList";
import {
  Badge,
  Button,
  Checkbox,
  EmptyState,
  Facts,
  IconButton,
  Menu,
  Part,
  Record,
  RecordHead,
  Steps,
  Tabs,
} from "../../shared/parts";
import { formatDate, formatMoment } from "../../shared/words";
import { askFollowUp, finishTasks, reopenTasks, tickStep } from "../act";
import { taskFields } from "../history";
import { useTaskMenu } from "../list/menu";
import { tasks } from "../place";
import { recordTitle, taskQuery, useNextTime } from "../queries";
import { dueTone, dueWords, isOverdue, repeatSentence } from "../say";
import styles from "../Tasks.module.css";
import { useTaskWords } from "../words";

/** A task beside the list or in full width: what one looks up about it, and what one does with it. */
export function TaskRecord({ id, wide }: { id: number; wide: boolean }) {
  const words = useTaskWords();
  const { set } = usePlace(tasks);
  const query = useQuery(taskQuery(id));
  if (query.error && !query.data) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={() => set({ id: undefined, wide: false }, { replace: true })}>{words.close}</Button>
      </EmptyState>
    );
  }
  if (!query.data) {
    return (
      <Record wide={wide}>
        <Fetching lines={6} />
      </Record>
    );
  }
  return <Shown task={query.data} wide={wide} />;
}

function Shown({ task, wide }: { task: Task; wide: boolean }) {
  const words = useTaskWords();
  const { set } = usePlace(tasks);
  const { id, fields, state } = task;
  const owner = { kind: "task" as const, id };
  const files = useQuery(commandQuery("files_list", owner)).data?.length;
  const open = state === "open";
  const detail = fields.about_title;
  useEffect(() => noteRecent({ kind: "task", id, title: fields.title, detail }), [id, fields.title, detail]);
  useDeskActions({
    edit: () => set({ edit: true }),
    ...(open ? { followUp: () => void askFollowUp([id]) } : {}),
    ...(wide ? { leave: () => set({ wide: false }) } : {}),
  });
  const menu = useTaskMenu(
    async () => [id],
    () => set({ id: undefined, wide: false }, { replace: true }),
    open,
  );
  return (
    <Record wide={wide}>
      <RecordHead
        badge={<StateBadge task={task} />}
        title={fields.title}
        detail={<About task={task} />}
        actions={
          <span className={styles.actions}>
            <Button size="small" keys="F2" onPress={() => set({ edit: true })}>
              {words.edit}
            </Button>
            <Menu
              label={words.more}
              trigger={<IconButton icon={Ellipsis} label={words.more} />}
              groups={[
                ...(wide
                  ? []
                  : [
                      {
                        lines: [
                          {
                            id: "open",
                            label: words.open,
                            icon: Maximize2,
                            keys: "Enter",
                            run: () => set({ wide: true }),
                          },
                        ],
                      },
                    ]),
                ...menu,
              ]}
            />
          </span>
        }
      />
      <div className={styles.next}>
        <Steps>
          {open ? (
            <Button tone="primary" icon={Check} onPress={() => void finishTasks([id])}>
              {words.finish}
            </Button>
          ) : (
            <Button icon={RotateCcw} onPress={() => void reopenTasks([id])}>
              {words.reopen}
            </Button>
          )}
          {open && <Button onPress={() => void askFollowUp([id])}>{words.followUp}</Button>}
        </Steps>
      </div>
      <Tabs
        label={fields.title}
        items={[
          { id: "overview", label: words.overview, content: <Overview task={task} /> },
          {
            id: "files",
            label: words.files,
            ...(files ? { count: files } : {}),
            content: <FileList owner={owner} />,
          },
          { id: "history", label: words.history, content: <HistoryList record={owner} fields={taskFields} /> },
        ]}
      />
    </Record>
  );
}

/** What presses most: overdue, due today; else how it stands. */
function StateBadge({ task }: { task: Task }) {
  const words = useTaskWords();
  const today = useToday();
  const dated = { state: task.state, ...task.fields };
  const high = task.fields.priority === "high" && task.state === "open";
  return (
    <>
      {task.state === "done" && <Badge tone="fine">{words.states.done}</Badge>}
      {task.state === "dropped" && <Badge>{words.states.dropped}</Badge>}
      {isOverdue(dated, today) && <Badge tone="danger">{dueWords(dated, today, words, true)}</Badge>}
      {task.state === "open" && task.fields.due === today && (
        <Badge tone="due">{words.lineDue(dueWords(dated, today, words))}</Badge>
      )}
      {high && <Badge tone="due">{words.linePriority.high}</Badge>}
    </>
  );
}

/** The record that it is about, as a link. */
function About({ task }: { task: Task }) {
  const link = useRecordLinks();
  const { about, about_title: title } = task.fields;
  if (title === "") return null;
  const target = about && link(about);
  if (!target) return title;
  return (
    <button type="button" className={styles.link} onClick={target.open}>
      {title}
    </button>
  );
}

function Overview({ task }: { task: Task }) {
  const words = useTaskWords();
  const today = useToday();
  const { set } = usePlace(tasks);
  const { fields, previous } = task;
  const next = useNextTime(task.id, fields);
  const dated = { state: task.state, ...fields };
  const checklist = useQuery({
    queryKey: ["checklist_name", task.checklist],
    queryFn: () => recordTitle({ kind: "checklist", id: task.checklist ?? 0 }),
    enabled: task.checklist !== null,
    meta: {},
  }).data;
  const due = dueWords(dated, today, words, true);
  const by = (day: string, who: string) => words.doneBy(formatDate(day, "weekday"), who);
  return (
    <>
      <Facts
        facts={[
          [words.due, due !== "" && <span className={dueTone(dated, today)}>{due}</span>],
          [words.columns.follow_up, fields.follow_up && formatDate(fields.follow_up, "weekday")],
          [words.remind, fields.remind_at && formatMoment(fields.remind_at, "weekday")],
          [words.who, fields.assignee || words.nobody],
          [words.priority, words.priorities[fields.priority]],
          [words.repeat, fields.repeat && repeatSentence(fields.repeat, next, words)],
          [
            words.checklist,
            checklist && (task.offset_days === null ? checklist : `${checklist}, ${words.fromStart(task.offset_days)}`),
          ],
          [task.state === "dropped" ? words.droppedOn : words.doneOn, task.done_on && by(task.done_on, task.done_by)],
          [words.created, by(task.created_on, task.created_by)],
          [
            words.previous,
            previous !== null && (
              <button type="button" className={styles.link} onClick={() => set({ id: previous })}>
                {words.previousRun}
              </button>
            ),
          ],
        ]}
      />
      {fields.items.length > 0 && (
        <Part
          title={words.stepsTitle}
          aside={
            <span className="quiet">
              {words.steps(fields.items.filter((item) => item.done).length, fields.items.length)}
            </span>
          }
        >
          <ul className={styles.steps}>
            {fields.items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place.
              <StepTick key={index} id={task.id} index={index} title={item.title} done={item.done} />
            ))}
          </ul>
        </Part>
      )}
      {fields.note !== "" && (
        <Part title={words.note}>
          <p className={styles.lines}>{fields.note}</p>
        </Part>
      )}
    </>
  );
}

/** A step with its tick; it shows the tick at once, and what the program says after that. */
function StepTick({ id, index, title, done }: { id: number; index: number; title: string; done: boolean }) {
  const [shown, setShown] = useState(done);
  useEffect(() => setShown(done), [done]);
  return (
    <li>
      <Checkbox
        label={title}
        value={shown}
        onChange={(next) => {
          setShown(next);
          void tickStep(id, index, next).then((stored) => stored || setShown(!next));
        }}
      />
    </li>
  );
}
