import { useQuery } from "@tanstack/react-query";
import { Check, ListPlus, Printer, Save } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { type FieldPath, useForm, useWatch } from "react-hook-form";
import { asKontorError, call, commandQuery, queryClient } from "../../shared/api";
import type { EventRecord, MinutesFields, MinutesOfEvent } from "../../shared/api/generated/commands";
import { BarActions, useDeskActions, useGo, useLeaving } from "../../shared/desk";
import {
  Bound,
  Button,
  DraftBar,
  issuesOf,
  NoticeBar,
  notify,
  Select,
  showRefusal,
  TextArea,
  takeStored,
  useDraft,
} from "../../shared/parts";
import { planner } from "../place";
import {
  fieldsOf,
  formOf,
  type ItemLines,
  type MinutesForm,
  missingItems,
  newItem,
  withMissing,
  withoutEmpty,
} from "./form";
import { type ItemErrors, ItemFields } from "./ItemFields";
import { namesOf } from "./JobFields";
import styles from "./Minutes.module.css";
import { minutesQuery } from "./queries";
import { releaseMinutes } from "./steps";
import { useMinutesWords } from "./words";

const employeesQuery = commandQuery("employees_list", null, { kinds: ["employee"] });

/** Minutes while they are a draft. */
export function Writing({ event, minutes }: { event: EventRecord; minutes: MinutesOfEvent }) {
  const words = useMinutesWords();
  const go = useGo();
  const page = useRef<HTMLDivElement>(null);
  const { newest, proposal, votes_present } = minutes;
  const source = newest?.fields ?? proposal;
  const start = useRef<MinutesForm | null>(null);
  start.current ??= formOf(source);
  const form = useForm<MinutesForm>({ defaultValues: start.current });
  const values = useWatch({ control: form.control }) as MinutesForm;
  const { isDirty, errors } = form.formState;
  const draft = useDraft<MinutesForm>("minutes", event.id, values, isDirty);
  const employees = useQuery(employeesQuery).data;
  const people = event.fields.participants;
  const names = useMemo(() => namesOf(people, employees ?? []), [people, employees]);
  const title = event.fields.title;

  // What changed elsewhere (undo, the agenda) comes in as long as nothing typed would be lost.
  useEffect(() => {
    if (form.formState.isDirty) return;
    form.reset(formOf(source, form.getValues()));
  }, [source, form]);

  /** Fields whose text says nothing yet: with one of them nothing is saved. */
  const unread = useRef(new Set<string>());
  const onUnread = useCallback((field: string, error: string | null) => {
    if (error === null) unread.current.delete(field);
    else unread.current.add(field);
  }, []);
  const firstWrong = () => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;

  const saving = useRef(false);
  /** What was stored last; keys that came meanwhile are not in it. */
  const store = async (): Promise<boolean> => {
    if (saving.current) return false;
    const wrong = unread.current.size > 0 ? firstWrong() : null;
    if (wrong) {
      wrong.focus();
      return false;
    }
    // A row that was taken out leaves its name behind.
    unread.current.clear();
    saving.current = true;
    form.clearErrors();
    const typed = form.getValues();
    const now = withoutEmpty(typed);
    if (JSON.stringify(now) !== JSON.stringify(typed)) form.setValue("items", now.items, { shouldDirty: true });
    try {
      await call("minutes_save", { event_id: event.id, fields: fieldsOf(now) });
      void draft.drop();
      const fresh = await call("minutes_get", { id: event.id });
      queryClient.setQueryData(minutesQuery(event.id).queryKey, fresh);
      takeStored(form, now, formOf(fresh.newest?.fields ?? fresh.proposal, now));
      return true;
    } catch (thrown) {
      refuse(asKontorError(thrown));
      return false;
    } finally {
      saving.current = false;
    }
  };
  const refuse = (error: ReturnType<typeof asKontorError>) => {
    showRefusal(form, error, (path) => path.replace(/\.item_id$/, ".title") as FieldPath<MinutesForm>);
    if (issuesOf(error).length > 0) requestAnimationFrame(() => firstWrong()?.focus());
  };
  const { leave, cancel } = useLeaving({ changed: isDirty, save: store, discard: draft.drop });

  const save = async () => {
    if (await store()) notify({ tone: "fine", what: words.saved(title) });
  };
  const print = async () => {
    if (isDirty && !(await store())) return;
    leave(() => go(planner, { id: event.id }, "minutes-print"));
  };
  const nextIsSave = isDirty || newest === null;
  useDeskActions({
    save: { label: words.save, run: () => void save(), disabled: !nextIsSave },
    ...(newest ? { print: { label: words.print, run: () => void print(), own: true } } : {}),
    leave: () => void cancel(() => go(planner, { id: event.id, wide: true })),
  });

  const changeItems = useCallback((items: ItemLines[]) => form.setValue("items", items, { shouldDirty: true }), [form]);
  const change = useCallback(
    (key: string, part: Partial<ItemLines> | null) => {
      const items = form.getValues("items");
      changeItems(
        part === null
          ? items.filter((item) => item.key !== key)
          : items.map((item) => (item.key === key ? { ...item, ...part } : item)),
      );
      // A refusal is about what stood there before.
      form.clearErrors("items");
    },
    [form, changeItems],
  );
  const missing = missingItems(values, proposal).length;
  const control = form.control;
  return (
    <div className={styles.writing} ref={page}>
      {draft.found && (
        <DraftBar
          at={draft.found.at}
          onTake={() => {
            // Fresh keys: those of the draft were given in a window that is gone.
            if (draft.found) form.reset(formOf(fieldsOf(draft.found.value)), { keepDefaultValues: true });
            draft.clearFound();
          }}
          onDiscard={() => void draft.drop()}
        />
      )}
      {newest?.correction && <NoticeBar>{words.versionBecause(newest.version, newest.correction)}</NoticeBar>}
      <div className={styles.top}>
        <Bound control={control} name="kind">
          {(field) => (
            <Select
              {...field}
              onChange={(kind) => kind && field.onChange(kind)}
              label={words.kind}
              note={words.kindNotes[field.value]}
              options={(Object.keys(words.kinds) as MinutesFields["kind"][]).map((id) => ({
                id,
                label: words.kinds[id],
              }))}
            />
          )}
        </Bound>
        <Bound control={control} name="opening">
          {(field) => <TextArea {...field} label={words.opening} placeholder={words.openingHint} rows={2} />}
        </Bound>
      </div>
      {values.items.map((item, index) => (
        <ItemFields
          key={item.key}
          item={item}
          present={votes_present}
          names={names}
          errors={(errors.items as { [index: number]: ItemErrors } | undefined)?.[index]}
          onChange={change}
          onUnread={onUnread}
        />
      ))}
      <div className={styles.buttons}>
        <Button icon={ListPlus} onPress={() => changeItems([...form.getValues("items"), newItem()])}>
          {words.addItem}
        </Button>
        {missing > 0 && newest !== null && (
          <Button icon={ListPlus} onPress={() => changeItems(withMissing(form.getValues(), proposal).items)}>
            {words.addMissing(missing)}
          </Button>
        )}
      </div>
      <Bound control={control} name="closing">
        {(field) => <TextArea {...field} label={words.closing} placeholder={words.closingHint} rows={2} />}
      </Bound>
      <BarActions>
        {newest && (
          <Button icon={Printer} keys="Mod+P" onPress={() => void print()}>
            {words.print}
          </Button>
        )}
        {nextIsSave ? (
          <Button icon={Save} tone="primary" keys="Mod+S" onPress={() => void save()}>
            {words.save}
          </Button>
        ) : (
          <Button icon={Check} tone="primary" onPress={() => void releaseMinutes(event.id, newest.id)}>
            {words.release}
          </Button>
        )}
      </BarActions>
    </div>
  );
}
