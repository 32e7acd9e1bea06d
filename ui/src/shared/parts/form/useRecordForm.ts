import { useEffect, useRef } from "react";
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
  useForm,
  useWatch,
} from "react-hook-form";
import { asKontorError } from "../../api";
import { useDeskActions } from "../../desk/actions";
import { useLeaving } from "../../desk/leave";
import { type NoticeAction, notify } from "../notice/notices";
import { partWords } from "../words";
import { type DraftPlace, useDraft } from "./draft";
import { showRefusal } from "./refusal";
import { takeStored } from "./typed";

/** What a form beside its list needs beside its fields. */
export interface RecordForm<F extends FieldValues> {
  form: UseFormReturn<F>;
  values: F;
  /** Something was typed and is not saved yet. */
  changed: boolean;
  draft: ReturnType<typeof useDraft<F>>;
  saveNow: () => void;
  cancel: () => void;
  /** The record was deleted: its form goes, and with it what was typed. */
  gone: () => void;
}

/**
 * A form beside its list: Strg+S saves and stays, Esc leaves, a draft survives a crash, refusals stand at their
 * fields. `save` writes and answers with the id.
 */
export function useRecordForm<F extends FieldValues>({
  place,
  id,
  start,
  save,
  rename,
  name,
  nextSteps,
  onSaved,
  onLeave,
}: {
  /** Names the draft. */
  place: DraftPlace;
  id: number | null;
  start: F;
  save: (values: F) => Promise<number>;
  /** The form's field for a wire path, where they differ. */
  rename?: (field: string) => string;
  /** What was saved, for the notice. */
  name: (values: F) => string;
  /** What comes next with a new one, for the notice. */
  nextSteps?: (id: number) => Promise<readonly NoticeAction[]>;
  onSaved: (id: number) => void;
  onLeave: () => void;
}): RecordForm<F> {
  const form = useForm<F>({ defaultValues: start as DefaultValues<F> });
  /** What the program holds, as far as the form has heard. */
  const stored = useRef(start);
  const values = useWatch({ control: form.control }) as F;
  const { isDirty, isSubmitting } = form.formState;
  const draft = useDraft<F>(place, id, values, isDirty);

  // What changed elsewhere (undo, another list) comes in beside what is being typed.
  const text = JSON.stringify(start);
  useEffect(() => {
    if (text === JSON.stringify(stored.current)) return;
    const before = stored.current;
    stored.current = JSON.parse(text) as F;
    takeStored(form, before, stored.current);
  }, [text, form]);

  const submit = async (): Promise<{ id: number; typed: F } | null> => {
    let saved: { id: number; typed: F } | null = null;
    // A refusal at something that is no field of its own would stand for ever, and no later try would get past it.
    form.clearErrors();
    await form.handleSubmit(async (typed) => {
      const before = stored.current;
      try {
        saved = { id: await save(typed), typed };
        void draft.drop();
        // Either the program's own wording has come in already, or it comes in after this.
        if (stored.current === before) stored.current = typed;
        takeStored(form, typed, stored.current);
      } catch (thrown) {
        showRefusal(form, asKontorError(thrown), (field) => (rename?.(field) ?? field) as FieldPath<F>);
      }
    })();
    return saved;
  };
  const { leave, cancel } = useLeaving({
    changed: isDirty,
    save: async () => (await submit()) !== null,
    discard: draft.drop,
  });
  const saveNow = async () => {
    if (isSubmitting) return;
    const done = await submit();
    if (done === null) return;
    const { id: saved, typed } = done;
    const next = id === null ? await nextSteps?.(saved) : undefined;
    // What was saved, not what has been typed since.
    notify({ tone: "fine", what: partWords().saved(name(typed)), ...(next ? { next } : {}) });
    // A new record stays in this form; only its address changes.
    if (id === null) leave(() => onSaved(saved));
    else onSaved(saved);
  };
  useDeskActions({
    save: { label: partWords().save, run: () => void saveNow(), disabled: isSubmitting },
    leave: () => void cancel(onLeave),
  });
  return {
    form,
    values,
    changed: isDirty,
    draft,
    saveNow: () => void saveNow(),
    cancel: () => void cancel(onLeave),
    gone: () => {
      void draft.drop();
      leave(onLeave);
    },
  };
}
