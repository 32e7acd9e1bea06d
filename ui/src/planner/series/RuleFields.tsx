import { useEffect } from "react";
import type { Control } from "react-hook-form";
import {
  Bound,
  Checkbox,
  DateField,
  FieldGroup,
  NumberField,
  RadioGroup,
  Select,
  TextField,
  Wide,
} from "../../shared/parts";
import { monthNames, weekdayNames, weekdayShort } from "../../shared/typed/names";
import { useLanguage } from "../../shared/words";
import type { SeriesForm } from "./form";
import { DAYS, NTHS, type RuleForm, type Unit } from "./rule";
import styles from "./Series.module.css";
import { useSeriesWords } from "./words";

/** What the choice offers: a quarter is three months, and so common that it has a name. */
type Often = Unit | "quarterly";

const OFTEN: readonly Often[] = ["daily", "weekly", "monthly", "quarterly", "yearly", "other"];

/** How often, on which days, until when, and what becomes of holidays. */
export function RuleFields({
  control,
  rule,
  onChange,
}: {
  control: Control<SeriesForm>;
  rule: RuleForm;
  onChange: (change: Partial<RuleForm>) => void;
}) {
  const words = useSeriesWords();
  const often: Often = rule.unit === "monthly" && rule.interval === 3 ? "quarterly" : rule.unit;
  const choose = (next: Often | null) => {
    if (next === null || next === often) return;
    if (next === "quarterly") onChange({ unit: "monthly", interval: 3 });
    else onChange({ unit: next, interval: 1 });
  };
  return (
    <FieldGroup title={words.ruleTitle} columns={2}>
      <Bound control={control} name="rule.unit">
        {(f) => (
          <Select<Often>
            {...f}
            value={often}
            onChange={choose}
            label={words.unit}
            options={OFTEN.map((id) => ({ id, label: words.units[id] }))}
          />
        )}
      </Bound>
      {rule.unit === "other" ? (
        <Wide>
          <Bound control={control} name="rule.foreign" required>
            {(f) => <TextField {...f} label={words.foreign} note={words.foreignNote} maxLength={500} />}
          </Bound>
        </Wide>
      ) : (
        <Bound control={control} name="rule.interval" required>
          {(f) => (
            <NumberField
              {...f}
              label={words.interval}
              unit={words.intervalUnits[rule.unit as keyof typeof words.intervalUnits]}
              min={1}
              max={999}
              wrong={words.intervalWrong}
            />
          )}
        </Bound>
      )}
      {rule.unit === "weekly" && <Weekdays control={control} />}
      {(rule.unit === "monthly" || rule.unit === "yearly") && <DayOfMonth control={control} rule={rule} />}
      {rule.unit !== "other" && <Ending control={control} rule={rule} />}
      <Wide>
        <Bound control={control} name="holidays">
          {(f) => (
            <RadioGroup
              {...f}
              onChange={(policy) => policy && f.onChange(policy)}
              label={words.holidaysLabel}
              across
              options={(Object.keys(words.policies) as SeriesForm["holidays"][]).map((id) => ({
                id,
                label: words.policies[id],
              }))}
            />
          )}
        </Bound>
      </Wide>
    </FieldGroup>
  );
}

/** The days of the week, Monday first. */
function Weekdays({ control }: { control: Control<SeriesForm> }) {
  const words = useSeriesWords();
  return (
    <Wide>
      <Bound control={control} name="rule.days">
        {(f) => (
          <fieldset className={styles.weekdays}>
            <legend>{words.days}</legend>
            <Days value={f.value} onChange={f.onChange} onMissing={f.onUnread} />
            {f.error && (
              <p role="alert" className={styles.error}>
                {f.error}
              </p>
            )}
          </fieldset>
        )}
      </Bound>
    </Wide>
  );
}

function Days({
  value,
  onChange,
  onMissing,
}: {
  value: RuleForm["days"];
  onChange: (days: RuleForm["days"]) => void;
  onMissing: (error: string | null) => void;
}) {
  const words = useSeriesWords();
  const language = useLanguage();
  const none = value.length === 0 ? words.daysMissing : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: tells the form when that changes, not at every drawing.
  useEffect(() => onMissing(none), [none]);
  return (
    <div className={styles.days}>
      {DAYS.map((day, index) => (
        <Checkbox
          key={day}
          label={weekdayShort[language][index] ?? day}
          value={value.includes(day)}
          onChange={(on) => onChange(DAYS.filter((one) => (one === day ? on : value.includes(one))))}
        />
      ))}
    </div>
  );
}

/** Which day of the month: the 15th, the last, the third Monday; of a year in which month, too. */
function DayOfMonth({ control, rule }: { control: Control<SeriesForm>; rule: RuleForm }) {
  const words = useSeriesWords();
  const language = useLanguage();
  return (
    <>
      <Bound control={control} name="rule.pattern">
        {(f) => (
          <Select
            {...f}
            onChange={(pattern) => pattern && f.onChange(pattern)}
            label={words.pattern}
            options={(["date", "last", "weekday"] as const).map((id) => ({ id, label: words.patterns[id] }))}
          />
        )}
      </Bound>
      {rule.pattern === "last" && rule.unit === "monthly" && <span />}
      {rule.pattern === "date" && (
        <Bound control={control} name="rule.day" required>
          {(f) => <NumberField {...f} label={words.dayOfMonth} min={1} max={31} wrong={words.dayWrong} />}
        </Bound>
      )}
      {rule.pattern === "weekday" && (
        <div className={styles.pair}>
          <Bound control={control} name="rule.nth">
            {(f) => (
              <Select<string>
                {...f}
                value={String(f.value)}
                onChange={(nth) => nth && f.onChange(Number(nth) as RuleForm["nth"])}
                label={words.nth}
                options={NTHS.map((nth) => ({ id: String(nth), label: words.nths[nth] }))}
              />
            )}
          </Bound>
          <Bound control={control} name="rule.weekday">
            {(f) => (
              <Select
                {...f}
                onChange={(day) => day && f.onChange(day)}
                label={words.weekday}
                options={DAYS.map((id, index) => ({ id, label: weekdayNames[language][index] ?? id }))}
              />
            )}
          </Bound>
        </div>
      )}
      {rule.unit === "yearly" && (
        <>
          <Bound control={control} name="rule.month">
            {(f) => (
              <Select<string>
                {...f}
                value={String(f.value)}
                onChange={(month) => month && f.onChange(Number(month))}
                label={words.month}
                options={monthNames[language].map((label, index) => ({ id: String(index + 1), label }))}
              />
            )}
          </Bound>
          {rule.pattern !== "last" && <span />}
        </>
      )}
    </>
  );
}

/** Never, on a day, or after so many. */
function Ending({ control, rule }: { control: Control<SeriesForm>; rule: RuleForm }) {
  const words = useSeriesWords();
  return (
    <>
      <Bound control={control} name="rule.ends">
        {(f) => (
          <Select
            {...f}
            onChange={(ends) => ends && f.onChange(ends)}
            label={words.ends}
            options={(["never", "until", "count"] as const).map((id) => ({ id, label: words.endings[id] }))}
          />
        )}
      </Bound>
      {rule.ends === "never" && <span />}
      {rule.ends === "until" && (
        <Bound control={control} name="rule.until" required>
          {(f) => <DateField {...f} label={words.until} mode="forward" />}
        </Bound>
      )}
      {rule.ends === "count" && (
        <Bound control={control} name="rule.count" required>
          {(f) => <NumberField {...f} label={words.count} min={1} max={9999} wrong={words.countWrong} />}
        </Bound>
      )}
    </>
  );
}
