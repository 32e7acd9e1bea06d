import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type FieldPath, useForm, useWatch } from "react-hook-form";
import { asKontorError, callWithChanges } from "../../shared/api";
import type { GivenNotice } from "../../shared/api/generated/commands";
import { useDeskActions, useToday } from "../../shared/desk";
import { notifyDone } from "../../shared/history/takeBack";
import { Bound, Button, DateField, Form, NoticeBar, Select, showRefusal, TextField } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { proposeQuery } from "../queries";
import type { Contract } from "../terms";
import styles from "./Giving.module.css";
import { lateSending, type Means, type Rung } from "./given";
import { useNoticeWords } from "./words";

/** What is noted of a notice once it is written. */
export type Step = Exclude<Rung, "prepared">;

type StepValues = Pick<GivenNotice, "sent_on" | "means" | "tracking" | "received_on" | "receipt" | "confirmed_on">;

const dayOf = { sent: "sent_on", received: "received_on", confirmed: "confirmed_on" } as const;

/** One step of the notice: its day, and what belongs to it. An empty day takes it back. */
export function StepForm({
  contract,
  notice,
  step,
  onDone,
}: {
  contract: Contract;
  notice: GivenNotice;
  step: Step;
  onDone: () => void;
}) {
  const words = useNoticeWords();
  const today = useToday();
  const { id, row } = contract;
  const { sent_on, means, tracking, received_on, receipt, confirmed_on } = notice;
  const day = dayOf[step];
  const stored: StepValues = { sent_on, means, tracking, received_on, receipt, confirmed_on };
  const form = useForm<StepValues>({ defaultValues: { ...stored, [day]: stored[day] ?? today } });
  const { control } = form;
  const ours = notice.given_by === "us";
  const late = lateSending(row, notice, useWatch({ control, name: "sent_on" }));
  // Without the way nothing of ours can be noted, as what proves the receipt follows from it.
  const asksWay = ours && (step === "sent" || means === null);
  const ways = useQuery({
    ...proposeQuery({ id, ends_on: notice.ends_on, means: null, signatory: null, cosignatory: null, block: null }),
    enabled: asksWay,
  }).data?.ways;
  const offered = (ways ?? []).filter((way) => way.fit !== "not_enough" || way.means === means);

  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
    box.current?.querySelector<HTMLInputElement>("input")?.focus();
  }, []);
  // Esc leaves the small form, not the record around it.
  useDeskActions({ leave: onDone });

  const save = form.handleSubmit(async (typed) => {
    try {
      const { changes } = await callWithChanges("contracts_notice_save", {
        id,
        notice: { ...notice, ...typed },
        letter: null,
      });
      notifyDone(words.saved[step], changes);
      onDone();
    } catch (thrown) {
      showRefusal(form, asKontorError(thrown), (wire) => wire as FieldPath<StepValues>);
    }
  });
  const names = { sent: ours ? words.sentOn : words.cameOn, received: words.receivedOn, confirmed: words.confirmedOn };
  return (
    <div ref={box} className={styles.step}>
      <Form label={names[step]} onSubmit={() => void save()}>
        <Bound control={control} name={day}>
          {(field) => <DateField {...field} label={names[step]} mode="backward" />}
        </Bound>
        {step === "sent" && late && (
          <NoticeBar tone="due">
            {words.lateSending(
              formatDate(late.send_by, "weekday"),
              late.receive_by && formatDate(late.receive_by, "weekday"),
              late.missed_end && formatDate(late.missed_end),
            )}
          </NoticeBar>
        )}
        {asksWay && (
          <Bound control={control} name="means">
            {(field) => (
              <Select<Means>
                {...field}
                label={words.way}
                options={offered.map((way) => ({ id: way.means, label: way.name, detail: way.fit_hint }))}
              />
            )}
          </Bound>
        )}
        {step === "sent" && ours && (
          <Bound control={control} name="tracking">
            {(field) => <TextField {...field} label={words.tracking} maxLength={60} />}
          </Bound>
        )}
        {step === "received" && (
          <Bound control={control} name="receipt">
            {(field) => <TextField {...field} label={words.receipt} placeholder={words.receiptHint} maxLength={500} />}
          </Bound>
        )}
        <div className={styles.answers}>
          <Button tone="primary" type="submit" keys="Enter" isDisabled={form.formState.isSubmitting}>
            {words.save}
          </Button>
          <Button onPress={onDone}>{words.cancel}</Button>
        </div>
      </Form>
    </div>
  );
}
