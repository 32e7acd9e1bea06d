import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRef, useState } from "react";
import { type FieldPath, useForm, useWatch } from "react-hook-form";
import { asKontorError, call, failureOf } from "../../shared/api";
import type { LetterRecord as Letter, LetterFields, PaperRequest } from "../../shared/api/generated/commands";
import { Fetching, useDeskActions, useGo, useLeaving, usePlace } from "../../shared/desk";
import { PaperPreview } from "../../shared/paper";
import {
  Button,
  DraftBar,
  EmptyState,
  Form,
  FormFoot,
  IconButton,
  notify,
  Record,
  SplitPane,
  showRefusal,
  useDraft,
} from "../../shared/parts";
import styles from "../Letters.module.css";
import { letters } from "../place";
import { contactName, letterQuery } from "../queries";
import { useLetterWords } from "../words";
import { fieldsOf, formField, formOf, type LetterForm } from "./form";
import { LetterGroups } from "./Groups";
import { useSettled } from "./settled";

/** So long after the last key the pages follow. */
const PAUSE_MS = 250;

/** A letter being written; its real pages stand beside it. */
export function LetterEditor({ id }: { id: number | null }) {
  const { search } = usePlace(letters);
  const stored = useQuery({ ...letterQuery(id ?? 0), enabled: id !== null });
  // What a new letter begins with is asked once: it must not change while one types.
  const fresh = useQuery({
    queryKey: ["letters_begin", search.create, search.to, search.list],
    queryFn: () =>
      call("letters_begin", {
        contact: search.create === "single" ? (search.to?.[0] ?? null) : null,
        contacts: search.create === "serial" ? (search.to ?? []) : null,
        list: search.create === "serial" ? (search.list ?? null) : null,
        language: null,
        block: null,
      }),
    enabled: id === null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const fields = id === null ? fresh.data : stored.data?.fields;
  const contact = fields?.contact_id ?? null;
  const name = useQuery({
    queryKey: ["letters_contact", contact],
    queryFn: () => contactName(contact ?? 0),
    enabled: contact !== null,
    meta: { kinds: ["contact"] },
  });
  const error = id === null ? fresh.error : stored.error;
  if (error && !fields) {
    const { what, remedy } = failureOf(asKontorError(error));
    return <EmptyState title={what} text={remedy} />;
  }
  if (!fields || (contact !== null && name.data === undefined)) {
    return (
      <Record>
        <Fetching lines={8} />
      </Record>
    );
  }
  return <Editor letter={id === null ? null : (stored.data ?? null)} fields={fields} contact={name.data ?? ""} />;
}

function Editor({ letter, fields, contact }: { letter: Letter | null; fields: LetterFields; contact: string }) {
  const words = useLetterWords();
  const go = useGo();
  const { set } = usePlace(letters);
  // What was there when one began: a change from elsewhere must not overwrite what is being typed.
  const [start] = useState(() => formOf(fields, contact));
  const form = useForm<LetterForm>({ defaultValues: start });
  const values = useWatch({ control: form.control }) as LetterForm;
  const changed = form.formState.isDirty;
  const savedId = useRef<number | null>(letter?.id ?? null);
  const draft = useDraft("letter", letter?.id ?? null, values, changed);
  const serial = values.kind === "serial";

  // What was stored last; keys that came while it was being stored are not in it.
  const kept = useRef<string | null>(null);
  const typedOn = () => kept.current !== null && kept.current !== JSON.stringify(form.getValues());
  // Saved and printed at once is saved once.
  const saving = useRef<Promise<number | null> | null>(null);
  const save = (): Promise<number | null> => {
    saving.current ??= store().finally(() => {
      saving.current = null;
    });
    return saving.current;
  };
  const store = async (): Promise<number | null> => {
    let done: number | null = null;
    await form.handleSubmit(async (typed) => {
      try {
        const { id } = await call("letters_save", { id: savedId.current, fields: fieldsOf(typed) });
        savedId.current = id;
        done = id;
        kept.current = JSON.stringify(typed);
        void draft.drop();
        // What was typed while it was being saved stays to be saved.
        form.reset(typed, { keepValues: true });
      } catch (thrown) {
        showRefusal(form, asKontorError(thrown), (field) => formField(field) as FieldPath<LetterForm>);
      }
    })();
    return done;
  };
  const { leave, cancel } = useLeaving({
    changed,
    save: async () => (await save()) !== null && !typedOn(),
    discard: draft.drop,
  });
  const close = () =>
    set({ create: undefined, edit: false, to: undefined, list: undefined, id: savedId.current ?? undefined });
  const saveNow = async () => {
    const id = await save();
    if (id === null) return;
    const said = () => notify({ tone: "fine", what: words.saved(form.getValues("subject")) });
    // Who types on stays where the keys go; the next saving knows the letter.
    if (typedOn()) return said();
    // Said once the step is taken: who prints at the word is not taken back to the editor by it.
    leave(() => {
      set({ create: undefined, to: undefined, list: undefined, edit: true, id }, { replace: true });
      said();
    });
  };
  const print = async () => {
    // Printed is what is stored: what was typed is saved first.
    let id = changed || savedId.current === null ? await save() : savedId.current;
    while (id !== null && typedOn()) id = await save();
    if (id !== null) leave(() => go(letters, { id }, "print"));
  };
  useDeskActions({
    save: { label: words.save, run: () => void saveNow(), disabled: form.formState.isSubmitting },
    print: { label: words.print, run: () => void print(), own: true },
    leave: () => void cancel(close),
  });

  const settled = useSettled(values, PAUSE_MS);
  const typed = fieldsOf(settled);
  const recipients = useRecipients(typed);
  const printing = (recipients ?? []).filter((row) => row.prints);
  const [at, setAt] = useState(0);
  const shown = printing[Math.min(at, Math.max(printing.length - 1, 0))];
  const wish = pages(typed, letter?.id ?? null, serial ? (shown?.contact_id ?? null) : null);
  const title = letter ? letter.fields.subject : serial ? words.newSerial : words.newLetter;

  return (
    <SplitPane
      place="letter-editor"
      initial={560}
      share={0.5}
      minMain={420}
      tone="soft"
      main={
        <div className={styles.form}>
          <header className={styles.head}>
            <h1>{title}</h1>
          </header>
          <Form label={title} onSubmit={() => void saveNow()}>
            {draft.found && (
              <DraftBar
                at={draft.found.at}
                onTake={() => {
                  if (draft.found) form.reset(draft.found.value, { keepDefaultValues: true });
                  draft.clearFound();
                }}
                onDiscard={() => void draft.drop()}
              />
            )}
            <LetterGroups form={form} values={values} number={letter?.number ?? null} recipients={recipients} />
            <FormFoot>
              <Button tone="primary" type="submit" keys="Mod+S">
                {words.save}
              </Button>
              <Button keys="Mod+P" onPress={() => void print()}>
                {words.print}
              </Button>
              <Button onPress={() => void cancel(close)}>{words.cancel}</Button>
            </FormFoot>
          </Form>
        </div>
      }
      side={
        <div className={styles.side}>
          {serial && printing.length > 0 && (
            <div className={styles.pager}>
              <IconButton
                icon={ChevronLeft}
                label={words.previous}
                isDisabled={at <= 0}
                onPress={() => setAt(Math.max(at - 1, 0))}
              />
              <span>
                {words.previewOf(Math.min(at, printing.length - 1) + 1, printing.length)}: {shown?.name}
              </span>
              <IconButton
                icon={ChevronRight}
                label={words.next}
                isDisabled={at >= printing.length - 1}
                onPress={() => setAt(Math.min(at + 1, printing.length - 1))}
              />
            </div>
          )}
          <PaperPreview wish={wish} />
        </div>
      }
    />
  );
}

/** The pages that follow typing; of a serial letter those of one recipient. */
function pages(fields: LetterFields, id: number | null, only: number | null) {
  if (fields.kind === "serial" && only === null) return null;
  const letter: NonNullable<PaperRequest["letter"]> = {
    fields,
    letterhead: null,
    only,
    preprinted: false,
    no_sender: false,
    address: null,
    notes: "",
  };
  return { paper: fields.kind === "serial" ? "serial-letter" : "letter", id, letter };
}

/** What the table says of each recipient, checked anew when text or recipients change. */
function useRecipients(fields: LetterFields) {
  const { kind, subject, salutation, body, language, recipients } = fields;
  return useQuery({
    queryKey: ["letters_recipients", { subject, salutation, body, language, recipients }],
    queryFn: ({ signal }) => call("letters_recipients", { fields }, { signal }),
    enabled: kind === "serial",
    placeholderData: keepPreviousData,
    meta: { kinds: ["contact"] },
  }).data;
}
