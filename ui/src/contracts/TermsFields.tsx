import { useQuery } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import { Bound, Checkbox, DateField, FieldGroup, Folded, Select, Wide } from "../shared/parts";
import { useLanguage } from "../shared/words";
import styles from "./ContractForm.module.css";
import { must } from "./must";
import { entryName } from "./names";
import type { ContractFormReturn } from "./notice/paths";
import { RuleFields } from "./notice/RuleFields";
import { SpanFields } from "./notice/SpanFields";
import { YearDays } from "./notice/YearDays";
import { regionsQuery } from "./queries";
import { FromWording } from "./wording/FromWording";
import { useContractWords } from "./words";

/** Begin, first term, what follows, and how notice is given. */
export function TermsFields({ form, isNew }: { form: ContractFormReturn; isNew: boolean }) {
  const words = useContractWords();
  const { control } = form;
  const [first, after, otherFirst] = useWatch({ control, name: ["terms.first", "terms.after", "terms.otherFirst"] });
  return (
    <>
      <FieldGroup title={words.groupTerm} columns={2}>
        <Wide>
          <FromWording form={form} isNew={isNew} />
        </Wide>
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
            <RuleFields form={form} path="terms.ruleFirst" />
            <h2 className={styles.ruleTitle}>{words.fThenRule}</h2>
          </>
        )}
        <RuleFields form={form} path="terms.rule" />
        {first !== "none" && (
          <Bound control={control} name="terms.otherFirst">
            {(field) => <Checkbox label={words.fOtherFirst} value={field.value} onChange={field.onChange} />}
          </Bound>
        )}
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
      </FieldGroup>
      <MoreRules form={form} />
    </>
  );
}

/** What few contracts say: an earliest end, ends that are excluded, and where the notice arrives. */
function MoreRules({ form }: { form: ContractFormReturn }) {
  const words = useContractWords();
  const language = useLanguage();
  const { control } = form;
  const regions = useQuery(regionsQuery).data ?? [];
  const [earliest, excluded, region, isPrivate] = useWatch({
    control,
    name: ["terms.earliestEnd", "terms.excludedEnds", "terms.region", "terms.privateRecipient"],
  });
  const refused = form.formState.errors.terms;
  return (
    <Folded
      title={words.moreRules}
      hint={words.moreRulesHint}
      filled={earliest !== null || excluded.length > 0 || region !== null || isPrivate}
      refused={[refused?.earliestEnd, refused?.excludedEnds, refused?.region].some((error) => error !== undefined)}
    >
      <Bound control={control} name="terms.earliestEnd">
        {(field) => <DateField {...field} label={words.fEarliest} mode="forward" note={words.fEarliestNote} />}
      </Bound>
      <Bound control={control} name="terms.excludedEnds">
        {(field) => <YearDays {...field} label={words.fExcluded} note={words.fExcludedNote} />}
      </Bound>
      <Bound control={control} name="terms.region">
        {(field) => (
          <Select
            {...field}
            label={words.fRegion}
            none={words.fRegionOwn}
            options={regions.map((one) => ({ id: one.code, label: entryName(one, language) }))}
          />
        )}
      </Bound>
      <Bound control={control} name="terms.privateRecipient">
        {(field) => (
          <Checkbox
            label={words.fPrivate}
            note={words.fPrivateNote}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      </Bound>
    </Folded>
  );
}
