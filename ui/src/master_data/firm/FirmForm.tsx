import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { call } from "../../shared/api";
import type { Firm } from "../../shared/api/generated/commands";
import {
  Bound,
  Button,
  DraftBar,
  FieldGroup,
  Form,
  FormFoot,
  NoticeBar,
  Select,
  SuggestField,
  TextField,
  Wide,
} from "../../shared/parts";
import { groupIban, groupPhone, ibanHolds } from "../../shared/typed/numbers";
import { useLanguage } from "../../shared/words";
import { regionsQuery } from "../queries";
import { useRecordForm } from "../useRecordForm";
import { useWords } from "../words";
import styles from "./Firm.module.css";
import { Logo } from "./Logo";
import { type FirmField, hasManagers, isRegistered, LEGAL_FORMS, missingOf } from "./missing";

/** The form of the own firm, in groups; what letters still lack is named above and leads to its field. */
export function FirmForm({ firm }: { firm: Firm }) {
  const words = useWords();
  const language = useLanguage();
  const regions = useQuery(regionsQuery).data ?? [];
  const record = useRecordForm<Firm>({
    place: "firm",
    id: 1,
    start: { ...firm, iban: groupIban(firm.iban) },
    save: async (values) => {
      await call("firm_save", values);
      return 1;
    },
    name: (values) => values.name,
    onSaved: () => undefined,
    onLeave: () => record.form.reset(),
  });
  const { form, values, draft } = record;
  const { control } = form;
  const missing = missingOf(values);
  const inCountry = regions.filter((region) => region.code.slice(0, 2) === (values.country || "DE"));
  const text = (name: FirmField, more: Partial<Parameters<typeof TextField>[0]> = {}) => (
    <Bound control={control} name={name} required={name === "name"}>
      {(field) => <TextField {...field} label={words.firm[name]} {...more} />}
    </Bound>
  );

  return (
    <>
      <h1 className={styles.title}>{words.parts.firm}</h1>
      <p className={styles.lead}>{words.firmText}</p>
      <Form label={words.parts.firm} onSubmit={record.saveNow}>
        {draft.found && (
          <DraftBar
            at={draft.found.at}
            onTake={() => {
              if (draft.found) form.reset(draft.found.value, { keepDefaultValues: true });
              draft.clearFound();
            }}
            onDiscard={draft.drop}
          />
        )}
        {missing.length > 0 && (
          <NoticeBar tone="due">
            {words.missing(values.legal_form)}{" "}
            {missing.map((field, index) => (
              <span key={field}>
                {index > 0 && ", "}
                <button type="button" className={styles.jump} onClick={() => form.setFocus(field)}>
                  {field === "vat_id" ? words.taxOrVat : words.firm[field]}
                </button>
              </span>
            ))}
          </NoticeBar>
        )}
        <Section title={words.groupName}>
          <FieldGroup columns={2}>
            <Wide>{text("name", { note: words.asRegistered })}</Wide>
            <Bound control={control} name="legal_form">
              {(field) => (
                <SuggestField
                  {...field}
                  label={words.firm.legal_form}
                  options={LEGAL_FORMS.map((id) => ({ id, label: words.legalForms[id] ?? id }))}
                />
              )}
            </Bound>
          </FieldGroup>
        </Section>
        <Section title={words.groupLogo} text={words.logoText}>
          <Logo />
        </Section>
        <Section title={words.groupAddress} text={words.regionText}>
          <FieldGroup columns={2}>
            <Wide>{text("street")}</Wide>
            {text("postal_code", { inputMode: "numeric" })}
            {text("town")}
            <Bound control={control} name="country">
              {(field) => (
                <Select
                  {...field}
                  label={words.firm.country}
                  onChange={(country) => {
                    field.onChange(country ?? "DE");
                    if (country !== null && !values.region.startsWith(country)) {
                      form.setValue("region", country, { shouldDirty: true });
                    }
                  }}
                  options={(["DE", "AT", "CH"] as const).map((id) => ({ id, label: words.countries[id] }))}
                />
              )}
            </Bound>
            <Bound control={control} name="region">
              {(field) => (
                <Select
                  {...field}
                  label={words.firm.region}
                  onChange={(region) => field.onChange(region ?? values.country)}
                  options={inCountry.map((region) => ({
                    id: region.code,
                    label: language === "en" ? region.name_en : region.name_de,
                  }))}
                />
              )}
            </Bound>
          </FieldGroup>
        </Section>
        <Section title={words.groupReach}>
          <FieldGroup columns={2}>
            {text("phone", { type: "tel", groupOnLeave: groupPhone, placeholder: "+49 4121 123-0" })}
            {text("email", { type: "email" })}
            <Wide>{text("web", { type: "url" })}</Wide>
          </FieldGroup>
        </Section>
        <Section title={words.groupRegister} text={words.registerText}>
          <FieldGroup columns={2}>
            <Wide>
              {text("managers", {
                label: hasManagers(values.legal_form) ? words.firm.managers : words.owners,
                note: words.managersNote,
              })}
            </Wide>
            {(isRegistered(values.legal_form) || values.register_court !== "" || values.register_number !== "") && (
              <>
                {text("register_court", { placeholder: words.courtHint })}
                {text("register_number", { placeholder: words.numberHints[values.country] ?? "HRB 1234" })}
              </>
            )}
            {text("vat_id", { placeholder: words.vatHints[values.country] ?? "DE123456789" })}
            {text("tax_number")}
          </FieldGroup>
        </Section>
        <Section title={words.groupBank}>
          <FieldGroup columns={2}>
            <Wide>{text("bank_name")}</Wide>
            {text("iban", {
              groupOnLeave: groupIban,
              ...(values.iban.length > 14 && ibanHolds(values.iban) ? { understood: words.ibanHolds } : {}),
            })}
            {text("bic")}
          </FieldGroup>
        </Section>
        <FormFoot>
          <Button tone="primary" type="submit" keys="Mod+S" isDisabled={!record.changed}>
            {words.save}
          </Button>
          {record.changed && <Button onPress={record.cancel}>{words.discard}</Button>}
        </FormFoot>
      </Form>
    </>
  );
}

function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div>
        <h2 className={styles.sectionTitle}>{title}</h2>
        {text && <p className={styles.sectionText}>{text}</p>}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
