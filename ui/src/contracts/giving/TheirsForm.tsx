import { useQuery } from "@tanstack/react-query";
import { type FieldPath, useForm } from "react-hook-form";
import { asKontorError, callWithChanges } from "../../shared/api";
import { useToday } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { Bound, Button, DateField, Form, Select, showRefusal, TextField } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import styles from "../Ask.module.css";
import { entryName } from "../names";
import { reasonsQuery } from "../queries";
import type { Contract } from "../terms";
import { newNotice } from "./given";
import { useNoticeWords } from "./words";

interface Values {
  sent_on: string | null;
  ends_on: string | null;
  reason_id: number | null;
  note: string;
}

/** A notice that came in from the other side: when, and to which end. */
export function TheirsForm({ contract, onDone }: { contract: Contract; onDone: () => void }) {
  const words = useNoticeWords();
  const language = useLanguage();
  const today = useToday();
  const { id, row, notice } = contract;
  const reasons = useQuery(reasonsQuery).data ?? [];
  const theirs = notice?.given_by === "them" ? notice : null;
  const form = useForm<Values>({
    defaultValues: {
      sent_on: theirs?.sent_on ?? today,
      ends_on: theirs?.ends_on ?? row.end,
      reason_id: theirs?.reason_id ?? null,
      note: theirs?.note ?? "",
    },
  });
  const { control } = form;
  const save = form.handleSubmit(async ({ sent_on, ends_on, reason_id, note }) => {
    if (sent_on === null || ends_on === null) return;
    const base = theirs ?? newNotice(ends_on);
    try {
      const { changes } = await callWithChanges("contracts_notice_save", {
        id,
        notice: { ...base, given_by: "them", ends_on, sent_on, reason_id, note },
        letter: null,
      });
      onDone();
      notifyDone(words.theirsSaved(row.title), changes);
    } catch (thrown) {
      showRefusal(form, asKontorError(thrown), (wire) => wire as FieldPath<Values>);
    }
  });
  return (
    <Form label={words.theirsAsk} onSubmit={() => void save()}>
      <div className={styles.two}>
        <Bound control={control} name="sent_on" required>
          {(field) => <DateField {...field} label={words.cameOn} mode="backward" autoFocus />}
        </Bound>
        <Bound control={control} name="ends_on" required>
          {(field) => <DateField {...field} label={words.theirEnd} mode="forward" />}
        </Bound>
      </div>
      <Bound control={control} name="reason_id">
        {(field) => (
          <Select
            {...field}
            label={words.theirReason}
            none={words.noReason}
            options={reasons
              .filter((one) => one.active || one.id === theirs?.reason_id)
              .map((one) => ({ id: one.id, label: entryName(one, language), off: !one.active }))}
          />
        )}
      </Bound>
      <Bound control={control} name="note">
        {(field) => <TextField {...field} label={words.note} maxLength={1000} />}
      </Bound>
      <div className={styles.answers}>
        <Button tone="primary" type="submit" keys="Enter" isDisabled={form.formState.isSubmitting}>
          {words.save}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
