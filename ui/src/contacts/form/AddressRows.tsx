import { Plus } from "lucide-react";
import { useState } from "react";
import { useFieldArray } from "react-hook-form";
import { call } from "../../shared/api";
import { Bound, Button, classes, DateField, FieldGroup, Select, SuggestField, TextField } from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import { emptyAddress, prefer } from "../card";
import { countryName, countryOptions } from "../countries";
import { labelOptions } from "../labels";
import { useHomeCountry } from "../queries";
import { useWords } from "../words";
import styles from "./ContactForm.module.css";
import { useCardForm } from "./context";
import { RowTools } from "./RowTools";

/** Postal addresses, each with what it is for and, where it changes, from when to when it holds. */
export function AddressRows() {
  const words = useWords();
  const { form, control } = useCardForm();
  const rows = useFieldArray({ control, name: "addresses" });
  return (
    <FieldGroup title={words.addresses}>
      {rows.fields.map((row, index) => (
        <AddressBox key={row.id} index={index} several={rows.fields.length > 1} onRemove={() => rows.remove(index)} />
      ))}
      <div className={styles.add}>
        <Button
          tone="quiet"
          size="small"
          icon={Plus}
          onPress={() =>
            rows.append(emptyAddress(form.getValues("kind") === "person" && rows.fields.length > 0 ? "home" : "work"), {
              focusName: `addresses.${rows.fields.length}.street`,
            })
          }
        >
          {words.addAddress}
        </Button>
      </div>
    </FieldGroup>
  );
}

function AddressBox({ index, several, onRemove }: { index: number; several: boolean; onRemove: () => void }) {
  const words = useWords();
  const language = useLanguage();
  const home = useHomeCountry();
  const { form, control, wrongAt } = useCardForm();
  const at = `addresses.${index}` as const;
  const before = form.getValues(at);
  const dated = before?.valid_from != null || before?.valid_to != null;
  // Who opens the validity goes on typing in it.
  const [opened, open] = useState(false);
  const kind = form.watch(`${at}.kind`);
  const [others, setOthers] = useState<string[]>([]);
  // A town that was typed is never changed; where the book knows several, the most frequent one stands there.
  const proposeTown = async () => {
    const { postal_code, country, town } = form.getValues(at);
    const towns = await call("contacts_towns", { postal_code, country }).catch(() => [] as string[]);
    const [first, ...further] = towns;
    const empty = form.getValues(`${at}.town`).trim() === "";
    if (first !== undefined && empty) form.setValue(`${at}.town`, first, { shouldDirty: true });
    setOthers(empty ? further : towns.length > 1 && !towns.includes(town) ? towns : []);
  };
  return (
    <div className={styles.box} role="group" aria-label={words.address}>
      <div className={styles.boxHead}>
        <Bound control={control} name={`${at}.label`}>
          {(field) => <SuggestField {...field} label={words.label} options={labelOptions(words, "other")} />}
        </Bound>
        <Bound control={control} name={`${at}.kind`}>
          {(field) => (
            <Select
              {...field}
              onChange={(value) => field.onChange(value ?? "street")}
              label={words.addressKind}
              options={(["street", "po_box", "bulk", "invoice", "delivery"] as const).map((id) => ({
                id,
                label: words.addressKinds[id],
              }))}
            />
          )}
        </Bound>
      </div>
      {kind !== "bulk" && (
        <Bound control={control} name={`${at}.street`}>
          {(field) => (
            <TextField
              {...field}
              label={kind === "po_box" ? words.poBox : words.street}
              placeholder={kind === "po_box" ? "12 34" : undefined}
            />
          )}
        </Bound>
      )}
      <Bound control={control} name={`${at}.extra`}>
        {(field) => <TextField {...field} label={words.extra} placeholder={words.extraHint} />}
      </Bound>
      <div className={styles.town}>
        <Bound control={control} name={`${at}.postal_code`}>
          {(field) => (
            <TextField
              {...field}
              onBlur={() => {
                field.onBlur?.();
                void proposeTown();
              }}
              label={words.postalCode}
              inputMode="numeric"
            />
          )}
        </Bound>
        <Bound control={control} name={`${at}.town`}>
          {(field) => (
            <TextField
              {...field}
              label={words.town}
              {...(others.length > 0 ? { note: words.alsoTowns(others.join(", ")) } : {})}
            />
          )}
        </Bound>
      </div>
      <div className={classes(styles.two)}>
        <Bound control={control} name={`${at}.country`}>
          {(field) => (
            <Select
              {...field}
              value={field.value === "" ? null : field.value}
              onChange={(value) => field.onChange(value ?? "")}
              label={words.country}
              none={countryName(home, language)}
              options={countryOptions(language, field.value).filter(
                (option) => option.id !== home || field.value === home,
              )}
            />
          )}
        </Bound>
        {before?.region ? (
          <Bound control={control} name={`${at}.region`}>
            {(field) => <TextField {...field} label={words.region} />}
          </Bound>
        ) : (
          <span />
        )}
        {(dated || opened) && (
          <>
            <Bound control={control} name={`${at}.valid_from`}>
              {(field) => (
                <DateField {...field} label={words.validFrom} note={words.validFromNote} autoFocus={opened} />
              )}
            </Bound>
            <Bound control={control} name={`${at}.valid_to`}>
              {(field) => (
                <DateField {...field} label={words.validTo} error={field.error ?? wrongAt(`${at}.valid_to`)} />
              )}
            </Bound>
          </>
        )}
      </div>
      {!(dated || opened) && (
        <div className={styles.add}>
          <Button tone="quiet" size="small" onPress={() => open(true)}>
            {words.addValidity}
          </Button>
        </div>
      )}
      <RowTools
        what={words.address}
        preferred={form.watch(`${at}.preferred`)}
        {...(several
          ? {
              onPrefer: () =>
                form.setValue("addresses", prefer(form.getValues("addresses"), index), { shouldDirty: true }),
            }
          : {})}
        onRemove={onRemove}
      />
    </div>
  );
}
