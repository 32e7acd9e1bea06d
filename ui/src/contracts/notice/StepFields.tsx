import { Plus, X } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import { Bound, Button, IconButton, NumberField, Select } from "../../shared/parts";
import { must } from "../must";
import { useContractWords } from "../words";
import styles from "./Notice.module.css";
import { PlainFields } from "./PlainFields";
import type { ContractFormReturn, RulePath } from "./paths";
import { newPlain, plainKinds } from "./rule";

/** The steps of a rule by duration: from so many years on, another rule. */
export function StepFields({ form, path }: { form: ContractFormReturn; path: RulePath }) {
  const words = useContractWords();
  const { control } = form;
  const steps = useFieldArray({ control, name: `${path}.steps` });

  // The next step begins as the last one was: as a rule only its years and its period differ.
  const add = () => {
    const last = form.getValues(`${path}.steps`).at(-1);
    steps.append(
      { from: last ? null : 0, rule: last?.rule ?? newPlain },
      { focusName: `${path}.steps.${steps.fields.length}.from` },
    );
  };
  return (
    <div className={styles.steps}>
      <div className={styles.stepHead} aria-hidden>
        <span>{words.fStepFrom}</span>
        <span>{words.fRule}</span>
        <span>{words.fPeriod}</span>
      </div>
      {steps.fields.map((step, index) => {
        const say = (label: string) => words.fStep(index + 1, label);
        const rule = `${path}.steps.${index}.rule` as const;
        return (
          <div key={step.id} className={styles.step}>
            <Bound control={control} name={`${path}.steps.${index}.from`} required>
              {(field) => (
                <NumberField
                  {...field}
                  label={say(words.fStepFrom)}
                  labelHidden
                  wrong={words.wrongCount}
                  min={-9999}
                  max={99999}
                />
              )}
            </Bound>
            <Bound control={control} name={`${rule}.kind`}>
              {(field) => (
                <Select
                  {...must(field)}
                  label={say(words.fRule)}
                  labelHidden
                  options={plainKinds.map((id) => ({ id, label: words.fStepRules[id] }))}
                />
              )}
            </Bound>
            <div className={styles.stepRule}>
              <PlainFields form={form} path={rule} say={say} />
            </div>
            <IconButton
              icon={X}
              label={words.removeRuleStep(index + 1)}
              isDisabled={steps.fields.length === 1}
              onPress={() => steps.remove(index)}
            />
          </div>
        );
      })}
      <div>
        <Button size="small" icon={Plus} onPress={add}>
          {words.addRuleStep}
        </Button>
      </div>
    </div>
  );
}
