import { useQuery } from "@tanstack/react-query";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { useToday } from "../../shared/desk";
import {
  Bound,
  Checkbox,
  DateField,
  FieldGroup,
  Hint,
  NoticeBar,
  RadioGroup,
  Select,
  SuggestField,
  TextArea,
  TextField,
  Wide,
} from "../../shared/parts";
import { formatDate, useLanguage } from "../../shared/words";
import styles from "../ContractForm.module.css";
import { entryName } from "../names";
import { OverdueBar } from "../OverdueBar";
import { reasonsQuery, signersQuery } from "../queries";
import type { Contract } from "../terms";
import { useContractWords } from "../words";
import { type Means, type NoticeForm, OTHER, type Proposal } from "./given";
import { useNoticeWords } from "./words";

const weekday = (day: string | null) => day && formatDate(day, "weekday");

/** The questions of a notice, in the order in which one answers them. */
export function NoticeGroups({
  form,
  contract,
  proposal,
  letterSent,
}: {
  form: UseFormReturn<NoticeForm>;
  contract: Contract;
  proposal: Proposal | null;
  letterSent: boolean;
}) {
  return (
    <>
      <EndGroup form={form} contract={contract} proposal={proposal} />
      {proposal && <SendingGroup form={form} proposal={proposal} />}
      {proposal && <SigningGroup form={form} proposal={proposal} />}
      {proposal && <LetterGroup form={form} proposal={proposal} sent={letterSent} />}
    </>
  );
}

function EndGroup({
  form,
  contract,
  proposal,
}: {
  form: UseFormReturn<NoticeForm>;
  contract: Contract;
  proposal: Proposal | null;
}) {
  const words = useNoticeWords();
  const said = useContractWords();
  const today = useToday();
  const { control } = form;
  const end = useWatch({ control, name: "end" });
  const ends = proposal?.ends ?? [];
  return (
    <FieldGroup title={words.groupEnd}>
      {contract.row.due.is === "overdue" && <OverdueBar contract={contract} today={today} words={said} />}
      {proposal === null && <p className={styles.said}>{words.noEnd}</p>}
      {ends.length > 0 && (
        <Bound control={control} name="end">
          {({ inputRef: _, ...field }) => (
            <RadioGroup<string>
              {...field}
              onChange={(day) => field.onChange(day ?? OTHER)}
              label={words.end}
              options={[
                ...ends.map((day, place) => ({
                  id: day,
                  label: formatDate(day, "weekday"),
                  ...(place === 0
                    ? { detail: words.endBy(weekday(proposal?.receive_by ?? null), weekday(proposal?.send_by ?? null)) }
                    : {}),
                })),
                { id: OTHER, label: words.endOther },
              ]}
            />
          )}
        </Bound>
      )}
      {(end === OTHER || ends.length === 0) && (
        <Bound control={control} name="other_end" required>
          {(field) => <DateField {...field} label={words.endDay} mode="forward" />}
        </Bound>
      )}
      <Hint>{said.hint}</Hint>
    </FieldGroup>
  );
}

function SendingGroup({ form, proposal }: { form: UseFormReturn<NoticeForm>; proposal: Proposal }) {
  const words = useNoticeWords();
  const { control } = form;
  return (
    <FieldGroup title={words.groupSending} columns={2}>
      <p className={styles.said}>{proposal.form_hint}</p>
      <Wide>
        <Bound control={control} name="means">
          {({ inputRef: _, ...field }) => (
            <RadioGroup<Means>
              {...field}
              label={words.way}
              options={proposal.ways.map((way) => ({
                id: way.means,
                label: way.name,
                detail: [way.fit_hint, way.fit === "not_enough" ? "" : way.proof_hint].filter(Boolean).join(" "),
                disabled: way.fit === "not_enough",
              }))}
            />
          )}
        </Bound>
      </Wide>
      <Bound control={control} name="sent_on">
        {(field) => <DateField {...field} label={words.sentOn} mode="backward" note={words.sentOnNote} />}
      </Bound>
      <Bound control={control} name="tracking">
        {(field) => <TextField {...field} label={words.tracking} maxLength={60} />}
      </Bound>
    </FieldGroup>
  );
}

function SigningGroup({ form, proposal }: { form: UseFormReturn<NoticeForm>; proposal: Proposal }) {
  const words = useNoticeWords();
  const language = useLanguage();
  const { control } = form;
  const signers = useQuery(signersQuery).data ?? [];
  const reasons = useQuery(reasonsQuery).data ?? [];
  const reason = useWatch({ control, name: "reason_id" });
  const names = signers.map(({ name }) => ({ id: name, label: name }));
  return (
    <FieldGroup title={words.groupSigning} columns={2}>
      <Bound control={control} name="signatory">
        {(field) => <SuggestField {...field} label={words.signatory} options={names} />}
      </Bound>
      <Bound control={control} name="cosignatory">
        {(field) => <SuggestField {...field} label={words.cosignatory} options={names} />}
      </Bound>
      {proposal.authority_hint !== "" && (
        <Wide>
          <NoticeBar tone="due">{proposal.authority_hint}</NoticeBar>
        </Wide>
      )}
      <Bound control={control} name="reason_id">
        {(field) => (
          <Select
            {...field}
            label={words.reason}
            note={words.reasonNote}
            none={words.noReason}
            options={reasons
              .filter((one) => one.active || one.id === reason)
              .map((one) => ({ id: one.id, label: entryName(one, language), off: !one.active }))}
          />
        )}
      </Bound>
    </FieldGroup>
  );
}

function LetterGroup({ form, proposal, sent }: { form: UseFormReturn<NoticeForm>; proposal: Proposal; sent: boolean }) {
  const words = useNoticeWords();
  const { control } = form;
  const wanted = useWatch({ control, name: "with_letter" });
  if (sent) return null;
  return (
    <FieldGroup title={words.groupLetter}>
      <Bound control={control} name="with_letter">
        {({ inputRef: _, ...field }) => <Checkbox {...field} label={words.withLetter} note={words.withLetterNote} />}
      </Bound>
      {wanted && (
        <>
          <Bound control={control} name="subject" required>
            {(field) => <TextField {...field} label={words.subject} maxLength={250} />}
          </Bound>
          <Bound control={control} name="salutation">
            {(field) => <TextField {...field} label={words.salutation} maxLength={250} />}
          </Bound>
          <Bound control={control} name="body">
            {(field) => <TextArea {...field} label={words.body} rows={9} />}
          </Bound>
          {proposal.empty.length > 0 && <NoticeBar tone="due">{words.empty(proposal.empty.join(", "))}</NoticeBar>}
        </>
      )}
    </FieldGroup>
  );
}
