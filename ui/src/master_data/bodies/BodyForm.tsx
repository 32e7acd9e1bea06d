import { call, queryClient } from "../../shared/api";
import { useRecordOffers } from "../../shared/desk";
import {
  Bound,
  Button,
  Checkbox,
  FieldGroup,
  NumberField,
  Select,
  Steps,
  TextArea,
  TextField,
  useRecordForm,
} from "../../shared/parts";
import { sameName } from "../list";
import { NameField } from "../NameField";
import { RecordFormView } from "../RecordFormView";
import { type Removal, useGone } from "../remove";
import { useWords } from "../words";
import { ConveningFields } from "./ConveningFields";
import { type BodyForm, type BodyRow, bodiesQuery, fieldsOf, formOf, proposeBodyCode } from "./form";
import { Members } from "./Members";
import { useBodyWords } from "./words";

/** A body: what it is called, when it may decide, who belongs to it. */
export function BodyFormView({
  body,
  others,
  removal,
  onSaved,
  onLeave,
}: {
  body: BodyRow | null;
  /** The names of the others. */
  others: readonly string[];
  removal: Removal;
  onSaved: (id: number) => void;
  onLeave: () => void;
}) {
  const words = useWords();
  const own = useBodyWords();
  const record = useRecordForm<BodyForm>({
    place: "body",
    id: body?.id ?? null,
    start: formOf(body),
    save: async (values) => {
      const fields = fieldsOf(values, proposeBodyCode(values.name));
      const { id } = await call("bodies_save", { id: body?.id ?? null, fields });
      // The list knows it before its form is shown as that of a stored body.
      if (!body) await queryClient.fetchQuery(bodiesQuery).catch(() => undefined);
      return id;
    },
    name: (values) => values.name,
    onSaved,
    onLeave,
  });
  useGone(removal, body?.id ?? null, record.gone);
  const { control, setValue, formState } = record.form;
  const offers = useRecordOffers("body")(body ? [body.id] : []);
  const name = body?.name ?? record.values.name;
  const setActive = (active: boolean) => {
    removal.close();
    setValue("active", active, { shouldDirty: true });
    record.saveNow();
  };
  return (
    <RecordFormView
      title={body ? name : own.create}
      name={name}
      record={record}
      inUse={body && removal.inUse(body.id)}
      onCloseInUse={removal.close}
      active={record.values.active}
      onActive={body ? setActive : undefined}
      onDelete={body ? () => removal.remove(body.id, body.name) : undefined}
    >
      {offers.length > 0 && (
        <Steps>
          {offers.map(({ id, label, icon, run }) => (
            <Button key={id} size="small" {...(icon ? { icon } : {})} onPress={() => run()}>
              {label}
            </Button>
          ))}
        </Steps>
      )}
      <FieldGroup columns={2}>
        <Bound control={control} name="name" required>
          {(field) => (
            <NameField
              field={field}
              isTaken={(typed) => typed !== body?.name && sameName(others, typed)}
              label={words.name}
              placeholder={own.nameHint}
              autoFocus={body === null}
            />
          )}
        </Bound>
        <Bound control={control} name="code">
          {(field) => (
            <TextField
              {...field}
              label={words.code}
              placeholder={proposeBodyCode(record.values.name)}
              note={own.codeNote}
            />
          )}
        </Bound>
        <Bound control={control} name="quorum">
          {(field) => (
            <Select
              {...field}
              onChange={(quorum) => quorum && field.onChange(quorum)}
              label={own.quorum}
              options={(Object.keys(own.quorums) as BodyForm["quorum"][]).map((id) => ({
                id,
                label: own.quorums[id],
              }))}
            />
          )}
        </Bound>
        {record.values.quorum === "count" && (
          <Bound control={control} name="count" required>
            {(field) => <NumberField {...field} label={own.count} min={1} max={100_000} wrong={own.countWrong} />}
          </Bound>
        )}
      </FieldGroup>
      <ConveningFields control={control} values={record.values} />
      <FieldGroup title={own.members}>
        <Members
          members={record.values.members}
          errors={formState.errors.members}
          onChange={(members) => setValue("members", members, { shouldDirty: true })}
        />
      </FieldGroup>
      <FieldGroup>
        <Bound control={control} name="note">
          {(field) => <TextArea {...field} label={words.note} rows={3} />}
        </Bound>
        <Bound control={control} name="active">
          {(field) => (
            <Checkbox label={words.active} note={words.activeNote} value={field.value} onChange={field.onChange} />
          )}
        </Bound>
      </FieldGroup>
    </RecordFormView>
  );
}
