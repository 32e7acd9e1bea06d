import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useFieldArray } from "react-hook-form";
import { Bound, Button, FieldGroup, SuggestField, TextField } from "../../shared/parts";
import { groupPhone } from "../../shared/typed/numbers";
import { countryOf, emptyEmail, emptyPhone, emptyWeb, prefer } from "../card";
import { labelOptions } from "../labels";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";
import { useCardForm } from "./context";
import { RowTools } from "./RowTools";

/** Rows of one kind under their heading, with the button that adds one. */
function Rows({ title, add, onAdd, children }: { title: string; add: string; onAdd: () => void; children: ReactNode }) {
  return (
    <FieldGroup title={title}>
      <div className={styles.rows}>{children}</div>
      <div className={styles.add}>
        <Button tone="quiet" size="small" icon={Plus} onPress={onAdd}>
          {add}
        </Button>
      </div>
    </FieldGroup>
  );
}

export function PhoneRows() {
  const words = useWords();
  const { form, control, wrongAt } = useCardForm();
  const rows = useFieldArray({ control, name: "phones" });
  const label = form.watch("kind") === "person" ? (rows.fields.length === 0 ? "work" : "mobile") : "main";
  const several = rows.fields.length > 1;
  return (
    <Rows
      title={words.phones}
      add={words.addPhone}
      onAdd={() => rows.append(emptyPhone(label), { focusName: `phones.${rows.fields.length}.raw` })}
    >
      {rows.fields.map((row, index) => (
        <div key={row.id} className={styles.row}>
          <Bound control={control} name={`phones.${index}.label`}>
            {(field) => (
              <div>
                <SuggestField
                  {...field}
                  label={words.labelOf(words.phone)}
                  labelHidden
                  options={labelOptions(words, "phone")}
                />
              </div>
            )}
          </Bound>
          <Bound control={control} name={`phones.${index}.raw`}>
            {(field) => (
              <TextField
                {...field}
                error={field.error ?? wrongAt(field.name)}
                label={words.phone}
                labelHidden
                type="tel"
                placeholder="+49 4121 123-45"
                groupOnLeave={(text) => groupPhone(text, countryOf(form.getValues("addresses")))}
              />
            )}
          </Bound>
          <RowTools
            what={words.phone}
            preferred={form.watch(`phones.${index}.preferred`)}
            {...(several
              ? {
                  onPrefer: () =>
                    form.setValue("phones", prefer(form.getValues("phones"), index), { shouldDirty: true }),
                }
              : {})}
            onRemove={() => rows.remove(index)}
          />
        </div>
      ))}
    </Rows>
  );
}

export function EmailRows() {
  const words = useWords();
  const { form, control, wrongAt } = useCardForm();
  const rows = useFieldArray({ control, name: "emails" });
  const several = rows.fields.length > 1;
  return (
    <Rows
      title={words.emails}
      add={words.addEmail}
      onAdd={() => rows.append(emptyEmail("work"), { focusName: `emails.${rows.fields.length}.address` })}
    >
      {rows.fields.map((row, index) => (
        <div key={row.id} className={styles.row}>
          <Bound control={control} name={`emails.${index}.label`}>
            {(field) => (
              <div>
                <SuggestField
                  {...field}
                  label={words.labelOf(words.email)}
                  labelHidden
                  options={labelOptions(words, "other")}
                />
              </div>
            )}
          </Bound>
          <Bound control={control} name={`emails.${index}.address`}>
            {(field) => (
              <TextField
                {...field}
                error={field.error ?? wrongAt(field.name)}
                label={words.email}
                labelHidden
                type="email"
                placeholder="anna.weber@firma.de"
              />
            )}
          </Bound>
          <RowTools
            what={words.email}
            preferred={form.watch(`emails.${index}.preferred`)}
            {...(several
              ? {
                  onPrefer: () =>
                    form.setValue("emails", prefer(form.getValues("emails"), index), { shouldDirty: true }),
                }
              : {})}
            onRemove={() => rows.remove(index)}
          />
        </div>
      ))}
    </Rows>
  );
}

export function WebRows() {
  const words = useWords();
  const { control } = useCardForm();
  const rows = useFieldArray({ control, name: "webs" });
  return (
    <Rows
      title={words.webs}
      add={words.addWeb}
      onAdd={() => rows.append(emptyWeb(), { focusName: `webs.${rows.fields.length}.url` })}
    >
      {rows.fields.map((row, index) => (
        <div key={row.id} className={styles.row}>
          <Bound control={control} name={`webs.${index}.label`}>
            {(field) => (
              <div>
                <SuggestField
                  {...field}
                  label={words.labelOf(words.web)}
                  labelHidden
                  options={labelOptions(words, "other")}
                />
              </div>
            )}
          </Bound>
          <Bound control={control} name={`webs.${index}.url`}>
            {(field) => <TextField {...field} label={words.web} labelHidden type="url" placeholder="www.firma.de" />}
          </Bound>
          <RowTools what={words.web} onRemove={() => rows.remove(index)} />
        </div>
      ))}
    </Rows>
  );
}
