import { useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { asKontorError, callWithChanges, queryClient, reportFailure } from "../shared/api";
import type { ChecklistTemplate, RecordRef } from "../shared/api/generated/commands";
import { askSearch, type PanelRecord, type Typed, type TypedOffer, todayNow, useToday } from "../shared/desk";
import { offeredActions } from "../shared/desk/actions";
import { notifyDone } from "../shared/history/takeBack";
import { askDay, type NoticeAction, notify } from "../shared/parts";
import { formatDate } from "../shared/words";
import { checklistsQuery, templatesQuery } from "./queries";
import { readChecklist } from "./readChecklist";
import { taskWords, useTaskWords } from "./words";

/** The kinds of records on which checklists hang. */
const KINDS = ["contact", "contract", "event", "employee"] as const satisfies readonly RecordRef["kind"][];

/** Whether checklists hang on records of a kind. */
export function carriesChecklists(kind: string): kind is (typeof KINDS)[number] {
  return KINDS.some((one) => one === kind);
}

/** The checklists that may be begun for a kind of record. */
export function fittingTemplates(templates: readonly ChecklistTemplate[], kind: string): ChecklistTemplate[] {
  return templates.filter((one) => one.about === kind && one.active);
}

/** Begins a checklist for a record. Where no day to count from is known, or it has passed, the person is asked. */
export async function beginChecklist(template: ChecklistTemplate, record: RecordRef, today: string): Promise<void> {
  const words = taskWords();
  try {
    const hung = await queryClient.fetchQuery(checklistsQuery(record));
    const own = template.anchor === "chosen" ? null : hung[template.anchor];
    let day: string | null = null;
    // A record without that date cannot say from when to count, so the person does; of a day that has passed, one
    // that counted from it would be overdue at once.
    if (own === null || own < today) {
      const answer = await askDay({
        title: words.hangTitle(template.name),
        text: own === null ? words.hangText : words.hangPast(formatDate(own, "weekday")),
        label: words.hangDay,
        day: own,
        yes: words.hang,
      });
      if (answer === null) return;
      if (answer.day !== own) day = answer.day;
    }
    const { changes } = await callWithChanges("checklists_hang", { template: template.id, record, day });
    notifyDone(words.hung(template.name), changes);
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}

/** "Checkliste beginnen …" from anywhere: for the record in front, else it says what to open first. */
export async function askChecklist(): Promise<void> {
  const words = taskWords();
  const front = offeredActions().record;
  try {
    if (front && carriesChecklists(front.kind)) {
      const begin = await beginFitting({ kind: front.kind, id: front.id });
      if (begin) begin();
      else notify({ tone: "plain", what: words.noChecklistBegun, more: words.checklistNoneFits });
    } else notify({ tone: "plain", what: words.noChecklistBegun, more: words.checklistOpenFirst });
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}

/** Begins the one checklist that fits a record; of several, the search box lets one choose. Null where none fits. */
async function beginFitting({ kind, id }: PanelRecord): Promise<(() => void) | null> {
  const [only, ...others] = fittingTemplates(await queryClient.fetchQuery(templatesQuery), kind);
  if (!only) return null;
  if (others.length > 0) return () => askSearch(`${taskWords().checklistAsk} `);
  return () => void beginChecklist(only, { kind, id }, todayNow());
}

/** After a record was made, the checklists that fit it may be begun. */
export async function checklistSteps(record: PanelRecord): Promise<readonly NoticeAction[]> {
  const begin = carriesChecklists(record.kind) ? await beginFitting(record) : null;
  return begin ? [{ label: taskWords().checklistStep, run: begin }] : [];
}

/** "Checkliste" typed into the search box with a record in front: each one that fits it. */
export function useTypedChecklist(typed: Typed | null): readonly TypedOffer[] {
  const words = useTaskWords();
  const today = useToday();
  const record = typed?.record ?? null;
  const asked = typed && record && carriesChecklists(record.kind) ? readChecklist(typed.text) : null;
  const templates = useQuery({ ...templatesQuery, enabled: asked !== null }).data;
  if (asked === null || !record || !carriesChecklists(record.kind) || !templates) return [];
  const { kind, id } = record;
  return fittingTemplates(templates, kind)
    .filter(({ name }) => asked.every((word) => name.toLowerCase().includes(word)))
    .map((template) => ({
      id: `checklist-${template.id}`,
      icon: ListChecks,
      title: words.typedChecklist(template.name),
      detail: record.title,
      leads: true,
      run: () => void beginChecklist(template, { kind, id }, today),
    }));
}
