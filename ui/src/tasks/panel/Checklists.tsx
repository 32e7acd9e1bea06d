import { useQuery } from "@tanstack/react-query";
import { ListChecks, Trash2 } from "lucide-react";
import { asKontorError, callWithChanges, reportFailure } from "../../shared/api";
import type { Checklist, RecordRef } from "../../shared/api/generated/commands";
import { useGo, useToday } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { Button, confirm, IconButton, Menu } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { beginChecklist, carriesChecklists, fittingTemplates } from "../checklist";
import { tasks } from "../place";
import { checklistsQuery, templatesQuery } from "../queries";
import { nothing } from "../search";
import { useTaskWords } from "../words";
import styles from "./Panel.module.css";

/** The checklists of a record: how far they are, beginning one, taking one down. */
export function Checklists({ record }: { record: RecordRef }) {
  const words = useTaskWords();
  const go = useGo();
  const today = useToday();
  const can = carriesChecklists(record.kind);
  const hung = useQuery({ ...checklistsQuery(record), enabled: can }).data;
  const templates = useQuery({ ...templatesQuery, enabled: can }).data ?? [];
  if (!can || !hung) return null;
  const fitting = fittingTemplates(templates, record.kind);

  const takeDown = async (list: Checklist) => {
    const sure = await confirm({
      title: words.takeDown(list.name),
      text: words.takeDownText(list.tasks - list.finished),
      yes: words.takeDownYes,
      no: words.cancel,
    });
    if (!sure) return;
    try {
      const { changes } = await callWithChanges("checklists_take_down", { id: list.id });
      notifyDone(words.takenDown(list.name), changes);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };

  return (
    <section className={styles.checklists} aria-label={words.checklists}>
      {hung.lists.length > 0 && <h2>{words.checklists}</h2>}
      <ul className={styles.list}>
        {hung.lists.map((list) => (
          <li key={list.id} className={styles.checklist}>
            <div className={styles.what}>
              <button
                type="button"
                className={styles.link}
                title={words.showChecklist(list.name)}
                onClick={() => go(tasks, { ...nothing, checklist: list.id })}
              >
                {list.name}
              </button>
              <div className={styles.detail}>
                <span>{words.progress(list.finished, list.tasks)}</span>
                {list.anchored_on !== null && (
                  <span>
                    {words.anchors[list.anchor]} {formatDate(list.anchored_on, "weekday")}
                  </span>
                )}
              </div>
              <progress
                className={styles.progress}
                aria-label={words.progress(list.finished, list.tasks)}
                value={list.finished}
                max={Math.max(1, list.tasks)}
              />
            </div>
            <IconButton icon={Trash2} label={words.takeDown(list.name)} onPress={() => void takeDown(list)} />
          </li>
        ))}
      </ul>
      <Menu
        label={words.beginChecklist}
        trigger={
          <Button size="small" icon={ListChecks}>
            {words.beginChecklist}
          </Button>
        }
        groups={[
          {
            lines:
              fitting.length === 0
                ? [{ id: "none", label: words.noTemplates, disabled: true, run: () => undefined }]
                : fitting.map((template) => ({
                    id: `template-${template.id}`,
                    label: template.name,
                    run: () => void beginChecklist(template, record, today),
                  })),
          },
        ]}
      />
    </section>
  );
}
