import { useQuery } from "@tanstack/react-query";
import { PenLine, Plus, RefreshCw } from "lucide-react";
import { type UseFormReturn, useController } from "react-hook-form";
import { asKontorError, call, reportFailure } from "../../shared/api";
import type { LetterFields, RecipientRow } from "../../shared/api/generated/commands";
import {
  ask,
  Bound,
  type BoundField,
  Button,
  DateField,
  FieldGroup,
  Lookup,
  Menu,
  Select,
  TextArea,
  TextField,
  useInsertion,
  Wide,
} from "../../shared/parts";
import { useLanguage } from "../../shared/words";
import styles from "../Letters.module.css";
import { blocksQuery, findContacts, headsQuery, placeholdersQuery, signersQuery } from "../queries";
import { useLetterWords } from "../words";
import { DestinationChoice } from "./DestinationChoice";
import { fieldsOf, type LetterForm, withLine } from "./form";
import { RecipientsTable } from "./Recipients";
import { SecondSignature } from "./SecondSignature";

const MARKS = ["", "ppa.", "i. V.", "i. A."] as const;
const LANGUAGES = ["de", "en", "de-AT", "de-CH"] as const;
/** DIN 5008: beside the return line four notes have room. */
const NOTES = 4;

type Language = LetterFields["language"];

/** The fields of a letter in the order in which one writes: to whom, what, who signs, what goes with it. */
export function LetterGroups({
  form,
  values,
  number,
  recipients,
}: {
  form: UseFormReturn<LetterForm>;
  values: LetterForm;
  number: string | null;
  recipients: readonly RecipientRow[] | undefined;
}) {
  const words = useLetterWords();
  const heads = useQuery(headsQuery).data ?? [];
  const { control, setValue } = form;
  const serial = values.kind === "serial";
  return (
    <>
      {serial ? (
        <FieldGroup title={words.groupTo}>
          <RecipientsTable
            value={values.recipients}
            rows={recipients}
            onChange={(next) => setValue("recipients", next, { shouldDirty: true })}
          />
        </FieldGroup>
      ) : (
        <AddressGroup form={form} values={values} />
      )}
      <TextGroup form={form} values={values} />
      <FieldGroup title={words.groupSign} columns={3}>
        <Signatory form={form} which="signatory" />
        <Signatory form={form} which="cosignatory" />
        <Wide>
          <SecondSignature
            fields={values}
            onChoose={(signatory) => setValue("cosignatory", signatory, { shouldDirty: true })}
          />
        </Wide>
      </FieldGroup>
      <FieldGroup title={words.groupBelow} columns={2}>
        <Bound control={control} name="annexes">
          {(field) => <TextArea {...field} label={words.annexes} note={words.annexesNote} rows={3} />}
        </Bound>
        <Bound control={control} name="copies">
          {(field) => <TextArea {...field} label={words.copies} note={words.annexesNote} rows={3} />}
        </Bound>
      </FieldGroup>
      <FieldGroup title={words.groupInfo} columns={2}>
        <Bound control={control} name="dated" required>
          {(field) => <DateField {...required(field)} label={words.dated} mode="nearest" />}
        </Bound>
        <Bound control={control} name="our_reference">
          {(field) => (
            <TextField
              {...field}
              label={words.ourReference}
              {...(number ? { note: words.ourReferenceNote(number) } : {})}
            />
          )}
        </Bound>
        <Bound control={control} name="your_reference">
          {(field) => <TextField {...field} label={words.yourReference} />}
        </Bound>
        <Bound control={control} name="your_message">
          {(field) => <DateField {...field} label={words.yourMessage} mode="backward" />}
        </Bound>
        <Bound control={control} name="our_message">
          {(field) => <DateField {...field} label={words.ourMessage} mode="backward" />}
        </Bound>
        <Bound control={control} name="clerk">
          {(field) => <TextField {...field} label={words.clerk} />}
        </Bound>
        <Bound control={control} name="clerk_phone">
          {(field) => <TextField {...field} label={words.clerkPhone} type="tel" />}
        </Bound>
        <Bound control={control} name="clerk_email">
          {(field) => <TextField {...field} label={words.clerkEmail} type="email" />}
        </Bound>
      </FieldGroup>
      <FieldGroup title={words.groupLook} columns={2}>
        <Bound control={control} name="letterhead_id">
          {(field) => (
            <Select
              {...field}
              label={words.letterhead}
              none={heads.find((head) => head.usual)?.name ?? words.letterhead}
              options={heads
                .filter((head) => head.holds || head.id === values.letterhead_id)
                .map((head) => ({ id: head.id, label: head.name }))}
            />
          )}
        </Bound>
        <LanguageField form={form} values={values} />
      </FieldGroup>
    </>
  );
}

/** A day that is never empty. */
function required(field: BoundField<string>): Omit<BoundField<string | null>, "value"> & { value: string | null } {
  return { ...field, onChange: (value) => field.onChange(value ?? "") };
}

function AddressGroup({ form, values }: { form: UseFormReturn<LetterForm>; values: LetterForm }) {
  const words = useLetterWords();
  const { control, setValue, getValues } = form;
  const put = <K extends "recipient" | "salutation" | "addressee" | "language">(name: K, value: LetterForm[K]) =>
    setValue(name, value as never, { shouldDirty: true });
  const take = async (contact: number, language: Language | null) => {
    try {
      const fields = await call("letters_begin", { contact, contacts: null, list: null, language, block: null });
      put("recipient", fields.recipient);
      put("salutation", fields.salutation);
      put("addressee", fields.addressee);
      if (language === null) put("language", fields.language);
      if (getValues("closing").trim() === "") setValue("closing", fields.closing, { shouldDirty: true });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <FieldGroup title={words.groupTo} columns={2}>
      <Bound control={control} name="contact">
        {(field) => (
          <Lookup
            {...field}
            label={words.contact}
            lookupKey={["letters_contacts"]}
            kinds={["contact"]}
            find={findContacts}
            placeholder={words.contactHint}
            autoFocus={values.contact === null}
            onChange={(contact) => {
              field.onChange(contact);
              if (contact) void take(contact.id, null);
            }}
          />
        )}
      </Bound>
      <div>
        {values.contact && (
          <DestinationChoice
            key={values.contact.id}
            contact={values.contact.id}
            recipient={values.recipient}
            onChoose={(recipient) => put("recipient", recipient)}
          />
        )}
      </div>
      <Bound control={control} name="recipient">
        {(field) => (
          <div className={styles.stack}>
            <TextArea {...field} label={words.address} note={words.addressNote} rows={6} />
            {values.contact && (
              <Button
                size="small"
                icon={RefreshCw}
                onPress={() => values.contact && void take(values.contact.id, values.language)}
              >
                {words.refresh}
              </Button>
            )}
          </div>
        )}
      </Bound>
      <Bound control={control} name="notes">
        {(field) => (
          <div className={styles.stack}>
            <TextArea {...field} label={words.notes} rows={3} placeholder={words.notesHint} />
            <Menu
              label={words.addNote}
              trigger={
                <Button size="small" icon={Plus}>
                  {words.addNote}
                </Button>
              }
              groups={[
                {
                  lines: words.noteWords.map((line) => ({
                    id: line,
                    label: line,
                    run: () => field.onChange(withLine(field.value, line, NOTES)),
                  })),
                },
              ]}
            />
          </div>
        )}
      </Bound>
    </FieldGroup>
  );
}

/** Another language asks for another salutation and closing; what was typed otherwise stays. */
function LanguageField({ form, values }: { form: UseFormReturn<LetterForm>; values: LetterForm }) {
  const words = useLetterWords();
  const { field } = useController({ control: form.control, name: "language" });
  const change = async (language: Language) => {
    const ask = (of: Language) =>
      call("letters_begin", {
        contact: values.kind === "single" ? (values.contact?.id ?? null) : null,
        contacts: values.kind === "serial" ? [] : null,
        list: null,
        language: of,
        block: null,
      });
    try {
      const [before, after] = await Promise.all([ask(values.language), ask(language)]);
      const follow = (name: "salutation" | "closing") => {
        if (form.getValues(name) === before[name]) form.setValue(name, after[name], { shouldDirty: true });
      };
      follow("salutation");
      follow("closing");
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
    field.onChange(language);
  };
  return (
    <Select
      label={words.language}
      value={field.value}
      onChange={(language) => language !== null && void change(language)}
      options={LANGUAGES.map((id) => ({ id, label: words.languages[id] }))}
    />
  );
}

function TextGroup({ form, values }: { form: UseFormReturn<LetterForm>; values: LetterForm }) {
  const words = useLetterWords();
  const language = useLanguage();
  const blocks = (useQuery(blocksQuery).data ?? []).filter(
    (block) => block.active && (block.purpose === "letter" || block.purpose === "other"),
  );
  const placeholders = useQuery(placeholdersQuery).data ?? [];
  const { control, setValue, getValues } = form;
  const serial = values.kind === "serial";
  const body = useInsertion();
  const insert = async (block: number) => {
    const now = getValues();
    try {
      const fields = fieldsOf(now);
      const said = await call("letters_begin", {
        contact: serial ? null : fields.contact_id,
        contacts: serial ? [] : null,
        list: null,
        language: fields.language,
        block,
      });
      let how = "replace";
      if (now.body.trim() !== "") {
        how = await ask({
          title: words.blockAsk,
          answers: [
            { id: "replace", label: words.blockReplace, tone: "primary" },
            { id: "append", label: words.blockAppend },
            { id: "cancel", label: words.cancel },
          ],
          cancel: "cancel",
        });
      }
      if (how === "cancel") return;
      if (how === "replace" || now.subject.trim() === "") setValue("subject", said.subject, { shouldDirty: true });
      const text = how === "append" ? `${now.body.trimEnd()}\n\n${said.body}` : said.body;
      setValue("body", text, { shouldDirty: true });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <FieldGroup title={words.groupText}>
      <div className={styles.tools}>
        {blocks.length > 0 && (
          <Select
            label={words.block}
            value={null}
            onChange={(id) => id !== null && void insert(id)}
            placeholder={words.blockNone}
            options={blocks.map((block) => ({ id: block.id, label: block.name }))}
          />
        )}
        {serial && (
          <Menu
            label={words.placeholder}
            trigger={<Button icon={Plus}>{words.placeholder}</Button>}
            groups={[
              {
                lines: placeholders.map((one) => {
                  const name = language === "en" ? one.en : one.de;
                  return {
                    id: one.de,
                    label: name,
                    run: () =>
                      body.insert(getValues("body"), `{{${name}}}`, (text) =>
                        setValue("body", text, { shouldDirty: true }),
                      ),
                  };
                }),
              },
            ]}
          />
        )}
      </div>
      <Bound control={control} name="subject" required>
        {(field) => (
          <TextField
            {...field}
            label={words.subject}
            autoFocus={serial ? values.recipients.length > 0 : values.contact !== null}
          />
        )}
      </Bound>
      <Bound control={control} name="salutation">
        {(field) => (
          <TextField {...field} label={words.salutation} {...(serial ? { note: words.salutationNote } : {})} />
        )}
      </Bound>
      <Bound control={control} name="body">
        {(field) => (
          <TextArea
            {...field}
            inputRef={body.join(field.inputRef)}
            label={words.body}
            note={words.bodyNote}
            rows={12}
          />
        )}
      </Bound>
      <Bound control={control} name="closing">
        {(field) => <TextField {...field} label={words.closing} />}
      </Bound>
    </FieldGroup>
  );
}

function Signatory({ form, which }: { form: UseFormReturn<LetterForm>; which: "signatory" | "cosignatory" }) {
  const words = useLetterWords();
  const signers = useQuery(signersQuery).data ?? [];
  const { control, setValue } = form;
  return (
    <>
      <Bound control={control} name={`${which}.name`}>
        {(field) => (
          <div className={styles.stack}>
            <TextField {...field} label={words[which]} {...(signers.length === 0 ? { note: words.signersNote } : {})} />
            {signers.length > 0 && (
              <Menu
                label={words.signers}
                trigger={
                  <Button size="small" icon={PenLine}>
                    {words.signers}
                  </Button>
                }
                groups={[
                  {
                    lines: signers.map(({ name, mark, role, joint }) => ({
                      id: name,
                      label: [`${mark} ${name}`.trim(), role, joint ? words.joint : ""].filter(Boolean).join(" · "),
                      run: () => setValue(which, { name, mark, role }, { shouldDirty: true }),
                    })),
                  },
                ]}
              />
            )}
          </div>
        )}
      </Bound>
      <Bound control={control} name={`${which}.mark`}>
        {(field) => (
          <Select
            {...field}
            label={words.mark}
            onChange={(mark) => field.onChange(MARKS.find((one) => one === mark) ?? "")}
            value={field.value === "" ? "none" : field.value}
            options={MARKS.map((id) => ({ id: id === "" ? "none" : id, label: words.marks[id] }))}
          />
        )}
      </Bound>
      <Bound control={control} name={`${which}.role`}>
        {(field) => <TextField {...field} label={words.role} />}
      </Bound>
    </>
  );
}
