import { Plus } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import { Bound, Button, Lookup, Select } from "../../shared/parts";
import { emptyRelation } from "../card";
import { findContacts, useRelationKinds } from "../queries";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";
import { useCardForm } from "./context";
import { Folded } from "./Folded";
import { RowTools } from "./RowTools";

/** How a contact stands to others: contacts of the book, or somebody by name alone. */
export function RelationRows({ id }: { id: number | null }) {
  const words = useWords();
  const { form, control } = useCardForm();
  const rows = useFieldArray({ control, name: "relations" });
  const kinds = useRelationKinds(form.getValues("relations").map((row) => Number.parseInt(row.kind ?? "0", 10)));
  const append = () => rows.append(emptyRelation(), { focusName: `relations.${rows.fields.length}.kind` });
  return (
    <Folded
      title={words.relations}
      hint={words.relationsHint}
      fields={["relations"]}
      filled={rows.fields.length > 0}
      columns={1}
    >
      <div className={styles.rows}>
        {rows.fields.map((row, index) => (
          <div key={row.id} className={styles.relation}>
            <Bound control={control} name={`relations.${index}.kind`}>
              {(field) => (
                <Select
                  {...field}
                  // What reads the same both ways stands among the choices once, whoever it was written at.
                  value={
                    kinds.some((kind) => kind.id === field.value)
                      ? field.value
                      : (field.value?.replace("r", "") ?? null)
                  }
                  label={words.relationKind}
                  labelHidden
                  placeholder={words.relationKind}
                  options={kinds}
                />
              )}
            </Bound>
            <Bound control={control} name={`relations.${index}.other`}>
              {(field) => (
                <Lookup
                  {...field}
                  label={words.relationOther}
                  labelHidden
                  placeholder={words.relationOther}
                  lookupKey={["contacts_others", id]}
                  kinds={["contact"]}
                  find={(text, signal) => findContacts(text, id, signal)}
                  create={{
                    label: (text) => words.byName(text),
                    run: (text) => field.onChange({ id: 0, label: text }),
                  }}
                />
              )}
            </Bound>
            <RowTools what={words.relation} onRemove={() => rows.remove(index)} />
          </div>
        ))}
      </div>
      <div className={styles.add}>
        <Button tone="quiet" size="small" icon={Plus} onPress={append}>
          {words.addRelation}
        </Button>
      </div>
    </Folded>
  );
}
