import { useQuery } from "@tanstack/react-query";
import { commandQuery } from "../../shared/api";
import { useToday } from "../../shared/desk";
import { Bound, Button, Select, TextField, TypedField, usePartWords, Wide } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { readBirthday, writeBirthday } from "../birthday";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";
import { useCardForm } from "./context";
import { Folded } from "./Folded";

/** What stands beside name and address: birthday, numbers, how letters begin. */
export function Numbers({ greeting }: { greeting: string }) {
  const words = useWords();
  const { form, control } = useCardForm();
  const start = form.formState.defaultValues;
  const person = form.watch("kind") === "person";
  const filled =
    [start?.sort_name, start?.letter_salutation, start?.customer_number, start?.supplier_number].some(
      (text) => text !== "",
    ) ||
    start?.birthday != null ||
    start?.anniversary != null ||
    start?.language !== "de";
  return (
    <Folded
      title={words.further}
      hint={person ? words.furtherHint : words.furtherHintOrganisation}
      fields={[
        "sort_name",
        "letter_salutation",
        "language",
        "birthday",
        "anniversary",
        "customer_number",
        "supplier_number",
      ]}
      filled={filled}
    >
      {person && <DayWithoutYear name="birthday" label={words.birthday} hint={words.birthdayHint} />}
      <DayWithoutYear
        name="anniversary"
        label={person ? words.anniversary : words.founded}
        hint={words.anniversaryHint}
      />
      {!person && <span />}
      <NumberOfOurs name="customer_number" range="customer" label={words.customerNumber} />
      <NumberOfOurs name="supplier_number" range="supplier" label={words.supplierNumber} />
      <Wide>
        <Bound control={control} name="sort_name">
          {(field) => (
            <TextField
              {...field}
              label={words.sortName}
              note={person ? words.sortNameHint : words.sortNameHintOrganisation}
              maxLength={200}
            />
          )}
        </Bound>
      </Wide>
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
    </Folded>
  );
}

/** A day of the year, with its year where it is known. */
function DayWithoutYear({ name, label, hint }: { name: "birthday" | "anniversary"; label: string; hint: string }) {
  const words = useWords();
  const partWords = usePartWords();
  const language = useLanguage();
  const today = useToday();
  const { control } = useCardForm();
  return (
    <Bound control={control} name={name}>
      {(field) => (
        <TypedField<string>
          {...field}
          label={label}
          placeholder={hint}
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
  );
}

/** The next numbers stay as they are until somebody saves one. */
const rangesQuery = commandQuery("number_ranges_list", null, { kinds: ["number_range", "contract", "contact"] });

/** A number that we give: typed, or the next of its range. It is drawn when the contact is saved, not before. */
function NumberOfOurs({
  name,
  range,
  label,
}: {
  name: "customer_number" | "supplier_number";
  range: string;
  label: string;
}) {
  const words = useWords();
  const { control } = useCardForm();
  const next = useQuery(rangesQuery).data?.find((one) => one.code === range)?.preview;
  return (
    <Bound control={control} name={name}>
      {(field) => (
        <div className={styles.withNext}>
          <TextField {...field} label={label} />
          {field.value === "" && next && (
            <Button
              tone="quiet"
              size="small"
              aria-label={words.takeNext(label, next)}
              onPress={() => field.onChange(next)}
            >
              {words.next(next)}
            </Button>
          )}
        </div>
      )}
    </Bound>
  );
}
