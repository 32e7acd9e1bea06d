import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { useForm, useWatch } from "react-hook-form";
import { asKontorError, type ChangeSet, call, callWithChanges, queryClient, reportFailure } from "../../shared/api";
import type { DeskEntryFields } from "../../shared/api/generated/commands";
import { useDeskActions, useLeaving } from "../../shared/desk";
import { mayBeInvoice } from "../../shared/files/einvoice/invoice";
import { Button, DraftBar, Form, NoticeBar, onMac, showRefusal, useDraft } from "../../shared/parts";
import { timeOf } from "../../shared/words";
import { entryQuery, similarQuery } from "../queries";
import { useDeskWords } from "../words";
import { Attachments } from "./Attachments";
import { useAttached } from "./attached";
import { EntryFields } from "./EntryFields";
import styles from "./EntryForm.module.css";
import {
  type Direction,
  fieldOf,
  fieldsOf,
  groupOf,
  type Kind,
  lineOf,
  nextOf,
  taskDay,
  taskTitle,
  type EntryForm as Values,
} from "./form";
import { InvoiceProposal } from "./InvoiceProposal";
import { choiceOf, KindChoice } from "./KindChoice";
import { useLater } from "./later";

/** So long after the last key one is told that it was noted already. */
const PAUSE_MS = 200;
/** So long an answer to what was typed is waited for before it is stored. */
const ANSWER_MS = 300;

export interface SavedEntry {
  id: number;
  what: string;
  changes: ChangeSet | null;
  /** What was noted: what comes next follows from it. */
  fields: DeskEntryFields;
  /** An invoice as data came with it. */
  invoice: boolean;
  /** With what the next one begins; null where the form closes. */
  next: Partial<DeskEntryFields> | null;
}

/** The fields of an entry. Post is noted one after the other; a call, a visit and a change close the form. */
export function EntryForm({
  id,
  start,
  onLeave,
  onKind,
  onShow,
  onClose,
  onSaved,
}: {
  id: number | null;
  start: Values;
  /** Is given how one leaves with a question. */
  onLeave: RefObject<(go: () => void) => void>;
  onKind: (direction: Direction, kind: Kind) => void;
  onShow: (id: number) => void;
  onClose: () => void;
  onSaved: (saved: SavedEntry) => void;
}) {
  const words = useDeskWords();
  const form = useForm<Values>({ defaultValues: start });
  const { isDirty, isSubmitting } = form.formState;
  const values = useWatch({ control: form.control }) as Values;
  const attached = useAttached();
  const fields = fieldsOf(values);
  const draft = useDraft<Values>("desk_entry", id, values, isDirty);
  const typed = useLater(fields, PAUSE_MS);
  const told = typed.partner !== "" || typed.phone !== "";
  const similar = useQuery(similarQuery(id, id === null && told ? typed : null)).data ?? [];
  const group = groupOf(values.kind);

  useEffect(() => onKind(values.direction, values.kind), [onKind, values.direction, values.kind]);

  /** What a new entry is to be is chosen before anything is written: that alone is nothing to be kept or asked for. */
  const choosing = { shouldDirty: id !== null };

  const storing = useRef(false);
  /** True once it is stored; `on` begins the next one. */
  const store = async (on: boolean): Promise<boolean> => {
    if (storing.current) return false;
    storing.current = true;
    let done = false;
    await answered();
    const write = form.handleSubmit(async (now) => {
      const wanted = fieldsOf(now);
      const files = await attached.all();
      const saved = await callWithChanges("desk_entries_save", {
        id,
        fields: wanted,
        task_title: taskDay(wanted) === null ? "" : taskTitle(wanted, words),
        files: files.map(({ token }) => token),
      }).catch((thrown: unknown) => {
        showRefusal(form, asKontorError(thrown), (path) => fieldOf(path));
        return null;
      });
      if (!saved) return;
      // It is noted: what fails from here on is said, and never looks as if it had to be noted once more.
      done = true;
      const { value, changes } = saved;
      const line = lineOf(wanted) || words.kinds[wanted.kind];
      const noted = id !== null ? words.savedNow(line) : words.noted(line);
      const fails = (thrown: unknown) => {
        reportFailure(asKontorError(thrown), () => noted);
        return null;
      };
      await draft.drop().catch(fails);
      const invoice = files.length > 0 && (await keepsInvoice(value.id).catch(() => false));
      const entry = await queryClient.fetchQuery({ ...entryQuery(value.id), staleTime: 0 }).catch(fails);
      const what = id === null && entry?.number ? words.notedNumber(entry.number, line) : noted;
      leaving.leave(() =>
        onSaved({
          id: value.id,
          what,
          changes,
          fields: wanted,
          invoice,
          next: on && id === null && group === "post" ? nextOf(now) : null,
        }),
      );
    });
    try {
      await write();
    } finally {
      storing.current = false;
    }
    return done;
  };
  const leaving = useLeaving({
    changed: isDirty || attached.files.length > 0 || attached.coming,
    save: () => store(false),
    discard: draft.drop,
  });
  useEffect(() => {
    onLeave.current = (go) => void leaving.cancel(go);
  });
  useDeskActions({
    save: { label: words.save, run: () => void store(true), own: true },
    leave: onClose,
  });

  const keys = (event: KeyboardEvent) => {
    const command = onMac ? event.metaKey : event.ctrlKey;
    if (command && !event.altKey && event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      void store(false);
      return;
    }
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // With Option a Mac types other letters; the key itself says which one was meant.
    const meant = choiceOf(/^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key, words);
    if (!meant) return;
    event.preventDefault();
    event.stopPropagation();
    if ("kind" in meant) form.setValue("kind", meant.kind, choosing);
    else form.setValue("direction", meant.direction, choosing);
  };

  return (
    <>
      <div className={styles.body} onKeyDownCapture={keys}>
        <Form label={words.entry} onSubmit={() => void store(true)}>
          {draft.found && (
            <DraftBar
              at={draft.found.at}
              onTake={() => {
                const kept = draft.found?.value;
                draft.clearFound();
                if (kept) form.reset(kept, { keepDefaultValues: true });
              }}
              onDiscard={() => void draft.drop()}
            />
          )}
          <KindChoice
            direction={values.direction}
            kind={values.kind}
            onDirection={(direction) => form.setValue("direction", direction, choosing)}
            onKind={(kind) => form.setValue("kind", kind, choosing)}
          />
          {similar.map((one) => (
            <NoticeBar
              key={one.id}
              tone="due"
              actions={
                <Button size="small" onPress={() => onShow(one.id)}>
                  {words.show}
                </Button>
              }
            >
              {words.similar(
                timeOf(one.fields.at ?? ""),
                one.fields.taken_by,
                [one.number, lineOf(one.fields)].filter(Boolean).join(" "),
              )}
            </NoticeBar>
          ))}
          <EntryFields form={form} values={values} fields={fields} known={id !== null} />
          {id === null && group === "post" && <InvoiceProposal form={form} files={attached.files} />}
          {id === null && <Attachments attached={attached} />}
        </Form>
      </div>
      <footer className={styles.foot}>
        <Button tone="primary" keys="Mod+S" isDisabled={isSubmitting} onPress={() => void store(true)}>
          {id === null ? words.saveNext : words.save}
        </Button>
        {id === null && group === "post" && (
          <Button keys="Mod+Enter" isDisabled={isSubmitting} onPress={() => void store(false)}>
            {words.saveClose}
          </Button>
        )}
        <Button tone="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
        <span className={styles.hint}>{words.keysHint}</span>
      </footer>
    </>
  );
}

/** Whom one typed may still be looked up: the answer is waited for, but not long. */
async function answered(): Promise<void> {
  const until = performance.now() + ANSWER_MS;
  const asked = () =>
    queryClient.isFetching({ queryKey: ["desk_partner"] }) + queryClient.isFetching({ queryKey: ["desk_employee"] }) >
    0;
  if (!asked()) return;
  while (asked() && performance.now() < until) await new Promise((go) => setTimeout(go, 10));
  // The field takes the answer as it is drawn.
  await new Promise((go) => setTimeout(go, 30));
}

/** Whether an invoice as data is kept with an entry. */
async function keepsInvoice(id: number): Promise<boolean> {
  for (const file of await call("files_list", { kind: "desk_entry", id })) {
    if (mayBeInvoice(file) && (await call("einvoices_look", { id: file.id })).is_one) return true;
  }
  return false;
}
