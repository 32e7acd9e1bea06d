import { useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { call } from "../../shared/api";
import type { Absence, AbsenceFields } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import {
  Bound,
  Button,
  Checkbox,
  DateField,
  DraftBar,
  FieldGroup,
  Form,
  FormFoot,
  Hint,
  NoticeBar,
  Select,
  useRecordForm,
  Wide,
} from "../../shared/parts";
import styles from "./Absences.module.css";
import { daysWords, employeesQuery, remarksQuery } from "./absences";
import { useAbsenceWords } from "./words";

type Values = {
  employee_id: number | null;
  starts: string | null;
  ends: string | null;
  starts_at_noon: boolean;
  ends_at_noon: boolean;
  substitute_id: number | null;
};

/** An absence: who, from when to when, and who stands in. There is no reason on purpose. */
export function AbsenceForm({
  absence,
  employee,
  onSaved,
  onLeave,
  onDelete,
}: {
  absence: Absence | null;
  /** Whose a new one is, where that is known. */
  employee: number | null;
  onSaved: (id: number) => void;
  onLeave: () => void;
  onDelete: (id: number) => void;
}) {
  const words = useAbsenceWords();
  const today = useToday();
  const employees = useQuery(employeesQuery).data ?? [];
  const record = useRecordForm<Values>({
    place: "absence",
    id: absence?.id ?? null,
    start: {
      employee_id: absence?.employee_id ?? employee,
      starts: absence?.starts ?? today,
      ends: absence?.ends ?? today,
      starts_at_noon: absence?.starts_at_noon ?? false,
      ends_at_noon: absence?.ends_at_noon ?? false,
      substitute_id: absence
        ? absence.substitute_id
        : (employees.find((one) => one.id === employee)?.substitute_id ?? null),
    },
    // The required fields keep the form from being saved before they say something.
    save: async (values) =>
      (await call("absences_save", { id: absence?.id ?? null, fields: values as AbsenceFields })).id,
    name: (values) => employees.find((one) => one.id === values.employee_id)?.name ?? words.one,
    onSaved,
    onLeave,
  });
  const { control, setValue, getValues } = record.form;
  const { values } = record;
  const remarks = useQuery(
    remarksQuery(
      absence?.id ?? null,
      values.employee_id === null || values.starts === null || values.ends === null ? null : (values as AbsenceFields),
    ),
  ).data;
  const choices = (chosen: number | null) =>
    employees
      .filter((one) => one.works || one.id === chosen)
      .map((one) => ({ id: one.id, label: one.name, off: !one.works }));
  return (
    <div className={styles.form}>
      <header className={styles.head}>
        <h1>{absence ? absence.employee : words.create}</h1>
        {absence && (
          <Button size="small" icon={Trash2} onPress={() => onDelete(absence.id)}>
            {words.delete}
          </Button>
        )}
      </header>
      <Form label={absence ? words.one : words.create} onSubmit={record.saveNow}>
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
            <Bound control={control} name="employee_id" required>
              {(field) => (
                <Select
                  {...field}
                  label={words.who}
                  options={choices(field.value)}
                  onChange={(id) => {
                    field.onChange(id);
                    const usual = employees.find((one) => one.id === id)?.substitute_id ?? null;
                    if (getValues("substitute_id") === null) setValue("substitute_id", usual, { shouldDirty: true });
                  }}
                  autoFocus={absence === null}
                />
              )}
            </Bound>
          </Wide>
          <Bound control={control} name="starts" required>
            {(field) => (
              <DateField
                {...field}
                mode="nearest"
                label={words.from}
                onChange={(day) => {
                  field.onChange(day);
                  const ends = getValues("ends");
                  if (day !== null && ends !== null && ends < day) setValue("ends", day, { shouldDirty: true });
                }}
              />
            )}
          </Bound>
          <Bound control={control} name="ends" required>
            {(field) => <DateField {...field} mode="forward" label={words.to} />}
          </Bound>
          <Wide>
            <Bound control={control} name="starts_at_noon">
              {(field) => <Checkbox label={words.startsAtNoon} value={field.value} onChange={field.onChange} />}
            </Bound>
          </Wide>
          <Wide>
            <Bound control={control} name="ends_at_noon">
              {(field) => <Checkbox label={words.endsAtNoon} value={field.value} onChange={field.onChange} />}
            </Bound>
          </Wide>
          <Wide>
            <Bound control={control} name="substitute_id">
              {(field) => (
                <Select
                  {...field}
                  label={words.substitute}
                  none={words.nobody}
                  options={choices(field.value).filter((one) => one.id !== record.values.employee_id)}
                />
              )}
            </Bound>
          </Wide>
        </FieldGroup>
        {remarks?.substitute_away.map((one) => (
          <NoticeBar key={one.id} tone="due">
            {one.substitute === ""
              ? words.substituteAway(one.employee, daysWords(one))
              : words.substituteAwayWith(one.employee, daysWords(one), one.substitute)}
          </NoticeBar>
        ))}
        {remarks?.stands_in.map((one) => (
          <NoticeBar key={one.id} tone="due">
            {words.standsInFor(one.employee, daysWords(one))}
          </NoticeBar>
        ))}
        <Hint>{words.noReason}</Hint>
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
