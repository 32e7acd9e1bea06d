import { useToday } from "../../shared/desk";
import { Bound, FieldGroup, Select, TextField, TypedField, usePartWords, Wide } from "../../shared/parts";
import { groupIban, ibanHolds } from "../../shared/typed/numbers";
import { useLanguage } from "../../shared/words";
import { readBirthday, writeBirthday } from "../birthday";
import { useWords } from "../words";
import { useCardForm } from "./context";

/** What stands beside name and address: numbers, account, birthday, how letters begin. */
export function Numbers({ greeting }: { greeting: string }) {
  const words = useWords();
  const partWords = usePartWords();
  const language = useLanguage();
  const today = useToday();
  const { form, control, wrongAt } = useCardForm();
  const person = form.watch("kind") === "person";
  return (
    <FieldGroup title={words.further} columns={2}>
      <Wide>
        <Bound control={control} name="letter_salutation">
          {(field) => (
            <TextField {...field} label={words.letterSalutation} placeholder={greeting} note={words.letterByRule} />
          )}
        </Bound>
      </Wide>
      <Bound control={control} name="language">
        {(field) => (
          <Select
            {...field}
            onChange={(value) => field.onChange(value ?? "de")}
            label={words.letterLanguage}
            options={[
              ...["de", "en"].map((id) => ({ id, label: words.languages[id] ?? id })),
              ...(["de", "en"].includes(field.value) || field.value === ""
                ? []
                : [{ id: field.value, label: words.languages[field.value] ?? field.value }]),
            ]}
          />
        )}
      </Bound>
      {person ? (
        <Bound control={control} name="birthday">
          {(field) => (
            <TypedField<string>
              {...field}
              label={words.birthday}
              placeholder={words.birthdayHint}
              typing={{
                read: (text) => {
                  const reading = readBirthday(text, today, language);
                  if ("value" in reading) return reading;
                  return { error: reading.error === "no_such_day" ? partWords.noSuchDay : words.notABirthday };
                },
                write: (value) => writeBirthday(value, language),
                understood: (value) => writeBirthday(value, language),
              }}
            />
          )}
        </Bound>
      ) : (
        <span />
      )}
      <Bound control={control} name="customer_number">
        {(field) => <TextField {...field} label={words.customerNumber} />}
      </Bound>
      <Bound control={control} name="supplier_number">
        {(field) => <TextField {...field} label={words.supplierNumber} />}
      </Bound>
      <Bound control={control} name="vat_id">
        {(field) => <TextField {...field} label={words.vatId} placeholder="DE123456789" />}
      </Bound>
      <Bound control={control} name="iban">
        {(field) => (
          <TextField
            {...field}
            label={words.iban}
            groupOnLeave={groupIban}
            error={field.error ?? wrongAt("iban")}
            understood={field.value.length > 14 && ibanHolds(field.value) ? words.ibanHolds : undefined}
          />
        )}
      </Bound>
    </FieldGroup>
  );
}
