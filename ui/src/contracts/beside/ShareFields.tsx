import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useEffect } from "react";
import { type UseFormReturn, useFieldArray, useWatch } from "react-hook-form";
import { Bound, Button, FieldGroup, IconButton, Select, TypedField } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import type { ContractFormValues } from "../form";
import { entryName } from "../names";
import { readPart, writePart } from "../percent";
import { centresQuery } from "../queries";
import styles from "./Beside.module.css";
import { restFor, restOf, WHOLE } from "./beside";
import { useBesideWords } from "./words";

/** Several cost centres bear the contract, each its part; the parts make the whole. */
export function ShareFields({ form }: { form: UseFormReturn<ContractFormValues> }) {
  const words = useBesideWords();
  const language = useLanguage();
  const { control } = form;
  const rows = useFieldArray({ control, name: "shares" });
  const shares = useWatch({ control, name: "shares" });
  const centres = useQuery({ ...centresQuery, placeholderData: keepPreviousData }).data ?? [];
  const decimal = language === "de" ? "," : ".";
  const wrong = form.formState.errors.shares;
  const said = wrong?.root?.message ?? (typeof wrong?.message === "string" ? wrong.message : undefined);
  const typed = JSON.stringify(shares);
  // What was refused stood there before: the next word about it comes with the next try.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is typed alone.
  useEffect(() => form.clearErrors("shares"), [typed]);
  // One begins in the first field that is still empty: the first part already knows the contract's own cost centre.
  const begin = () => {
    const centre = form.getValues("cost_centre_id");
    rows.append(
      [
        { cost_centre_id: centre, share: null },
        { cost_centre_id: null, share: null },
      ],
      { focusName: `shares.0.${centre === null ? "cost_centre_id" : "share"}` },
    );
  };
  if (rows.fields.length === 0) {
    return (
      <div>
        <Button icon={Plus} onPress={begin}>
          {words.split}
        </Button>
      </div>
    );
  }
  const rest = restOf(shares);
  const lastTakes = restFor(shares);
  const last = rows.fields.length - 1;
  return (
    <FieldGroup title={words.splitTitle}>
      <div className={styles.rows}>
        {rows.fields.map((row, index) => (
          <div key={row.id} className={styles.row}>
            <Bound control={control} name={`shares.${index}.cost_centre_id`} required>
              {(field) => (
                <Select
                  {...field}
                  label={words.centre}
                  labelHidden={index > 0}
                  options={centres
                    .filter((one) => one.active || one.id === field.value)
                    .map((one) => ({ id: one.id, label: entryName(one, language), off: !one.active }))}
                />
              )}
            </Bound>
            <Bound control={control} name={`shares.${index}.share`} required>
              {(field) => (
                <TypedField<number>
                  {...field}
                  label={words.share}
                  labelHidden={index > 0}
                  alignEnd
                  inputMode="decimal"
                  typing={{
                    read: (text) => {
                      if (text.trim() === "") return { value: null };
                      const points = readPart(text);
                      return points === null ? { error: words.shareWrong } : { value: points };
                    },
                    write: (points) => writePart(points, decimal),
                  }}
                />
              )}
            </Bound>
            <div className={index === 0 ? styles.first : styles.end}>
              <IconButton icon={X} label={words.removeShare(index + 1)} onPress={() => rows.remove(index)} />
            </div>
          </div>
        ))}
      </div>
      <p className={rest === 0 ? "quiet" : "due"} role="status">
        {words.sum(writePart(WHOLE - rest, decimal))}
      </p>
      {said !== undefined && (
        <p className="danger" role="alert">
          {said}
        </p>
      )}
      <div className={styles.answers}>
        <Button size="small" icon={Plus} onPress={() => rows.append({ cost_centre_id: null, share: null })}>
          {words.addShare}
        </Button>
        {lastTakes !== null && (
          <Button
            size="small"
            onPress={() =>
              form.setValue(`shares.${last}.share`, lastTakes, { shouldDirty: true, shouldValidate: true })
            }
          >
            {words.takeRest(writePart(lastTakes, decimal))}
          </Button>
        )}
        <Button size="small" onPress={() => rows.replace([])}>
          {words.noSplit}
        </Button>
      </div>
    </FieldGroup>
  );
}
