import { useQuery } from "@tanstack/react-query";
import { call, queryClient } from "../../shared/api";
import type { Employee, EmployeeFields } from "../../shared/api/generated/commands";
import { useNextSteps, useRecordPanels, useToday } from "../../shared/desk";
import {
  Bound,
  Checkbox,
  DateField,
  FieldGroup,
  Lookup,
  type Option,
  Select,
  SuggestField,
  TextArea,
  TextField,
  TypedField,
  Wide,
} from "../../shared/parts";
import { useRecordForm } from "../../shared/parts/form/useRecordForm";
import { readBirthday, writeBirthday } from "../../shared/typed/birthday";
import { groupPhone } from "../../shared/typed/numbers";
import { useLanguage } from "../../shared/words";
import type { Mergeable } from "../merging/MergeBar";
import { employeesQuery, entriesQuery, entryName, type ListName, roomsQuery } from "../queries";
import { RecordFormView } from "../RecordFormView";
import { type Removal, useGone } from "../remove";
import { treePlaces } from "../tree";
import { useWords } from "../words";
import { Duties } from "./Duties";
import { proposeSign } from "./sign";
import { WeekField } from "./WeekField";

type Values = Omit<EmployeeFields, "contact_id"> & { contact: Option<number> | null };

/** People of the address book, found by typing. */
async function findPeople(text: string): Promise<Option<number>[]> {
  const { hits } = await call("search_everything", { text, kinds: ["contact"], limit: 20 });
  return hits.map((hit) => ({ id: hit.id, label: hit.title, detail: hit.detail }));
}

/** An employee: name and sign, place in the house, how to reach, who stands above and who stands in. */
export function EmployeeForm({
  employee,
  others,
  removal,
  merging,
  onSaved,
  onLeave,
}: {
  employee: Employee | null;
  /** The other employees. */
  others: readonly Employee[];
  removal: Removal;
  /** With which employees this one can become one: entered twice, or under two names. */
  merging: Pick<Mergeable, "others" | "onMerged">;
  onSaved: (id: number) => void;
  onLeave: () => void;
}) {
  const words = useWords();
  const rooms = useQuery(roomsQuery).data ?? [];
  const language = useLanguage();
  const today = useToday();
  const salutations = useQuery(entriesQuery("salutation")).data ?? [];
  const roles = useQuery(entriesQuery("role")).data ?? [];
  const start: Values = {
    code: employee?.code ?? "",
    salutation: employee?.salutation ?? "",
    title: employee?.title ?? "",
    given: employee?.given ?? "",
    family: employee?.family ?? "",
    function: employee?.function ?? "",
    entered_on: employee?.entered_on ?? null,
    left_on: employee?.left_on ?? null,
    department_id: employee?.department_id ?? null,
    cost_centre_id: employee?.cost_centre_id ?? null,
    extension: employee?.extension ?? "",
    mobile: employee?.mobile ?? "",
    email: employee?.email ?? "",
    room_id: employee?.room_id ?? null,
    birthday: employee?.birthday ?? null,
    supervisor_id: employee?.supervisor_id ?? null,
    substitute_id: employee?.substitute_id ?? null,
    working_days: employee?.working_days ?? "12345",
    signing: employee?.signing ?? "none",
    contact: employee?.contact_id == null ? null : { id: employee.contact_id, label: employee.contact },
    note: employee?.note ?? "",
    active: employee?.active ?? true,
  };
  const nextSteps = useNextSteps("employee");
  const record = useRecordForm<Values>({
    place: "employee",
    id: employee?.id ?? null,
    start,
    save: async ({ contact, ...values }) => {
      const fields: EmployeeFields = {
        ...values,
        code: values.code.trim() === "" ? proposeSign(values.given, values.family, others) : values.code,
        contact_id: contact?.id ?? null,
      };
      const { id } = await call("employees_save", { id: employee?.id ?? null, fields });
      // The list knows it before its form is shown as that of a stored employee.
      if (!employee) await queryClient.fetchQuery(employeesQuery).catch(() => undefined);
      return id;
    },
    rename: (field) => (field === "contact_id" ? "contact" : field),
    name: (values) => `${values.given} ${values.family}`.trim(),
    nextSteps,
    onSaved,
    onLeave,
  });
  useGone(removal, employee?.id ?? null, record.gone);
  const panels = useRecordPanels(employee && { kind: "employee", id: employee.id });
  const { control, setValue } = record.form;
  const name = employee?.name ?? `${record.values.given} ${record.values.family}`.trim();
  const setActive = (active: boolean) => {
    removal.close();
    setValue("active", active, { shouldDirty: true });
    record.saveNow();
  };
  const colleagues = (chosen: number | null) =>
    others
      .filter((one) => one.works || one.id === chosen)
      .map((one) => ({ id: one.id, label: one.name, off: !one.works }));
  const text = (field: "title" | "given" | "family" | "extension" | "mobile" | "email" | "code", more = {}) => (
    <Bound control={control} name={field} required={field === "family"}>
      {(bound) => <TextField {...bound} label={words.person[field]} {...more} />}
    </Bound>
  );
  return (
    <RecordFormView
      title={employee ? name : words.createEmployee}
      name={name}
      record={record}
      inUse={employee && removal.inUse(employee.id)}
      onCloseInUse={removal.close}
      used={employee ? { kind: "employee", id: employee.id } : undefined}
      merge={employee ? { kind: "employee", id: employee.id, ...merging } : undefined}
      active={record.values.active}
      onActive={employee ? setActive : undefined}
      onDelete={employee ? () => removal.remove(employee.id, name) : undefined}
    >
      {employee && <Duties employee={employee} others={others} />}
      <FieldGroup title={words.groupPerson} columns={2}>
        <Bound control={control} name="salutation">
          {(field) => (
            <SuggestField
              {...field}
              label={words.person.salutation}
              options={salutations
                .filter((one) => one.active && (one.code === "ms" || one.code === "mr"))
                .map((one) => ({ id: entryName(one, language), label: entryName(one, language) }))}
            />
          )}
        </Bound>
        {text("title", { placeholder: "Dr." })}
        {text("given", { autoFocus: employee === null })}
        {text("family")}
        {text("code", {
          placeholder: proposeSign(record.values.given, record.values.family, others),
          note: words.signNote,
        })}
        <Bound control={control} name="birthday">
          {(field) => (
            <TypedField
              {...field}
              label={words.person.birthday}
              placeholder={words.birthdayHint}
              typing={{
                read: (text) => {
                  const read = readBirthday(text, today, language);
                  return "error" in read ? { error: words.birthdayWrong } : read;
                },
                write: (birthday) => writeBirthday(birthday, language),
              }}
            />
          )}
        </Bound>
      </FieldGroup>
      <FieldGroup title={words.groupPlace} columns={2}>
        <Wide>
          <Bound control={control} name="function">
            {(field) => (
              <SuggestField
                {...field}
                label={words.jobFunction}
                options={roles
                  .filter((one) => one.active)
                  .map((one) => ({ id: entryName(one, language), label: entryName(one, language) }))}
              />
            )}
          </Bound>
        </Wide>
        <Bound control={control} name="department_id">
          {(field) => <EntrySelect {...field} list="department" label={words.department} none={words.noDepartment} />}
        </Bound>
        <Bound control={control} name="cost_centre_id">
          {(field) => <EntrySelect {...field} list="cost_centre" label={words.costCentre} none={words.noCostCentre} />}
        </Bound>
        <Bound control={control} name="supervisor_id">
          {(field) => (
            <Select {...field} label={words.supervisor} none={words.nobody} options={colleagues(field.value)} />
          )}
        </Bound>
        <Bound control={control} name="substitute_id">
          {(field) => (
            <Select {...field} label={words.substitute} none={words.nobody} options={colleagues(field.value)} />
          )}
        </Bound>
        <Bound control={control} name="room_id">
          {(field) => (
            <Select
              {...field}
              label={words.room}
              none={words.noRoom}
              options={rooms
                .filter((room) => room.active || room.id === field.value)
                .map((room) => ({ id: room.id, label: room.name, off: !room.active }))}
            />
          )}
        </Bound>
        <Bound control={control} name="signing">
          {(field) => (
            <Select
              {...field}
              onChange={(signing) => field.onChange(signing ?? "none")}
              label={words.signs}
              options={(["none", "sole", "joint", "procuration", "proxy", "order"] as const).map((id) => ({
                id,
                label: words.signing[id],
              }))}
            />
          )}
        </Bound>
      </FieldGroup>
      <FieldGroup title={words.groupReach} columns={2}>
        {text("extension", { type: "tel", placeholder: "-123" })}
        {text("mobile", { type: "tel", groupOnLeave: (typed: string) => groupPhone(typed, "") })}
        <Wide>{text("email", { type: "email" })}</Wide>
        <Wide>
          <Bound control={control} name="contact">
            {(field) => (
              <Lookup
                {...field}
                label={words.linkedContact}
                note={words.linkedContactNote}
                lookupKey={["employee_contact"]}
                kinds={["contact"]}
                find={findPeople}
              />
            )}
          </Bound>
        </Wide>
      </FieldGroup>
      <FieldGroup title={words.groupWork} columns={2}>
        <Bound control={control} name="entered_on">
          {(field) => <DateField {...field} label={words.enteredOn} mode="nearest" />}
        </Bound>
        <Bound control={control} name="left_on">
          {(field) => <DateField {...field} label={words.leftOn} note={words.leftOnNote} />}
        </Bound>
        <Wide>
          <Bound control={control} name="working_days">
            {(field) => <WeekField {...field} label={words.workingDays} />}
          </Bound>
        </Wide>
        <Wide>
          <Bound control={control} name="note">
            {(field) => <TextArea {...field} label={words.note} rows={2} />}
          </Bound>
        </Wide>
        <Wide>
          <Bound control={control} name="active">
            {(field) => (
              <Checkbox label={words.active} note={words.activeNote} value={field.value} onChange={field.onChange} />
            )}
          </Bound>
        </Wide>
      </FieldGroup>
      {panels.map((panel) => (
        <FieldGroup key={panel.id} title={panel.label}>
          {panel.content}
        </FieldGroup>
      ))}
    </RecordFormView>
  );
}

/** A line of a short list that is a tree; what is off is offered only where it is chosen already. */
function EntrySelect({
  list,
  value,
  ...rest
}: { list: ListName; value: number | null } & Omit<Parameters<typeof Select<number>>[0], "options" | "value">) {
  const language = useLanguage();
  const all = useQuery(entriesQuery(list)).data ?? [];
  const places = treePlaces(all);
  const options = all
    .filter((one) => one.active || one.id === value)
    .sort((a, b) => ((places.get(a.id)?.path ?? "") < (places.get(b.id)?.path ?? "") ? -1 : 1))
    .map((one) => {
      const name = list === "cost_centre" ? `${one.code} ${entryName(one, language)}` : entryName(one, language);
      const above = all.find((other) => other.id === one.parent_id);
      return { id: one.id, label: name, off: !one.active, ...(above ? { detail: entryName(above, language) } : {}) };
    });
  return <Select {...rest} value={value} options={options} />;
}
