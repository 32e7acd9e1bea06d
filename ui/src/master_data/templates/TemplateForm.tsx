import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asKontorError, call, commandQuery, queryClient, reportFailure } from "../../shared/api";
import type { Template, TemplateFields } from "../../shared/api/generated/commands";
import { templatesQuery } from "../../shared/files/word";
import { Bound, Button, Checkbox, FieldGroup, NoticeBar, Select, TextArea, TextField, Wide } from "../../shared/parts";
import { useRecordForm } from "../../shared/parts/form/useRecordForm";
import { formatDate, formatSize, useLanguage } from "../../shared/words";
import { RecordFormView } from "../RecordFormView";
import { type Removal, useGone } from "../remove";
import { useWords } from "../words";
import styles from "./Templates.module.css";
import { useTemplateWords } from "./words";

type Values = TemplateFields & {
  /** A document that comes in with the next save. */
  file: { token: string; name: string } | null;
};

const FILLS = ["contact", "contract", "event"] as const;
const LANGUAGES = ["de", "en", "de-AT", "de-CH"] as const;

/** A Word template: from what it is filled, its document, and which of its placeholders can be filled. */
export function TemplateForm({
  template,
  position,
  removal,
  onSaved,
  onLeave,
}: {
  template: Template | null;
  position: number;
  removal: Removal;
  onSaved: (id: number) => void;
  onLeave: () => void;
}) {
  const words = useTemplateWords();
  const common = useWords();
  const language = useLanguage();
  const [last] = useState(position);
  const record = useRecordForm<Values>({
    place: "template",
    id: template?.id ?? null,
    start: {
      name: template?.name ?? "",
      fills: template?.fills ?? "contact",
      language: template?.language ?? language,
      note: template?.note ?? "",
      active: template?.active ?? true,
      position: template?.position ?? last,
      file: null,
    },
    save: async ({ file, ...fields }) => {
      const { id } = await call("templates_save", { id: template?.id ?? null, fields, token: file?.token ?? null });
      // The list knows it before its form is shown as that of a stored one.
      if (!template) await queryClient.fetchQuery(templatesQuery).catch(() => undefined);
      return id;
    },
    name: (values) => values.name,
    onSaved,
    onLeave,
  });
  useGone(removal, template?.id ?? null, record.gone);
  const { control, setValue } = record.form;
  const { fills, file } = record.values;
  const name = template?.name ?? record.values.name;
  const setActive = (active: boolean) => {
    removal.close();
    setValue("active", active, { shouldDirty: true });
    record.saveNow();
  };
  const choose = async () => {
    try {
      const picked = await call("files_pick", { purpose: "attachment" });
      if (!picked) return;
      // What cannot be filled at all is refused here and not only when it is saved.
      await call("templates_check", { token: picked.token, id: null, fills });
      setValue("file", { token: picked.token, name: picked.name }, { shouldDirty: true });
      if (record.values.name === "") setValue("name", picked.name.replace(/\.docx$/i, ""), { shouldDirty: true });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  return (
    <RecordFormView
      title={template ? name : words.take}
      name={name}
      record={record}
      active={record.values.active}
      onActive={template ? setActive : undefined}
      onDelete={template ? () => removal.remove(template.id, template.name) : undefined}
    >
      <FieldGroup columns={2}>
        <Wide>
          <Bound control={control} name="file">
            {(field) => (
              <section className={styles.document} aria-label={words.document}>
                {template === null && file === null ? (
                  <p className="quiet">{words.noDocument}</p>
                ) : (
                  <div>
                    <p className={styles.name}>{file?.name ?? template?.file.name}</p>
                    <p className="quiet">
                      {file || !template
                        ? words.fresh
                        : words.size(formatDate(template.file.added_on), formatSize(template.file.size))}
                    </p>
                  </div>
                )}
                {field.error && (
                  <p className="due" role="alert">
                    {field.error}
                  </p>
                )}
                <div className={styles.steps}>
                  <Button
                    tone={template === null && file === null ? "primary" : "plain"}
                    autoFocus={template === null}
                    onPress={() => void choose()}
                  >
                    {template === null && file === null ? words.choose : words.replace}
                  </Button>
                  {template && !file && (
                    <Button onPress={() => void open(template)} tone="quiet">
                      {words.open}
                    </Button>
                  )}
                </div>
                {(template !== null || file !== null) && (
                  <Asked token={file?.token ?? null} template={template} fills={fills} />
                )}
              </section>
            )}
          </Bound>
        </Wide>
        <Wide>
          <Bound control={control} name="name" required>
            {(field) => <TextField {...field} label={words.name} placeholder={words.nameHint} />}
          </Bound>
        </Wide>
        <Bound control={control} name="fills" required>
          {(field) => (
            <Select
              {...field}
              onChange={(chosen) => field.onChange(chosen ?? "contact")}
              label={words.fills}
              options={FILLS.map((id) => ({ id, label: words.fillsFor[id] }))}
            />
          )}
        </Bound>
        <Bound control={control} name="language" required>
          {(field) => (
            <Select
              {...field}
              onChange={(chosen) => field.onChange(chosen ?? "de")}
              label={words.language}
              note={words.languageNote}
              options={LANGUAGES.map((id) => ({ id, label: words.languages[id] }))}
            />
          )}
        </Bound>
        <Wide>
          <Bound control={control} name="note">
            {(field) => <TextArea {...field} label={words.note} rows={2} placeholder={words.noteHint} />}
          </Bound>
        </Wide>
        <Wide>
          <Bound control={control} name="active">
            {(field) => (
              <Checkbox label={common.active} note={common.activeNote} value={field.value} onChange={field.onChange} />
            )}
          </Bound>
        </Wide>
      </FieldGroup>
    </RecordFormView>
  );
}

/** What the document asks for, and what of it does not exist. */
function Asked({
  token,
  template,
  fills,
}: {
  token: string | null;
  template: Template | null;
  fills: TemplateFields["fills"];
}) {
  const words = useTemplateWords();
  const asked = { token, id: template?.id ?? null, fills };
  const seen = useQuery({
    ...commandQuery("templates_check", asked, { kinds: ["template", "own_field"] }),
    queryKey: ["templates_check", asked, template?.file.id],
  }).data;
  if (!seen) return null;
  const written = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(", ");
  return (
    <>
      {seen.known.length > 0 && <p>{words.asks(written(seen.known))}</p>}
      {seen.known.length + seen.unknown.length === 0 && <p className="quiet">{words.asksNothing}</p>}
      {seen.unknown.length > 0 && (
        <NoticeBar tone="due">
          {words.unknown(written(seen.unknown))} {words.unknownRemedy}
        </NoticeBar>
      )}
    </>
  );
}

async function open(template: Template): Promise<void> {
  await call("files_open", { id: template.file.id, confirmed: true }).catch((thrown: unknown) =>
    reportFailure(asKontorError(thrown)),
  );
}
