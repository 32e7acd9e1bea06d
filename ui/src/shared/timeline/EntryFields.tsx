import { useState } from "react";
import { asKontorError, call, KontorError, reportFailure } from "../api";
import type { RecordRef } from "../api/generated/commands";
import { useToday } from "../desk/day";
import { Button } from "../parts/button/Button";
import { Select } from "../parts/choice/Select";
import { DateField } from "../parts/date/DateField";
import { TimeField } from "../parts/date/TimeField";
import { TextArea, TextField } from "../parts/field/TextField";
import { FormFoot } from "../parts/form/Form";
import { issuesOf, issueWords } from "../parts/form/refusal";
import { notify } from "../parts/notice/notices";
import { type EntryForm, type EntryKind, toSave } from "./entry";
import styles from "./Timeline.module.css";
import { useTimelineWords } from "./words";

const KINDS: readonly EntryKind[] = ["call", "visit", "email", "letter", "note"];

/** The quick form of an entry: what, when, from whom, about what. Strg+Enter or Enter in a line saves, Esc leaves. */
export function EntryFields({
  id,
  owner,
  start,
  who,
  onDone,
}: {
  id: number | null;
  owner: RecordRef;
  start: EntryForm;
  who: string;
  onDone: () => void;
}) {
  const words = useTimelineWords();
  const today = useToday();
  const [form, setForm] = useState(start);
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<EntryForm>) => setForm({ ...form, ...part });

  const save = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await call("timeline_save", toSave(form, id, owner, who, today));
      notify({ tone: "fine", what: words.saved });
      onDone();
    } catch (thrown) {
      const error = asKontorError(thrown);
      const issue = issuesOf(error)[0];
      if (issue) setWrong(issueWords(new KontorError(issue.code, issue.data as Record<string, unknown> | null)));
      else reportFailure(error, () => words.notSaved);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className={styles.form}
      aria-label={id === null ? words.newEntry : words.changeOf(words.one[form.kind])}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.preventDefault();
          event.stopPropagation();
          onDone();
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
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
        <DateField label={words.day} value={form.day} onChange={(day) => set({ day })} mode="backward" />
        <TimeField label={words.time} value={form.time} onChange={(time) => set({ time })} />
      </div>
      <FormFoot>
        <Button type="submit" isDisabled={busy}>
          {words.save}
        </Button>
        <Button tone="quiet" onPress={onDone}>
          {words.cancel}
        </Button>
      </FormFoot>
      <input type="submit" hidden tabIndex={-1} />
    </form>
  );
}
