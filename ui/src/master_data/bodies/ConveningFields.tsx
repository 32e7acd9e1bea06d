import type { Control } from "react-hook-form";
import { Bound, FieldGroup, Hint, NumberField, Select, Wide } from "../../shared/parts";
import { type ConveningForm, type ConveningRule, LONGEST_NOTICE } from "./convening";
import type { BodyForm } from "./form";
import { useBodyWords } from "./words";

/** By which rule the body is called, and what that demands. */
export function ConveningFields({ control, values }: { control: Control<BodyForm>; values: BodyForm }) {
  const words = useBodyWords();
  const own = values.convening === "own";
  return (
    <FieldGroup columns={2}>
      <Bound control={control} name="convening">
        {(field) => (
          <Select
            {...field}
            onChange={(rule) => rule && field.onChange(rule)}
            label={words.convening}
            options={(Object.keys(words.convenings) as ConveningRule[]).map((id) => ({
              id,
              label: words.convenings[id],
            }))}
          />
        )}
      </Bound>
      {own && (
        <>
          <Bound control={control} name="noticeDays" required>
            {(field) => (
              <NumberField
                {...field}
                label={words.noticeDays}
                min={1}
                max={LONGEST_NOTICE}
                wrong={words.noticeDaysWrong}
              />
            )}
          </Bound>
          <Bound control={control} name="noticeFrom">
            {(field) => (
              <Select
                {...field}
                onChange={(from) => from && field.onChange(from)}
                label={words.noticeFrom}
                options={(["receipt", "posting"] as const).map((id) => ({ id, label: words.noticeFroms[id] }))}
              />
            )}
          </Bound>
        </>
      )}
      <Wide>
        <Hint>
          <Demand values={values} />
        </Hint>
      </Wide>
    </FieldGroup>
  );
}

function Demand({ values }: { values: ConveningForm }) {
  const words = useBodyWords();
  const { convening, noticeDays, noticeFrom } = values;
  if (convening === "none") return words.noDemand;
  if (convening !== "own") return `${words.demands[convening]}. ${words.conveningHint}`;
  return noticeDays === null
    ? words.conveningHint
    : `${words.ownDemand(noticeDays, noticeFrom)}. ${words.conveningHint}`;
}
