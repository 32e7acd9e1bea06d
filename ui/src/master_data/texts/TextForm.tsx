import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { call, commandQuery, queryClient } from "../../shared/api";
import type { TextBlock, TextBlockFields } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import {
  Bound,
  Button,
  Checkbox,
  FieldGroup,
  Hint,
  Lookup,
  Menu,
  type Option,
  RadioGroup,
  Select,
  SplitPane,
  Tabs,
  TextArea,
  TextField,
  useInsertion,
  Wide,
} from "../../shared/parts";
import { useRecordForm } from "../../shared/parts/form/useRecordForm";
import { formatWhen, localMoment, useLanguage } from "../../shared/words";
import { proposeCode } from "../code";
import { RecordFormView } from "../RecordFormView";
import { type Removal, useGone } from "../remove";
import { blocksQuery, findContacts, placeholdersQuery, versionsQuery } from "./queries";
import styles from "./Texts.module.css";
import { useTextWords } from "./words";

const PURPOSES = ["letter", "email", "contract", "event", "minutes", "other"] as const;

/** A text block in two languages; beside it the text with a real record's values, and what it said before. */
export function TextForm({
  block,
  position,
  removal,
  onSaved,
  onLeave,
}: {
  block: TextBlock | null;
  position: number;
  removal: Removal;
  onSaved: (id: number) => void;
  onLeave: () => void;
}) {
  const words = useTextWords();
  const window = useLanguage();
  const [side, setSide] = useState("preview");
  const start: TextBlockFields = {
    code: block?.code ?? "",
    name: block?.name ?? "",
    purpose: block?.purpose ?? "letter",
    subject_de: block?.subject_de ?? "",
    subject_en: block?.subject_en ?? "",
    body_de: block?.body_de ?? "",
    body_en: block?.body_en ?? "",
    active: block?.active ?? true,
    position: block?.position ?? position,
  };
  const record = useRecordForm<TextBlockFields>({
    place: "text_block",
    id: block?.id ?? null,
    start,
    save: async (values) => {
      const fields = { ...values, code: values.code.trim() === "" ? proposeCode(values.name) : values.code };
      const { id } = await call("text_blocks_save", { id: block?.id ?? null, fields });
      // The list knows it before its form is shown as that of a stored one.
      if (!block) await queryClient.fetchQuery(blocksQuery).catch(() => undefined);
      return id;
    },
    name: (values) => values.name,
    onSaved,
    onLeave,
  });
  useGone(removal, block?.id ?? null, record.gone);
  const { control, setValue, getValues } = record.form;
  const { values } = record;
  const names = useQuery(placeholdersQuery(values.purpose)).data ?? [];
  const bodies = { body_de: useInsertion(), body_en: useInsertion() };
  const insert = (field: "body_de" | "body_en") => (
    <Menu
      label={words.insert}
      trigger={
        <Button size="small" icon={Plus}>
          {words.insert}
        </Button>
      }
      groups={(["contact", "contract", "event", "common"] as const).map((group) => ({
        title: words.groups[group],
        lines: names
          .filter((name) => name.group === group)
          .map((name) => {
            const text = field === "body_en" ? name.en : name.de;
            return {
              id: name.de,
              label: text,
              run: () =>
                bodies[field].insert(getValues(field), `{{${text}}}`, (next) =>
                  setValue(field, next, { shouldDirty: true }),
                ),
            };
          }),
      }))}
    />
  );
  const setActive = (active: boolean) => {
    removal.close();
    setValue("active", active, { shouldDirty: true });
    record.saveNow();
  };
  return (
    <SplitPane
      place="master-data.text-block"
      initial={400}
      minMain={380}
      tone="soft"
      main={
        <RecordFormView
          title={block ? block.name : words.create}
          name={block?.name ?? values.name}
          record={record}
          inUse={block && removal.inUse(block.id)}
          onCloseInUse={removal.close}
          active={values.active}
          onActive={block ? setActive : undefined}
          onDelete={block && !block.built_in ? () => removal.remove(block.id, block.name) : undefined}
        >
          <FieldGroup columns={2}>
            <Wide>
              <Bound control={control} name="name" required>
                {(field) => <TextField {...field} label={words.name} autoFocus={block === null} />}
              </Bound>
            </Wide>
            <Bound control={control} name="purpose">
              {(field) => (
                <Select
                  {...field}
                  label={words.purpose}
                  onChange={(purpose) => purpose && field.onChange(purpose)}
                  options={PURPOSES.map((id) => ({ id, label: words.purposes[id] }))}
                />
              )}
            </Bound>
            <Bound control={control} name="code">
              {(field) => <TextField {...field} label={words.code} placeholder={proposeCode(values.name)} />}
            </Bound>
          </FieldGroup>
          <FieldGroup title={words.german}>
            <Bound control={control} name="subject_de">
              {(field) => <TextField {...field} label={words.subject} />}
            </Bound>
            <Bound control={control} name="body_de">
              {(field) => (
                <TextArea {...field} inputRef={bodies.body_de.join(field.inputRef)} label={words.body} rows={9} />
              )}
            </Bound>
            <div>{insert("body_de")}</div>
          </FieldGroup>
          <FieldGroup title={words.english}>
            <Bound control={control} name="subject_en">
              {(field) => <TextField {...field} label={words.subject} />}
            </Bound>
            <Bound control={control} name="body_en">
              {(field) => (
                <TextArea
                  {...field}
                  inputRef={bodies.body_en.join(field.inputRef)}
                  label={words.body}
                  note={words.englishNote}
                  rows={9}
                />
              )}
            </Bound>
            <div>{insert("body_en")}</div>
          </FieldGroup>
          <FieldGroup>
            <Bound control={control} name="active">
              {(field) => (
                <Checkbox label={words.active} note={words.activeNote} value={field.value} onChange={field.onChange} />
              )}
            </Bound>
          </FieldGroup>
          {block?.built_in && <Hint>{words.builtIn}</Hint>}
        </RecordFormView>
      }
      side={
        <div className={styles.side}>
          <Tabs
            label={words.one}
            value={side}
            onChange={setSide}
            items={[
              { id: "preview", label: words.preview, content: <Preview fields={values} language={window} /> },
              ...(block
                ? [
                    {
                      id: "versions",
                      label: words.versionsTab,
                      ...(block.versions > 0 ? { count: block.versions } : {}),
                      content: (
                        <Versions
                          id={block.id}
                          onTake={(version) => {
                            for (const field of ["subject_de", "subject_en", "body_de", "body_en"] as const) {
                              setValue(field, version[field], { shouldDirty: true });
                            }
                            setSide("preview");
                          }}
                        />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </div>
      }
    />
  );
}

function Preview({ fields, language }: { fields: TextBlockFields; language: "de" | "en" }) {
  const words = useTextWords();
  const [chosen, setChosen] = useState<"de" | "en">(language);
  const [contact, setContact] = useState<Option<number> | null>(null);
  const shown = useQuery({
    ...commandQuery(
      "text_blocks_preview",
      { fields, language: chosen, contact: contact?.id ?? null, contract: null, event: null },
      { kinds: ["contact", "contract", "event", "firm"] },
    ),
    placeholderData: keepPreviousData,
  }).data;
  return (
    <div className={styles.preview}>
      <RadioGroup
        label={words.language}
        value={chosen}
        onChange={(next) => next && setChosen(next)}
        across
        options={(["de", "en"] as const).map((id) => ({ id, label: words.languages[id] }))}
      />
      <Lookup
        label={words.sample}
        value={contact}
        onChange={setContact}
        lookupKey={["text_contacts"]}
        kinds={["contact"]}
        find={findContacts}
        placeholder={words.sampleHint}
      />
      {shown && (
        <article className={styles.paper}>
          {shown.subject && <h2>{shown.subject}</h2>}
          <p>{shown.body}</p>
        </article>
      )}
      {shown && shown.filled_from.length > 0 && <Hint>{words.filledFrom(shown.filled_from.join(", "))}</Hint>}
      {shown && shown.empty.length > 0 && <Hint>{words.emptyHere(shown.empty.join(", "))}</Hint>}
    </div>
  );
}

type Version = Pick<TextBlockFields, "subject_de" | "subject_en" | "body_de" | "body_en">;

function Versions({ id, onTake }: { id: number; onTake: (version: Version) => void }) {
  const words = useTextWords();
  const today = useToday();
  const versions = useQuery(versionsQuery(id)).data ?? [];
  if (versions.length === 0) return <p className="quiet">{words.noVersions}</p>;
  return (
    <ol className={styles.versions}>
      {versions.map((version) => (
        <li key={version.id}>
          <p className="quiet">{words.replaced(formatWhen(localMoment(version.replaced_at), today), version.who)}</p>
          <article className={styles.paper}>
            {(version.subject_de || version.subject_en) && <h2>{version.subject_de || version.subject_en}</h2>}
            <p>{version.body_de || version.body_en}</p>
          </article>
          <Button size="small" onPress={() => onTake(version)}>
            {words.bringBack}
          </Button>
        </li>
      ))}
    </ol>
  );
}
