import { Plus } from "lucide-react";
import { useState } from "react";
import { useFieldArray } from "react-hook-form";
import { Bound, Button, classes, DateField, FieldGroup, Lookup, TextField } from "../../shared/parts";
import { emptyPosition } from "../card";
import { findOrganisations } from "../queries";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";
import { useCardForm } from "./context";
import { RowTools } from "./RowTools";

/** Where a person works: an organisation of the book or one by its name alone. */
export function PositionRows() {
  const words = useWords();
  const { control } = useCardForm();
  const rows = useFieldArray({ control, name: "positions" });
  return (
    <FieldGroup title={words.worksAt}>
      {rows.fields.map((row, index) => (
        <PositionBox key={row.id} index={index} onRemove={() => rows.remove(index)} />
      ))}
      <div className={styles.add}>
        <Button
          tone="quiet"
          size="small"
          icon={Plus}
          onPress={() => rows.append(emptyPosition(), { focusName: `positions.${rows.fields.length}.organisation` })}
        >
          {words.addPosition}
        </Button>
      </div>
    </FieldGroup>
  );
}

function PositionBox({ index, onRemove }: { index: number; onRemove: () => void }) {
  const words = useWords();
  const { form, control, wrongAt } = useCardForm();
  const at = `positions.${index}` as const;
  const before = form.getValues(at);
  const dated = before?.since != null || before?.until != null;
  // Who opens the period goes on typing in it.
  const [opened, open] = useState(false);
  return (
    <div className={styles.box} role="group" aria-label={words.position}>
      <div className={classes(styles.boxHead, styles.boxHeadSingle)}>
        <Bound control={control} name={`${at}.organisation`}>
          {(field) => (
            <Lookup
              {...field}
              label={words.organisation}
              lookupKey={["contacts_organisations"]}
              kinds={["contact"]}
              find={findOrganisations}
              note={field.value?.id === 0 ? words.organisationByName : undefined}
              create={{
                label: (text) => words.byName(text),
                run: (text) => field.onChange({ id: 0, label: text }),
              }}
            />
          )}
        </Bound>
      </div>
      <div className={styles.two}>
        <Bound control={control} name={`${at}.role`}>
          {(field) => <TextField {...field} label={words.role} />}
        </Bound>
        <Bound control={control} name={`${at}.department`}>
          {(field) => <TextField {...field} label={words.department} />}
        </Bound>
        {(dated || opened) && (
          <>
            <Bound control={control} name={`${at}.since`}>
              {(field) => <DateField {...field} label={words.sinceField} mode="backward" autoFocus={opened} />}
            </Bound>
            <Bound control={control} name={`${at}.until`}>
              {(field) => (
                <DateField {...field} label={words.untilField} error={field.error ?? wrongAt(`${at}.until`)} />
              )}
            </Bound>
          </>
        )}
      </div>
      {!(dated || opened) && (
        <div className={styles.add}>
          <Button tone="quiet" size="small" onPress={() => open(true)}>
            {words.addPeriod}
          </Button>
        </div>
      )}
      <RowTools what={words.position} onRemove={onRemove} />
    </div>
  );
}
