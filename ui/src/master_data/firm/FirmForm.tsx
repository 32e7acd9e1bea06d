import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { call } from "../../shared/api";
import type { Firm, FirmMissing, LegalForm } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
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
import { useRecordForm } from "../../shared/parts/form/useRecordForm";
import { groupIban, groupPhone } from "../../shared/typed/numbers";
import { useLanguage } from "../../shared/words";
import { legalFormsQuery, missingQuery, regionsQuery } from "../queries";
import { useWords } from "../words";
import styles from "./Firm.module.css";
import { BankRows, ComingRows, PeopleRows, SignatoryRows } from "./FirmRows";
import { type FirmText, fieldOf } from "./fields";
import { Logo } from "./Logo";

/** The form of the own firm, in groups; what letters still lack is named above and leads to its field. */
export function FirmForm({ firm }: { firm: Firm }) {
  const words = useWords();
  const language = useLanguage();
  const today = useToday();
  const regions = useQuery(regionsQuery).data ?? [];
  const record = useRecordForm<Firm>({
    place: "firm",
    id: 1,
    start: { ...firm, banks: firm.banks.map((bank) => ({ ...bank, iban: groupIban(bank.iban) })) },
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
  const missing = useQuery({ ...missingQuery(values, today), placeholderData: keepPreviousData }).data ?? [];
  const forms = useQuery(legalFormsQuery(values.country || "DE")).data ?? [];
  const known = forms.find((one) => one.name === values.legal_form);
  const inCountry = regions.filter((region) => region.code.slice(0, 2) === (values.country || "DE"));
  const text = (name: FirmText, more: Partial<Parameters<typeof TextField>[0]> = {}) => (
    <Bound control={control} name={name} required={name === "name"}>
      {(field) => <TextField {...field} label={words.firm[name]} {...more} />}
    </Bound>
  );
  const shown = shownParts(known, values, missing);
  const hint = words.numberHints[values.country] ?? "HRB 1234";

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
            {missing.map((one, index) => (
              <span key={`${one.demand}${one.name}`}>
                {index > 0 && ", "}
                <button
                  type="button"
                  className={styles.jump}
                  onClick={() => form.setFocus(fieldOf(one, values.people) as FirmText)}
                >
                  {words.demands[one.demand](one.name)}
                </button>
                {one.law !== "" && ` (${one.law})`}
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
                  options={forms.map((one) => ({ id: one.name, label: one.name }))}
                />
              )}
            </Bound>
            {text("seat", { placeholder: values.town, note: words.seatNote })}
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
            {text("phone", {
              type: "tel",
              groupOnLeave: (typed) => groupPhone(typed, values.country),
              placeholder: "+49 4121 123-0",
            })}
            {text("email", { type: "email" })}
            <Wide>{text("web", { type: "url" })}</Wide>
          </FieldGroup>
        </Section>
        <Section title={words.groupPeople} text={words.peopleText}>
          <PeopleRows control={control} people={values.people} />
        </Section>
        <Section title={words.groupRegister} text={words.registerText}>
          <FieldGroup columns={2}>
            {shown.register && (
              <>
                {text("register_court", { placeholder: words.courtHint })}
                {text("register_number", { placeholder: hint })}
              </>
            )}
            {text("vat_id", { placeholder: words.vatHints[values.country] ?? "DE123456789" })}
            {text("tax_number")}
          </FieldGroup>
        </Section>
        {shown.partner && (
          <Section title={words.groupPartner} text={words.partnerText}>
            <FieldGroup columns={2}>
              {text("partner_name")}
              {text("partner_seat")}
              {text("partner_court", { placeholder: words.courtHint })}
              {text("partner_number", { placeholder: hint })}
            </FieldGroup>
          </Section>
        )}
        <Section title={words.groupBank}>
          <BankRows control={control} banks={values.banks} />
        </Section>
        <Section title={words.groupSigning} text={words.signingText}>
          <SignatoryRows control={control} />
        </Section>
        <Section title={words.groupComing} text={words.comingText}>
          <ComingRows control={control} />
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

/** Fields that the legal form asks for, or that have something in them. */
function shownParts(form: LegalForm | undefined, values: Firm, missing: readonly FirmMissing[]) {
  const asked = (start: string) => missing.some((one) => one.demand.startsWith(start));
  return {
    register:
      form === undefined ||
      form.registered ||
      asked("register") ||
      values.register_court + values.register_number !== "",
    partner: form?.partner === true || asked("partner") || values.partner_name !== "",
  };
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
