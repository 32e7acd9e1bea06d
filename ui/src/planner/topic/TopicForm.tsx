import { Trash2 } from "lucide-react";
import { call } from "../../shared/api";
import type { Body, Topic, TopicFields } from "../../shared/api/generated/commands";
import {
  Bound,
  Button,
  DraftBar,
  DurationField,
  FieldGroup,
  Form,
  FormFoot,
  Select,
  SuggestField,
  TextArea,
  TextField,
  useRecordForm,
  Wide,
} from "../../shared/parts";
import { useWords } from "../words";
import styles from "./Topics.module.css";
import { formOf, type TopicForm } from "./topics";
import { useTopicWords } from "./words";

/** A topic: for which body, what is to be done about it, how long it takes, who presents. */
export function TopicFormView({
  topic,
  body,
  bodies,
  onSaved,
  onLeave,
  onDelete,
}: {
  topic: Topic | null;
  /** Whose a new one is, where that is known. */
  body: number | null;
  bodies: readonly Body[];
  onSaved: (id: number) => void;
  onLeave: () => void;
  onDelete: (id: number) => void;
}) {
  const words = useTopicWords();
  const all = useWords();
  const record = useRecordForm<TopicForm>({
    place: topic ? `body.topic.${topic.id}` : "body.topic",
    id: topic?.id ?? null,
    start: formOf(topic, body),
    // The required fields keep the form from being saved before they say something.
    save: async (values) => (await call("topics_save", { id: topic?.id ?? null, fields: values as TopicFields })).id,
    name: (values) => values.title,
    onSaved,
    onLeave,
  });
  const { control } = record.form;
  const { body_id } = record.values;
  const members = bodies.find((one) => one.id === body_id)?.fields.members ?? [];
  const kinds = (Object.keys(all.itemKinds) as Topic["kind"][]).filter((kind) => kind !== "break");
  return (
    <div className={styles.form}>
      <header className={styles.head}>
        <h1>{topic ? topic.title : words.create}</h1>
        {topic && (
          <Button size="small" icon={Trash2} onPress={() => onDelete(topic.id)}>
            {words.delete}
          </Button>
        )}
      </header>
      <Form label={topic ? words.one : words.create} onSubmit={record.saveNow}>
        {record.draft.found && (
          <DraftBar
            at={record.draft.found.at}
            onTake={() => {
              if (record.draft.found) record.form.reset(record.draft.found.value, { keepDefaultValues: true });
              record.draft.clearFound();
            }}
            onDiscard={() => void record.draft.drop()}
          />
        )}
        <FieldGroup columns={2}>
          <Wide>
            <Bound control={control} name="title" required>
              {(field) => <TextField {...field} label={words.titleLabel} maxLength={400} autoFocus={topic === null} />}
            </Bound>
          </Wide>
          <Wide>
            <Bound control={control} name="body_id" required>
              {(field) => (
                <Select
                  {...field}
                  label={words.body}
                  options={bodies
                    .filter((one) => one.fields.active || one.id === field.value)
                    .map((one) => ({ id: one.id, label: one.fields.name }))}
                />
              )}
            </Bound>
          </Wide>
          <Bound control={control} name="kind">
            {(field) => (
              <Select
                {...field}
                onChange={(kind) => kind && field.onChange(kind)}
                label={words.kind}
                options={kinds.map((id) => ({ id, label: all.itemKinds[id] }))}
              />
            )}
          </Bound>
          <Bound control={control} name="minutes">
            {(field) => <DurationField {...field} label={words.minutes} />}
          </Bound>
          <Wide>
            <Bound control={control} name="presenter">
              {(field) => (
                <SuggestField
                  {...field}
                  label={words.presenter}
                  options={members.map((member) => ({ id: member.name, label: member.name }))}
                />
              )}
            </Bound>
          </Wide>
          <Wide>
            <Bound control={control} name="motion">
              {(field) => <TextField {...field} label={words.motion} maxLength={1000} />}
            </Bound>
          </Wide>
          <Wide>
            <Bound control={control} name="note">
              {(field) => <TextArea {...field} label={words.note} note={words.noteHint} rows={3} />}
            </Bound>
          </Wide>
        </FieldGroup>
        <FormFoot>
          <Button tone="primary" type="submit" keys="Mod+S">
            {words.save}
          </Button>
          <Button onPress={record.cancel}>{words.cancel}</Button>
        </FormFoot>
      </Form>
    </div>
  );
}
