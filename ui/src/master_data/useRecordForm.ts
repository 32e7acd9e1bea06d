import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
  useForm,
  useWatch,
} from "react-hook-form";
import { asKontorError } from "../shared/api";
import { useDeskActions, useLeaving } from "../shared/desk";
import { notify, showRefusal, useDraft } from "../shared/parts";
import { words } from "./words";

/** What a form of the master data needs beside its fields. */
export interface RecordForm<F extends FieldValues> {
  form: UseFormReturn<F>;
  values: F;
  /** Something was typed and is not saved yet. */
  changed: boolean;
  draft: ReturnType<typeof useDraft<F>>;
  saveNow: () => void;
  cancel: () => void;
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
  onSaved,
  onLeave,
}: {
  /** Names the draft. */
  place: string;
  id: number | null;
  start: F;
  save: (values: F) => Promise<number>;
  /** The form's field for a wire path, where they differ. */
  rename?: (field: string) => string;
  /** What was saved, for the notice. */
  name: (values: F) => string;
  onSaved: (id: number) => void;
  onLeave: () => void;
}): RecordForm<F> {
  const form = useForm<F>({
    defaultValues: start as DefaultValues<F>,
    values: start,
    resetOptions: { keepDirtyValues: true },
  });
  const values = useWatch({ control: form.control }) as F;
  const { isDirty, isSubmitting } = form.formState;
  const draft = useDraft<F>(place, id, values, isDirty);

  const submit = async (): Promise<number | null> => {
    let saved: number | null = null;
    await form.handleSubmit(async (typed) => {
      try {
        saved = await save(typed);
        draft.drop();
        form.reset(typed);
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
    const saved = await submit();
    if (saved === null) return;
    notify({ tone: "fine", what: words().saved(name(form.getValues())) });
    if (id === null) leave(() => onSaved(saved));
    else onSaved(saved);
  };
  useDeskActions({
    save: { label: words().save, run: () => void saveNow(), disabled: isSubmitting },
    leave: () => void cancel(onLeave),
  });
  return {
    form,
    values,
    changed: isDirty,
    draft,
    saveNow: () => void saveNow(),
    cancel: () => void cancel(onLeave),
  };
}
