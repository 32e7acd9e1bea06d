import { useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { type UseFormReturn, useFieldArray, useWatch } from "react-hook-form";
import {
  AmountField,
  Bound,
  Button,
  classes,
  DateField,
  FieldGroup,
  IconButton,
  Select,
  TextField,
  TypedField,
} from "../shared/parts";
import { useLanguage } from "../shared/words";
import styles from "./ContractForm.module.css";
import { intervals, newCost } from "./costs";
import type { ContractFormValues } from "./form";
import { must } from "./must";
import { entryName } from "./names";
import { readPart, writePart } from "./percent";
import { currenciesQuery, intervalsQuery } from "./queries";
import { useContractWords } from "./words";

/** What is paid: one price, or several steps with the day from which each holds. */
export function CostFields({ form }: { form: UseFormReturn<ContractFormValues> }) {
  const words = useContractWords();
  const { control } = form;
  const lines = useFieldArray({ control, name: "costs" });
  const currency = useWatch({ control, name: "currency" });
  const direction = useWatch({ control, name: "direction" });
  const listed = useQuery(currenciesQuery).data ?? [];
  const currencies = listed.filter((one) => one.active).map((one) => one.code);

  // The next step begins as the last one was: as a rule only its amount and its day differ.
  const add = () => {
    const last = form.getValues("costs").at(-1);
    lines.append(last ? { ...last, amount: null, valid_from: null, first_due: null, reason: "" } : newCost);
  };
  return (
    <FieldGroup title={words.costs[direction]}>
      <div className={styles.costs}>
        {lines.fields.map((line, index) => (
          <CostLineFields
            key={line.id}
            form={form}
            index={index}
            single={lines.fields.length === 1}
            currency={currency}
            onRemove={() => lines.remove(index)}
          />
        ))}
      </div>
      <div className={styles.add}>
        {lines.fields.length > 0 && (
          <Bound control={control} name="currency">
            {(field) => (
              <Select
                {...must(field)}
                label={words.fCurrency}
                options={[...new Set([...currencies, currency])].map((id) => ({ id, label: id }))}
              />
            )}
          </Bound>
        )}
        <Button icon={Plus} onPress={add}>
          {lines.fields.length === 0 ? words.addCosts[direction] : words.addStep}
        </Button>
      </div>
    </FieldGroup>
  );
}

function CostLineFields({
  form,
  index,
  single,
  currency,
  onRemove,
}: {
  form: UseFormReturn<ContractFormValues>;
  index: number;
  single: boolean;
  currency: string;
  onRemove: () => void;
}) {
  const words = useContractWords();
  const language = useLanguage();
  const { control } = form;
  const ways = useQuery(intervalsQuery).data ?? [];
  // In the order and with the names of the master data; what is switched off stays where it is chosen already.
  const offered = (chosen: (typeof intervals)[number]) => {
    const listed = ways.filter((one) => one.active || one.code === chosen).map((one) => one.code);
    const known = listed.flatMap((code) => intervals.filter((id) => id === code));
    return known.length === 0 ? intervals : known;
  };
  const wayName = (id: (typeof intervals)[number]) => {
    const way = ways.find((one) => one.code === id);
    return way ? entryName(way, language) : words.intervals[id];
  };
  const decimal = language === "de" ? "," : ".";
  return (
    <div className={styles.cost}>
      <div className={styles.costHead}>
        <h2>{words.stepNumber(index + 1)}</h2>
        <IconButton icon={X} label={words.removeStep(index + 1)} onPress={onRemove} />
      </div>
      <div className={styles.costFields}>
        <Bound control={control} name={`costs.${index}.amount`} required>
          {(field) => <AmountField {...field} label={words.fAmount} currency={currency} />}
        </Bound>
        <Bound control={control} name={`costs.${index}.tax`}>
          {(field) => (
            <Select
              {...must(field)}
              label={words.costTax}
              options={(["net", "gross"] as const).map((id) => ({ id, label: words.fTaxes[id] }))}
            />
          )}
        </Bound>
        <Bound control={control} name={`costs.${index}.vat_rate`} required>
          {(field) => (
            <TypedField<number>
              {...field}
              label={words.fVat}
              alignEnd
              inputMode="decimal"
              typing={{
                read: (text) => {
                  if (text.trim() === "") return { value: null };
                  const points = readPart(text);
                  return points === null ? { error: words.fVatWrong } : { value: points };
                },
                write: (points) => writePart(points, decimal),
              }}
            />
          )}
        </Bound>
        <Bound control={control} name={`costs.${index}.interval`}>
          {(field) => (
            <Select
              {...must(field)}
              label={words.fInterval}
              options={offered(field.value).map((id) => ({
                id,
                label: wayName(id),
                off: ways.some((one) => one.code === id && !one.active),
              }))}
            />
          )}
        </Bound>
        <Bound control={control} name={`costs.${index}.first_due`}>
          {(field) => <DateField {...field} label={words.fFirstDue} mode="backward" note={words.fFirstDueNote} />}
        </Bound>
        {(!single || index > 0) && (
          <Bound control={control} name={`costs.${index}.valid_from`}>
            {(field) => (
              <DateField
                {...field}
                label={words.fValidFrom}
                note={index === 0 ? words.costFromStart : undefined}
                mode="nearest"
              />
            )}
          </Bound>
        )}
        {!single && (
          <div className={classes(styles.half)}>
            <Bound control={control} name={`costs.${index}.reason`}>
              {(field) => <TextField {...field} label={words.fReason} placeholder={words.fReasonHint} />}
            </Bound>
          </div>
        )}
      </div>
    </div>
  );
}
