import { useQuery } from "@tanstack/react-query";
import { type Control, useWatch } from "react-hook-form";
import type { Firm } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import { Bound, Checkbox, DateField, Select, TextField } from "../../shared/parts";
import { groupIban, ibanHolds } from "../../shared/typed/numbers";
import { shiftDate } from "../../shared/words";
import { employeesQuery } from "../queries";
import { Rows } from "../Rows";
import { useWords } from "../words";
import { COMING_FIELDS, newComing, newPerson } from "./fields";

type FirmControl = Control<Firm>;

/** Whom letters name, with the days on which somebody begins or leaves. */
export function PeopleRows({ control, people }: { control: FirmControl; people: Firm["people"] }) {
  const words = useWords();
  return (
    <Rows
      control={control}
      name="people"
      make={newPerson}
      first="name"
      add={words.addPerson}
      remove={words.removePerson}
      none={words.noPeople}
    >
      {(at, index) => (
        <>
          <Bound control={control} name={`${at}.name`}>
            {(field) => <TextField {...field} label={words.fullName} placeholder="Maren Hansen" />}
          </Bound>
          <Bound control={control} name={`${at}.role`}>
            {(field) => (
              <Select
                {...field}
                onChange={(role) => field.onChange(role ?? "manager")}
                label={words.asWhat}
                options={(["manager", "chair", "advisory"] as const).map((id) => ({ id, label: words.firmRoles[id] }))}
              />
            )}
          </Bound>
          <Bound control={control} name={`${at}.valid_from`}>
            {(field) => <DateField {...field} label={words.validFrom} />}
          </Bound>
          <Bound control={control} name={`${at}.valid_to`}>
            {(field) => <DateField {...field} label={words.validTo} />}
          </Bound>
          {people[index]?.role === "manager" && people.length > 1 && (
            <Bound control={control} name={`${at}.presides`}>
              {(field) => <Checkbox label={words.presides} value={field.value} onChange={field.onChange} />}
            </Bound>
          )}
        </>
      )}
    </Rows>
  );
}

/** The accounts; the first one stands first on paper. */
export function BankRows({ control, banks }: { control: FirmControl; banks: Firm["banks"] }) {
  const words = useWords();
  return (
    <Rows
      control={control}
      name="banks"
      make={() => ({ name: "", iban: "", bic: "" })}
      first="iban"
      add={words.addBank}
      remove={words.removeBank}
    >
      {(at, index) => {
        const iban = banks[index]?.iban ?? "";
        return (
          <>
            <Bound control={control} name={`${at}.iban`}>
              {(field) => (
                <TextField
                  {...field}
                  label={words.iban}
                  groupOnLeave={groupIban}
                  {...(iban.length > 14 && ibanHolds(iban) ? { understood: words.ibanHolds } : {})}
                />
              )}
            </Bound>
            <Bound control={control} name={`${at}.bic`}>
              {(field) => <TextField {...field} label={words.bic} />}
            </Bound>
            <Bound control={control} name={`${at}.name`}>
              {(field) => <TextField {...field} label={words.bank} />}
            </Bound>
          </>
        );
      }}
    </Rows>
  );
}

/** Who may sign for the firm; an employee, or a name alone. */
export function SignatoryRows({ control }: { control: FirmControl }) {
  const words = useWords();
  const signatories = useWatch({ control, name: "signatories" });
  const employees = useQuery(employeesQuery).data ?? [];
  return (
    <Rows
      control={control}
      name="signatories"
      make={() => ({ employee_id: null, name: "", signing: "joint" as const, valid_from: null, valid_to: null })}
      first="employee_id"
      add={words.addSignatory}
      remove={words.removeSignatory}
    >
      {(at, index) => (
        <>
          <Bound control={control} name={`${at}.employee_id`}>
            {(field) => (
              <Select
                {...field}
                label={words.employee}
                none={words.nobody}
                options={employees
                  .filter((one) => one.works || one.id === field.value)
                  .map((one) => ({ id: one.id, label: one.name, off: !one.works }))}
              />
            )}
          </Bound>
          <Bound control={control} name={`${at}.signing`}>
            {(field) => (
              <Select
                {...field}
                onChange={(signing) => field.onChange(signing ?? "joint")}
                label={words.signs}
                options={(["sole", "joint", "procuration", "proxy", "order"] as const).map((id) => ({
                  id,
                  label: words.signing[id],
                }))}
              />
            )}
          </Bound>
          {signatories[index]?.employee_id === null && (
            <Bound control={control} name={`${at}.name`}>
              {(field) => <TextField {...field} label={words.fullName} />}
            </Bound>
          )}
          <Bound control={control} name={`${at}.valid_from`}>
            {(field) => <DateField {...field} label={words.validFrom} />}
          </Bound>
          <Bound control={control} name={`${at}.valid_to`}>
            {(field) => <DateField {...field} label={words.validTo} />}
          </Bound>
        </>
      )}
    </Rows>
  );
}

/** Details that hold from a day on: papers of that day bear them by themselves. */
export function ComingRows({ control }: { control: FirmControl }) {
  const words = useWords();
  const today = useToday();
  return (
    <Rows
      control={control}
      name="coming"
      make={() => newComing(shiftDate(today, 1))}
      first="field"
      add={words.addComing}
      remove={words.removeComing}
      columns={3}
    >
      {(at) => (
        <>
          <Bound control={control} name={`${at}.field`}>
            {(field) => (
              <Select
                {...field}
                onChange={(name) => field.onChange(name ?? "street")}
                label={words.detail}
                options={COMING_FIELDS.map((id) => ({ id, label: words.firm[id] }))}
              />
            )}
          </Bound>
          <Bound control={control} name={`${at}.value`}>
            {(field) => <TextField {...field} label={words.newly} />}
          </Bound>
          <Bound control={control} name={`${at}.valid_from`} required>
            {(field) => (
              <DateField {...field} label={words.validFrom} onChange={(day) => field.onChange(day ?? field.value)} />
            )}
          </Bound>
        </>
      )}
    </Rows>
  );
}
