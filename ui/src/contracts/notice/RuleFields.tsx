import { useWatch } from "react-hook-form";
import { Bound, Select } from "../../shared/parts";
import styles from "../ContractForm.module.css";
import { must } from "../must";
import { useContractWords } from "../words";
import { PlainFields } from "./PlainFields";
import type { ContractFormReturn, RulePath } from "./paths";
import { ruleKinds } from "./rule";
import { SpecialFields } from "./SpecialFields";
import { StepFields } from "./StepFields";

/** How notice is given: the kind of rule and what it asks for. */
export function RuleFields({ form, path }: { form: ContractFormReturn; path: RulePath }) {
  const words = useContractWords();
  const { control } = form;
  const kind = useWatch({ control, name: `${path}.kind` });
  return (
    <div className={styles.rule}>
      <div className={styles.whole}>
        <Bound control={control} name={`${path}.kind`}>
          {(field) => (
            <Select
              {...must(field)}
              label={words.fRule}
              options={ruleKinds.map((id) => ({ id, label: words.fRules[id], detail: words.fRuleExamples[id] }))}
            />
          )}
        </Bound>
      </div>
      {kind === "by_duration" ? (
        <StepFields form={form} path={path} />
      ) : kind === "special" ? (
        <SpecialFields form={form} path={path} />
      ) : (
        <PlainFields form={form} path={path} />
      )}
    </div>
  );
}
