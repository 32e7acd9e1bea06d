import { Plus, X } from "lucide-react";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { Bound, Button, FieldGroup, IconButton, Lookup, Select } from "../../shared/parts";
import type { ContractFormValues } from "../form";
import { must } from "../must";
import { findContracts } from "../queries";
import styles from "./Beside.module.css";
import { roles } from "./beside";
import { useBesideWords } from "./words";

/** How this contract stands to others: its frame, what it amends or replaces. */
export function LinkFields({ form, id }: { form: UseFormReturn<ContractFormValues>; id: number | null }) {
  const words = useBesideWords();
  const { control } = form;
  const rows = useFieldArray({ control, name: "links" });
  const add = (
    <div>
      <Button
        size={rows.fields.length > 0 ? "small" : "normal"}
        icon={Plus}
        onPress={() => rows.append({ other: null, role: "frame" })}
      >
        {words.addLink}
      </Button>
    </div>
  );
  if (rows.fields.length === 0) return add;
  // The contract itself stands to no other as itself.
  const find = async (text: string) => (await findContracts(text)).filter((one) => one.id !== id);
  return (
    <FieldGroup title={words.linksTitle}>
      <div className={styles.rows}>
        {rows.fields.map((row, index) => (
          <div key={row.id} className={styles.row}>
            <Bound control={control} name={`links.${index}.role`}>
              {(field) => (
                <Select
                  {...must(field)}
                  label={words.role}
                  labelHidden={index > 0}
                  options={roles.map((role) => ({ id: role, label: words.roles[role] }))}
                />
              )}
            </Bound>
            <Bound control={control} name={`links.${index}.other`} required>
              {(field) => (
                <Lookup
                  {...field}
                  label={words.link}
                  labelHidden={index > 0}
                  lookupKey={["contract_links", id]}
                  kinds={["contract"]}
                  find={find}
                  placeholder={words.linkHint}
                />
              )}
            </Bound>
            <div className={index === 0 ? styles.first : styles.end}>
              <IconButton icon={X} label={words.removeLink(index + 1)} onPress={() => rows.remove(index)} />
            </div>
          </div>
        ))}
      </div>
      {add}
    </FieldGroup>
  );
}
