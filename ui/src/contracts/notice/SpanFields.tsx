import { Bound, NumberField, Select } from "../../shared/parts";
import styles from "../ContractForm.module.css";
import { must } from "../must";
import { useContractWords } from "../words";
import type { ContractFormReturn, PlainPath, RulePath } from "./paths";
import { units } from "./rule";

/** An amount and its unit, side by side; `say` names them where a row of a table shows no labels. */
export function SpanFields({
  form,
  label,
  amount,
  unit,
  say,
}: {
  form: ContractFormReturn;
  label: string;
  amount: "terms.length" | "terms.renewal" | `${PlainPath}.amount` | `${RulePath}.within`;
  unit: "terms.lengthUnit" | "terms.renewalUnit" | `${PlainPath}.unit` | `${RulePath}.withinUnit`;
  say?: ((label: string) => string) | undefined;
}) {
  const words = useContractWords();
  const hidden = say !== undefined;
  const named = say ?? ((text: string) => text);
  return (
    <div className={styles.span}>
      <Bound control={form.control} name={amount} required>
        {(field) => (
          <NumberField
            {...field}
            label={named(label)}
            labelHidden={hidden}
            wrong={words.wrongCount}
            min={-9999}
            max={99999}
          />
        )}
      </Bound>
      <Bound control={form.control} name={unit}>
        {(field) => (
          <Select
            {...must(field)}
            label={named(words.fUnit)}
            labelHidden={hidden}
            options={units.map((id) => ({ id, label: words.units[id] }))}
          />
        )}
      </Bound>
    </div>
  );
}
