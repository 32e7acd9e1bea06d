import { useWatch } from "react-hook-form";
import { Bound, NumberField, Select } from "../../shared/parts";
import styles from "../ContractForm.module.css";
import { must } from "../must";
import { useContractWords } from "../words";
import type { ContractFormReturn, PlainPath } from "./paths";
import { grids } from "./rule";
import { SpanFields } from "./SpanFields";
import { YearDay, YearDays } from "./YearDays";

/**
 * The fields of a rule that stands on its own, whichever its kind asks for; `say` names them where a row of a table
 * shows no labels.
 */
export function PlainFields({
  form,
  path,
  say,
}: {
  form: ContractFormReturn;
  path: PlainPath;
  say?: (label: string) => string;
}) {
  const words = useContractWords();
  const { control } = form;
  const [kind, grid, of] = useWatch({ control, name: [`${path}.kind`, `${path}.grid`, `${path}.of`] });
  const hidden = say !== undefined;
  const named = say ?? ((label: string) => label);
  switch (kind) {
    case "period":
    case "working_days":
      return (
        <>
          {kind === "period" ? (
            <SpanFields form={form} label={words.fPeriod} amount={`${path}.amount`} unit={`${path}.unit`} say={say} />
          ) : (
            <div className={styles.span}>
              <Bound control={control} name={`${path}.amount`} required>
                {(field) => (
                  <NumberField
                    {...field}
                    label={named(words.fPeriod)}
                    labelHidden={hidden}
                    wrong={words.wrongCount}
                    min={-9999}
                    max={99999}
                  />
                )}
              </Bound>
              <Bound control={control} name={`${path}.week`}>
                {(field) => (
                  <Select
                    {...must(field)}
                    label={named(words.fWeek)}
                    labelHidden={hidden}
                    options={(["mon_sat", "mon_fri"] as const).map((id) => ({ id, ...words.fWeeks[id] }))}
                  />
                )}
              </Bound>
            </div>
          )}
          <Bound control={control} name={`${path}.grid`}>
            {(field) => (
              <Select
                {...must(field)}
                label={named(words.fGrid)}
                labelHidden={hidden}
                options={[...grids, "days" as const].map((id) => ({ id, label: words.grids[id] }))}
              />
            )}
          </Bound>
          {grid === "days" && (
            <div className={styles.whole}>
              <Bound control={control} name={`${path}.days`}>
                {(field) => <YearDays {...field} required label={named(words.fDays)} labelHidden={hidden} />}
              </Bound>
            </div>
          )}
        </>
      );
    case "any_time":
      return <SpanFields form={form} label={words.fPeriod} amount={`${path}.amount`} unit={`${path}.unit`} say={say} />;
    case "by_day_of_month":
      return (
        <Bound control={control} name={`${path}.day`} required>
          {(field) => (
            <NumberField
              {...field}
              label={named(words.fDay)}
              labelHidden={hidden}
              note={hidden ? undefined : words.fDayNote}
              wrong={words.wrongCount}
              min={-9999}
              max={99999}
            />
          )}
        </Bound>
      );
    case "third_working_day":
      return (
        <>
          <Bound control={control} name={`${path}.of`}>
            {(field) => (
              <Select
                {...must(field)}
                label={named(words.fOf)}
                labelHidden={hidden}
                note={hidden ? undefined : words.fOfNotes[field.value]}
                options={(["month", "quarter"] as const).map((id) => ({ id, label: words.fOfs[id] }))}
              />
            )}
          </Bound>
          {of === "month" && (
            <Bound control={control} name={`${path}.ofTo`}>
              {(field) => (
                <Select
                  {...field}
                  value={field.value ?? "month_end"}
                  label={named(words.fGrid)}
                  labelHidden={hidden}
                  options={(["month_end", "quarter_end"] as const).map((id) => ({ id, label: words.fOfTo[id] }))}
                />
              )}
            </Bound>
          )}
        </>
      );
    case "fixed":
      return (
        <>
          {(["by", "to"] as const).map((part) => (
            <Bound key={part} control={control} name={`${path}.${part}`} required>
              {(field) => (
                <YearDay {...field} label={named(part === "by" ? words.fBy : words.fTo)} labelHidden={hidden} />
              )}
            </Bound>
          ))}
        </>
      );
    default:
      return null;
  }
}
