import { ClipboardPaste } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { asKontorError, KontorError, useCommand } from "../../shared/api";
import type { Card } from "../../shared/api/generated/commands";
import { useDeskActions, useLeaving, useNextSteps, usePlace } from "../../shared/desk";
import { OwnFields } from "../../shared/own/OwnFields";
import {
  Bound,
  Button,
  Checkbox,
  classes,
  DraftBar,
  FieldGroup,
  Form,
  FormFoot,
  issueWords,
  notify,
  type Option,
  RadioGroup,
  showRefusal,
  TextArea,
  useDraft,
} from "../../shared/parts";
import { type CardForm, formField, toCard, toForm } from "../card";
import { withFound } from "../foundCard";
import { contacts } from "../place";
import { useWords } from "../words";
import { AddressRows } from "./AddressRows";
import { Categories } from "./Categories";
import styles from "./ContactForm.module.css";
import { CardFormContext } from "./context";
import { Duplicates } from "./Duplicates";
import { FromText } from "./FromText";
import { mayBeNew } from "./mayBeNew";
import { OrganisationName, PersonName } from "./NameFields";
import { Numbers } from "./Numbers";
import { PositionRows } from "./PositionRows";
import { EmailRows, PhoneRows, WebRows } from "./ReachRows";
import { Registers } from "./Registers";
import { RelationRows } from "./RelationRows";
import { usePreview } from "./usePreview";

/** The fields of a card, with what follows from them; saved by Strg+S, left by Esc. */
export function CardFormView({
  id,
  start,
  at,
  found,
  paste,
  onDone,
}: {
  id: number | null;
  start: Card;
  at: Option<number> | null;
  /** What a typed text says of somebody new: it stands in the form as if it had been typed there. */
  found: Card | null;
  /** Begins with the text that the card is taken from. */
  paste: boolean;
  onDone: (id?: number) => void;
}) {
  const words = useWords();
  const [pasting, setPasting] = useState(paste);
  const defaults = useMemo(() => toForm(start, id === null, at), [start, id, at]);
  const form = useForm<CardForm>({ defaultValues: defaults });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is taken once, when the form opens.
  useEffect(() => {
    if (found) form.reset(withFound(form.getValues(), found, at), { keepDefaultValues: true });
  }, []);
  const values = useWatch({ control: form.control }) as CardForm;
  const { isDirty, touchedFields } = form.formState;
  const card = toCard(values, start);
  const preview = usePreview(id, card);
  const draft = useDraft<CardForm>("contact", id, values, isDirty);
  const save = useCommand("contacts_save", { failure: "own" });
  const nextSteps = useNextSteps("contact");

  const { set } = usePlace(contacts);
  /** Goes to the contact that is there already; whether what was typed is dropped is asked on the way. */
  const open = (known: number) =>
    set({ id: known, create: undefined, at: undefined, paste: false, edit: false }, { replace: true });

  const submit = async (): Promise<number | null> => {
    let saved: number | null = null;
    await form.handleSubmit(async (typed) => {
      try {
        const typedCard = toCard(typed, start);
        const fresh = id === null ? await mayBeNew(typedCard) : true;
        if (typeof fresh === "number") open(fresh);
        if (fresh !== true) return;
        saved = (await save.mutateAsync({ id, card: typedCard })).id;
        void draft.drop();
      } catch (thrown) {
        showRefusal(form, asKontorError(thrown), (field) => formField(typed, field) as never);
      }
    })();
    return saved;
  };
  const saveAndLeave = async () => {
    if (save.isPending) return;
    const saved = await submit();
    if (saved === null) return;
    notify({ tone: "fine", what: words.saved(preview?.name ?? ""), next: id === null ? await nextSteps(saved) : [] });
    leave(() => onDone(saved));
  };
  const { leave, cancel } = useLeaving({
    changed: isDirty,
    save: async () => (await submit()) !== null,
    discard: draft.drop,
  });
  useDeskActions({
    save: { label: words.save, run: () => void saveAndLeave(), disabled: save.isPending },
    leave: () => void cancel(onDone),
  });

  const issues = new Map(
    (preview?.issues ?? []).map((issue) => [
      formField(values, issue.field),
      issueWords(new KontorError(issue.code, issue.data as Record<string, unknown> | null)),
    ]),
  );
  const wrongAt = (field: string) => (wasTouched(touchedFields, field) ? issues.get(field) : undefined);

  const doubts = new Map(
    (preview?.warnings ?? []).map((issue) => [
      issue.field,
      issueWords(new KontorError(issue.code, issue.data as Record<string, unknown> | null)),
    ]),
  );
  const doubtAt = (field: string) => doubts.get(field);

  const person = values.kind === "person";
  if (pasting) {
    return (
      <FromText
        onTake={(found) => {
          form.reset(withFound(form.getValues(), found, at), { keepDefaultValues: true });
          setPasting(false);
        }}
        onCancel={() => setPasting(false)}
      />
    );
  }
  return (
    <CardFormContext value={{ form, control: form.control, wrongAt, doubtAt }}>
      <div className={classes(styles.page, styles.alone)}>
        <h1 className={styles.title}>
          {id === null ? (person ? words.newPerson : words.newOrganisation) : preview?.name || words.contact}
        </h1>
        {id === null && (
          <div className={styles.add}>
            <Button tone="quiet" size="small" icon={ClipboardPaste} onPress={() => setPasting(true)}>
              {words.fromText}
            </Button>
          </div>
        )}
        <Form label={words.contact} onSubmit={() => void saveAndLeave()}>
          {draft.found && (
            <DraftBar
              at={draft.found.at}
              onTake={() => {
                if (draft.found) form.reset({ ...defaults, ...draft.found.value }, { keepDefaultValues: true });
                draft.clearFound();
              }}
              onDiscard={draft.drop}
            />
          )}
          {id === null && (
            <Bound control={form.control} name="kind">
              {(field) => (
                <RadioGroup
                  {...field}
                  onChange={(kind) => field.onChange(kind ?? "person")}
                  label={words.filterKind}
                  across
                  options={[
                    { id: "person", label: words.person },
                    { id: "organisation", label: words.organisation },
                  ]}
                />
              )}
            </Bound>
          )}
          {person ? <PersonName greeting={preview?.salutation_line ?? ""} /> : <OrganisationName />}
          <Duplicates rows={preview?.duplicates ?? []} />
          {person && <PositionRows />}
          <PhoneRows />
          <EmailRows />
          <AddressRows />
          <WebRows />
          <Categories />
          <OwnFields control={form.control} kind="contact" />
          <Numbers greeting={preview?.salutation_line ?? ""} />
          <Registers />
          <RelationRows id={id} />
          <FieldGroup>
            <Bound control={form.control} name="note">
              {(field) => <TextArea {...field} label={words.note} rows={3} />}
            </Bound>
            {id !== null && (
              <Bound control={form.control} name="active">
                {(field) => (
                  <Checkbox
                    label={words.activeField}
                    note={words.activeNote}
                    value={field.value}
                    onChange={field.onChange}
                  />
                )}
              </Bound>
            )}
          </FieldGroup>
          <FormFoot>
            <Button tone="primary" type="submit" keys="Mod+S" isDisabled={save.isPending}>
              {words.save}
            </Button>
            <Button onPress={() => void cancel(onDone)}>{words.cancel}</Button>
          </FormFoot>
        </Form>
      </div>
    </CardFormContext>
  );
}

/** Whether a field was left, in React Hook Form's nested record of such fields. */
function wasTouched(touched: unknown, path: string): boolean {
  let at = touched;
  for (const step of path.split(".")) {
    if (typeof at !== "object" || at === null) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return at === true;
}
