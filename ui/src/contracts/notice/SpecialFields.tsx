import { useWatch } from "react-hook-form";
import { Bound, DateField, Select } from "../../shared/parts";
import { must } from "../must";
import { useContractWords } from "../words";
import { PlainFields } from "./PlainFields";
import type { ContractFormReturn, RulePath } from "./paths";
import { plainKinds } from "./rule";
import { SpanFields } from "./SpanFields";

/** A special right to give notice: after which event, for how long, and when the contract then ends. */
export function SpecialFields({ form, path }: { form: ContractFormReturn; path: RulePath }) {
  const words = useContractWords();
  const { control } = form;
  const ends = useWatch({ control, name: `${path}.ends` });
  return (
    <>
      <Bound control={control} name={`${path}.event`} required>
        {(field) => <DateField {...field} label={words.fEvent} mode="backward" note={words.fEventNote} />}
      </Bound>
      <SpanFields form={form} label={words.fWithin} amount={`${path}.within`} unit={`${path}.withinUnit`} />
      <Bound control={control} name={`${path}.ends`}>
        {(field) => (
          <Select
            {...must(field)}
            label={words.fEnds}
            options={(["receipt", "event_effect", "rule"] as const).map((id) => ({ id, label: words.fEndsHow[id] }))}
          />
        )}
      </Bound>
      {ends === "event_effect" && (
        <Bound control={control} name={`${path}.effect`} required>
          {(field) => <DateField {...field} label={words.fEffect} mode="forward" />}
        </Bound>
      )}
      {ends === "rule" && (
        <>
          <Bound control={control} name={`${path}.endsRule.kind`}>
            {(field) => (
              <Select
                {...must(field)}
                label={words.fEndsRule}
                options={plainKinds
                  .filter((id) => id !== "none" || id === field.value)
                  .map((id) => ({ id, label: words.fRules[id] }))}
              />
            )}
          </Bound>
          <PlainFields form={form} path={`${path}.endsRule`} />
        </>
      )}
    </>
  );
}
