import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Check, Ellipsis } from "lucide-react";
import { useRef, useState } from "react";
import type { RecordRef, TaskRow } from "../../shared/api/generated/commands";
import { type PanelRecord, useGo, useToday } from "../../shared/desk";
import { Button, classes, IconButton, Menu, Skeleton } from "../../shared/parts";
import { finishTasks } from "../act";
import { TaskLine } from "../line/TaskLine";
import { useTaskMenu } from "../list/menu";
import { tasks } from "../place";
import { dayWords, dueTone, dueWords, followUpTone, isOverdue } from "../say";
import { aboutKinds, nothing } from "../search";
import { useTaskWords } from "../words";
import { Checklists } from "./Checklists";
import styles from "./Panel.module.css";
import { PANEL_ROWS, panelQuery } from "./PanelCount";

/** What is open about a record, with a line for the next task and the checklists that hang on it. */
export default function RecordTasks({ record }: { record: PanelRecord }) {
  const words = useTaskWords();
  const go = useGo();
  const frame = useRef<HTMLDivElement>(null);
  const [limit, setLimit] = useState(PANEL_ROWS);
  const page = useQuery({ ...panelQuery(record, limit), placeholderData: keepPreviousData }).data;
  const about: RecordRef = { kind: record.kind, id: record.id };
  const kind = aboutKinds.find((one) => one === record.kind);
  if (!page) return <Skeleton lines={3} />;
  const left = page.count - page.rows.length;
  /** The line that was worked on goes; whoever works by keyboard goes on with the next one, or the typed line. */
  const goOn = (index: number) =>
    requestAnimationFrame(() => {
      const rows = frame.current?.querySelectorAll<HTMLElement>("[data-finish]") ?? [];
      const next = rows[Math.min(index, rows.length - 1)] ?? frame.current?.querySelector("[data-task-line]");
      if (document.activeElement === document.body && next instanceof HTMLElement) next.focus();
    });
  return (
    <div className={styles.panel} ref={frame}>
      <TaskLine about={about} />
      {page.rows.length === 0 ? (
        <p className="quiet">{words.panelEmpty}</p>
      ) : (
        <ul className={styles.list} aria-label={words.panelList}>
          {page.rows.map((row, index) => (
            <Line key={row.id} row={row} onFinished={() => setTimeout(() => goOn(index), 200)} />
          ))}
        </ul>
      )}
      <div className={styles.more}>
        {left > 0 && (
          <Button size="small" tone="quiet" onPress={() => setLimit(limit + PANEL_ROWS * 2)}>
            {words.panelMore(left)}
          </Button>
        )}
        {kind !== undefined && page.rows.length > 0 && (
          <Button size="small" tone="quiet" onPress={() => go(tasks, { ...nothing, about: { kind, id: record.id } })}>
            {words.panelAll}
          </Button>
        )}
      </div>
      <Checklists record={about} />
    </div>
  );
}

function Line({ row, onFinished }: { row: TaskRow; onFinished: () => void }) {
  const words = useTaskWords();
  const go = useGo();
  const today = useToday();
  const menu = useTaskMenu(async () => [row.id]);
  const due = isOverdue(row, today)
    ? dueWords(row, today, words, true)
    : row.due !== null && words.lineDue(dueWords(row, today, words));
  const finish = async () => {
    if (await finishTasks([row.id])) onFinished();
  };
  return (
    <li className={styles.item}>
      <IconButton icon={Check} label={words.finishOne(row.title)} onPress={() => void finish()} data-finish />
      <div className={styles.what}>
        <button type="button" className={styles.link} onClick={() => go(tasks, { id: row.id })}>
          {row.title}
        </button>
        <div className={styles.detail}>
          {due !== false && <span className={classes(dueTone(row, today))}>{due}</span>}
          {row.follow_up !== null && (
            <span className={classes(followUpTone(row, today))}>
              {words.lineFollowUp(dayWords(row.follow_up, today, words))}
            </span>
          )}
          {row.assignee !== "" && <span>{row.assignee}</span>}
          {row.items > 0 && <span>{words.stepsDone(row.items_done, row.items)}</span>}
        </div>
      </div>
      <Menu
        ofRow
        label={words.actionsOf(row.title)}
        trigger={<IconButton icon={Ellipsis} label={words.actionsOf(row.title)} />}
        groups={menu}
      />
    </li>
  );
}
