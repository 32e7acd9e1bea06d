import { type RefObject, useEffect, useRef, useState } from "react";
import { asKontorError, call, KontorError, reportFailure } from "../api";
import type { RecordRef } from "../api/generated/commands";
import { useDeskActions } from "../desk/actions";
import { useToday } from "../desk/day";
import { useLeaving } from "../desk/leave";
import { Button } from "../parts/button/Button";
import { Select } from "../parts/choice/Select";
import { DateField } from "../parts/date/DateField";
import { TimeField } from "../parts/date/TimeField";
import { TextArea, TextField } from "../parts/field/TextField";
import { DraftBar } from "../parts/form/DraftBar";
import { useDraft } from "../parts/form/draft";
import { FormFoot } from "../parts/form/Form";
import { issuesOf, issueWords } from "../parts/form/refusal";
import { notify } from "../parts/notice/notices";
import { useSheet } from "../parts/tabs/Tabs";
import { draftPlace, type EntryForm, type EntryKind, isChanged, toSave } from "./entry";
import styles from "./Timeline.module.css";
import { useTimelineWords } from "./words";

const KINDS: readonly EntryKind[] = ["call", "visit", "email", "letter", "note"];

/** How the form that is open is left: with the question, where something would be lost. */
export type Leaving = RefObject<((go: () => void) => void) | null>;

/**
 * The quick form of an entry: what, when, from whom, about what. It is a form like any other: Strg+S (or Enter in a
 * line, Strg+Enter in the text) saves, Esc leaves and asks only if something changed, a draft survives a crash.
 */
export function EntryFields({
  id,
  owner,
  start,
  typed,
  who,
  leaving,
  onDone,
}: {
  id: number | null;
  owner: RecordRef;
  start: EntryForm;
  /** What was typed before and left behind. */
  typed: EntryForm | null;
  who: string;
  leaving: Leaving;
  onDone: () => void;
}) {
  const words = useTimelineWords();
  const today = useToday();
  const { shown, show } = useSheet();
  const [form, setForm] = useState(typed ?? start);
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<EntryForm>) => setForm({ ...form, ...part });
  const changed = isChanged(form, start);
  const draft = useDraft<EntryForm>(draftPlace(owner, id), owner.id, form, changed);
  // A draft that was taken lies in the file until the form is done with; it is not offered again.
  const found = typed === null ? draft.found : null;

  const storing = useRef(false);
  const store = async (): Promise<boolean> => {
    if (storing.current) return false;
    storing.current = true;
    setBusy(true);
    try {
      await call("timeline_save", toSave(form, id, owner, who, today));
      await draft.drop();
      notify({ tone: "fine", what: words.saved });
      onDone();
      return true;
    } catch (thrown) {
      const error = asKontorError(thrown);
      const issue = issuesOf(error)[0];
      if (issue) {
        setWrong(issueWords(new KontorError(issue.code, issue.data as Record<string, unknown> | null)));
        show();
      } else reportFailure(error, () => words.notSaved);
      return false;
    } finally {
      storing.current = false;
      setBusy(false);
    }
  };
  const discard = async () => {
    await draft.drop();
    onDone();
  };
  const { cancel } = useLeaving({ changed, save: store, discard });
  const close = () => void cancel(onDone);
  useEffect(() => {
    leaving.current = (go) => void cancel(go);
    return () => {
      leaving.current = null;
    };
  });
  // Behind another sheet the keys mean what stands in front.
  useDeskActions(
    shown ? { save: { label: words.save, run: () => void store(), disabled: busy, own: true }, leave: close } : {},
  );

  return (
    <form
      className={styles.form}
      aria-label={id === null ? words.newEntry : words.changeOf(words.one[form.kind])}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void store();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void store();
        }
      }}
    >
      {found && (
        <DraftBar
          at={found.at}
          onTake={() => {
            setForm(found.value);
            draft.clearFound();
          }}
          onDiscard={() => void draft.drop()}
        />
      )}
      <div className={styles.fields}>
        <div className={styles.whole}>
          <TextField
            label={words.subject}
            value={form.subject}
            onChange={(subject) => set({ subject })}
            placeholder={words.subjectHint}
            autoFocus
          />
        </div>
        <div className={styles.whole}>
          <TextArea
            label={words.text}
            value={form.text}
            onChange={(text) => {
              setWrong(undefined);
              set({ text });
            }}
            rows={3}
            {...(wrong === undefined ? {} : { error: wrong })}
          />
        </div>
        <Select
          label={words.kind}
          value={form.kind}
          onChange={(kind) => set({ kind: kind ?? "note" })}
          options={KINDS.map((kind) => ({ id: kind, label: words.one[kind] }))}
        />
        {form.kind !== "note" && (
          <Select
            label={words.direction}
            value={form.direction}
            onChange={(direction) => set({ direction: direction ?? "" })}
            options={(["in", "out", ""] as const).map((direction) => ({
              id: direction,
              label: words.directions[direction],
            }))}
          />
        )}
        <div className={styles.day}>
          <DateField label={words.day} value={form.day} onChange={(day) => set({ day })} mode="backward" />
        </div>
        <TimeField label={words.time} value={form.time} onChange={(time) => set({ time })} />
      </div>
      <FormFoot>
        <Button type="submit" keys="Mod+S" isDisabled={busy}>
          {words.save}
        </Button>
        <Button tone="quiet" keys="Escape" onPress={close}>
          {words.cancel}
        </Button>
      </FormFoot>
      <input type="submit" hidden tabIndex={-1} />
    </form>
  );
}
