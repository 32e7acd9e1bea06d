import { type UseFormReturn, useWatch } from "react-hook-form";
import {
  Bound,
  Checkbox,
  classes,
  DateField,
  FieldGroup,
  NumberField,
  RadioGroup,
  Select,
  TypedField,
} from "../shared/parts";
import { useLanguage } from "../shared/words";
import styles from "./ContractForm.module.css";
import type { ContractFormValues } from "./form";
import { readMonthDay, readMonthDays, writeMonthDay } from "./monthDay";
import { must } from "./must";
import { grids, ruleKinds, type Terms, units } from "./terms";
import { useContractWords } from "./words";

type FormProps = { form: UseFormReturn<ContractFormValues> };

/** Begin, first term, what follows, and how notice is given. */
export function TermsFields({
  form,
  stored,
  noticeWords,
}: FormProps & {
  stored: Terms | null;
  /** The stored rule in words, for one that the form only shows. */
  noticeWords: string;
}) {
  const words = useContractWords();
  const { control } = form;
  const [first, after, otherFirst] = useWatch({ control, name: ["terms.first", "terms.after", "terms.otherFirst"] });
  return (
    <>
      <FieldGroup title={words.groupTerm} columns={2}>
        <Bound control={control} name="terms.start" required>
          {(field) => <DateField {...field} label={words.fStart} mode="backward" />}
        </Bound>
        <Bound control={control} name="terms.first">
          {(field) => (
            <Select
              {...must(field)}
              label={words.fFirst}
              options={(["length", "until", "none"] as const).map((id) => ({ id, label: words.fFirsts[id] }))}
            />
          )}
        </Bound>
        {first === "length" && (
          <SpanFields form={form} label={words.fLength} amount="terms.length" unit="terms.lengthUnit" />
        )}
        {first === "until" && (
          <Bound control={control} name="terms.until" required>
            {(field) => <DateField {...field} label={words.fUntil} mode="forward" />}
          </Bound>
        )}
        {first !== "none" && (
          <Bound control={control} name="terms.after">
            {(field) => (
              <Select
                {...must(field)}
                label={words.fAfter}
                options={(["renews", "indefinite", "ends"] as const).map((id) => ({ id, label: words.fAfters[id] }))}
              />
            )}
          </Bound>
        )}
        {first !== "none" && after === "renews" && (
          <SpanFields form={form} label={words.fRenewal} amount="terms.renewal" unit="terms.renewalUnit" />
        )}
      </FieldGroup>
      <FieldGroup title={words.groupNotice}>
        {first !== "none" && otherFirst && (
          <>
            <h2 className={styles.ruleTitle}>{words.fFirstRule}</h2>
            <RuleFields form={form} path="terms.ruleFirst" kept={keeps(stored?.notice_first)} keptWords="" />
            <h2 className={styles.ruleTitle}>{words.fThenRule}</h2>
          </>
        )}
        <RuleFields form={form} path="terms.rule" kept={keeps(stored?.notice)} keptWords={noticeWords} />
        {first !== "none" && (
          <Bound control={control} name="terms.otherFirst">
            {(field) => <Checkbox label={words.fOtherFirst} value={field.value} onChange={field.onChange} />}
          </Bound>
        )}
        <div className={styles.rule}>
          <Bound control={control} name="terms.earliestEnd">
            {(field) => <DateField {...field} label={words.fEarliest} mode="forward" note={words.fEarliestNote} />}
          </Bound>
          <Bound control={control} name="notice_form">
            {(field) => (
              <Select
                {...must(field)}
                label={words.fNoticeForm}
                note={words.noticeFormNotes[field.value] || undefined}
                options={(["none", "text", "agreed_written", "statutory_written", "portal"] as const).map((id) => ({
                  id,
                  label: words.noticeForms[id],
                }))}
              />
            )}
          </Bound>
        </div>
      </FieldGroup>
    </>
  );
}

/** Whether a stored rule is of a kind that the form only shows. */
function keeps(rule: Terms["notice"] | null | undefined): boolean {
  return rule != null && !(ruleKinds as readonly string[]).includes(rule.kind);
}

/** An amount and its unit, side by side. */
function SpanFields({
  form,
  label,
  amount,
  unit,
}: FormProps & {
  label: string;
  amount: "terms.length" | "terms.renewal" | "terms.rule.amount" | "terms.ruleFirst.amount";
  unit: "terms.lengthUnit" | "terms.renewalUnit" | "terms.rule.unit" | "terms.ruleFirst.unit";
}) {
  const words = useContractWords();
  return (
    <div className={styles.span}>
      <Bound control={form.control} name={amount} required>
        {(field) => <NumberField {...field} label={label} wrong={words.wrongCount} min={-9999} max={99999} />}
      </Bound>
      <Bound control={form.control} name={unit}>
        {(field) => (
          <Select {...must(field)} label={words.fUnit} options={units.map((id) => ({ id, label: words.units[id] }))} />
        )}
      </Bound>
    </div>
  );
}

function RuleFields({
  form,
  path,
  kept,
  keptWords,
}: FormProps & { path: "terms.rule" | "terms.ruleFirst"; kept: boolean; keptWords: string }) {
  const words = useContractWords();
  const language = useLanguage();
  const { control } = form;
  const rule = useWatch({ control, name: path });
  const kinds = kept ? ([...ruleKinds, "kept"] as const) : ruleKinds;
  return (
    <div className={styles.rule}>
      <div className={styles.whole}>
        <Bound control={control} name={`${path}.kind`}>
          {(field) => (
            <RadioGroup
              {...must(field)}
              label={words.fRule}
              across
              options={kinds.map((id) => ({ id, label: words.fRules[id] }))}
            />
          )}
        </Bound>
      </div>
      {(rule.kind === "period" || rule.kind === "any_time") && (
        <SpanFields form={form} label={words.fPeriod} amount={`${path}.amount`} unit={`${path}.unit`} />
      )}
      {rule.kind === "period" && (
        <Bound control={control} name={`${path}.grid`}>
          {(field) => (
            <Select
              {...must(field)}
              label={words.fGrid}
              options={[...orderedGrids, "days" as const].map((id) => ({ id, label: words.grids[id] }))}
            />
          )}
        </Bound>
      )}
      {rule.kind === "period" && rule.grid === "days" && (
        <div className={styles.whole}>
          <Bound control={control} name={`${path}.days`}>
            {(field) => (
              <TypedField<string[]>
                {...field}
                required
                label={words.fDays}
                placeholder={words.fDaysHint}
                value={field.value.length === 0 ? null : field.value}
                onChange={(days) => field.onChange(days ?? [])}
                typing={{
                  read: (text) => {
                    const days = readMonthDays(text);
                    return days === null ? { error: words.fDaysWrong } : { value: days.length === 0 ? null : days };
                  },
                  write: (days) => days.map((day) => writeMonthDay(day, language)).join(", "),
                }}
              />
            )}
          </Bound>
        </div>
      )}
      {rule.kind === "fixed" &&
        (["by", "to"] as const).map((part) => (
          <Bound key={part} control={control} name={`${path}.${part}`} required>
            {(field) => (
              <TypedField<string>
                {...field}
                label={part === "by" ? words.fBy : words.fTo}
                typing={{
                  read: (text) => {
                    if (text.trim() === "") return { value: null };
                    const day = readMonthDay(text);
                    return day === null ? { error: words.fDayWrong } : { value: day };
                  },
                  write: (day) => writeMonthDay(day, language),
                  understood: (day) => writeMonthDay(day, language),
                }}
              />
            )}
          </Bound>
        ))}
      {rule.kind === "kept" && (
        <p className={classes(styles.kept, styles.whole)}>
          {keptWords === "" ? words.fKeptPlain : words.fKept(keptWords)}
        </p>
      )}
    </div>
  );
}

/** Ends of the contract's own terms first: they are what most contracts name. */
const orderedGrids = [
  "term_end",
  "contract_year_end",
  ...grids.filter((grid) => grid !== "term_end" && grid !== "contract_year_end"),
] as const;
