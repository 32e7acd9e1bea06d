import { useQuery } from "@tanstack/react-query";
import type { UseFormReturn } from "react-hook-form";
import { call } from "../../shared/api";
import type { DeskEntryFields } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import {
  Bound,
  Checkbox,
  DateField,
  FieldGroup,
  Lookup,
  type Option,
  RadioGroup,
  TextArea,
  TextField,
  TimeField,
  Wide,
} from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { absencesQuery, entryQuery, findContacts, findEmployees } from "../queries";
import { useDeskWords } from "../words";
import styles from "./EntryForm.module.css";
import { type EntryForm, groupOf, lineOf, PLAIN, taskDay, taskTitle } from "./form";

const WISHES = ["", "call_back", "calls_back", "info"] as const satisfies readonly EntryForm["wish"][];

/** Everything below direction and kind, as the kind has it. */
export function EntryFields({
  form,
  values,
  fields,
  known,
}: {
  form: UseFormReturn<EntryForm>;
  values: EntryForm;
  fields: DeskEntryFields;
  known: boolean;
}) {
  const words = useDeskWords();
  const today = useToday();
  const { control } = form;
  const group = groupOf(values.kind);
  const out = fields.direction === "out";
  const day = taskDay(fields);
  const away = useAway(values.forWhom, values.day ?? today);
  const answered = useQuery({ ...entryQuery(values.answers ?? 0), enabled: values.answers !== null }).data;
  const plain = (label: string): Option<number> => ({ id: PLAIN, label });
  const partnerLabel =
    group === "visit"
      ? words.visitor
      : group === "call"
        ? out
          ? words.called
          : words.caller
        : out
          ? words.to
          : words.from;
  const forLabel = group === "visit" ? words.host : out ? words.by : words.forWhom;
  /** At once: the form's own way waits a moment, in which keys would still go to the field before. */
  const goOn = (name: "phone" | "company" | "subject" | "until") => {
    const field = document.querySelector<HTMLElement>(`[data-noting] input[name="${name}"]`);
    if (field) field.focus();
    else form.setFocus(name);
  };
  /** What the book knows of a caller or visitor need not be typed. */
  const fillFrom = async (id: number) => {
    if (group === "post") return;
    const contact = await call("contacts_get", { id }).catch(() => null);
    if (!contact) return;
    const phone = contact.shown_phones[0] ?? "";
    const company = contact.card.positions[0]?.organisation ?? "";
    if (group === "call" && form.getValues("phone") === "" && phone !== "") form.setValue("phone", phone);
    if (form.getValues("company") === "" && company !== "") form.setValue("company", company);
  };
  return (
    <>
      {answered && (
        <p className={styles.hint}>
          {words.answerTo([answered.number, lineOf(answered.fields)].filter(Boolean).join(" "))}
        </p>
      )}
      <FieldGroup columns={2}>
        <Wide>
          <Bound control={control} name="partner">
            {(field) => (
              <Lookup<number>
                {...field}
                label={partnerLabel}
                placeholder={words.partnerHint}
                lookupKey={["desk_partner"]}
                kinds={["contact"]}
                find={findContacts}
                create={{ label: words.asText, run: (text) => field.onChange(plain(text)) }}
                onChange={(chosen) => {
                  field.onChange(chosen);
                  if (chosen) void fillFrom(chosen.id);
                }}
                onEntered={() => goOn(group === "call" ? "phone" : group === "visit" ? "company" : "subject")}
                autoFocus={!known}
              />
            )}
          </Bound>
        </Wide>
        {group === "call" && (
          <Bound control={control} name="phone">
            {(field) => <TextField {...field} label={words.phone} type="tel" maxLength={60} />}
          </Bound>
        )}
        {group !== "post" && (
          <Bound control={control} name="company">
            {(field) => <TextField {...field} label={words.company} maxLength={200} />}
          </Bound>
        )}
        {group === "visit" && (
          <Bound control={control} name="badge">
            {(field) => <TextField {...field} label={words.badge} maxLength={40} />}
          </Bound>
        )}
        {(values.kind === "registered" || values.kind === "parcel") && (
          <Wide>
            <Bound control={control} name="tracking">
              {(field) => (
                <TextField {...field} label={words.tracking} placeholder={words.trackingHint} maxLength={80} />
              )}
            </Bound>
          </Wide>
        )}
        <Wide>
          <Bound control={control} name="subject">
            {(field) => (
              <TextField {...field} label={group === "post" ? words.subject : words.concern} maxLength={300} />
            )}
          </Bound>
        </Wide>
        <Bound control={control} name="forWhom">
          {(field) => (
            <Lookup<number>
              {...field}
              label={forLabel}
              placeholder={words.forHint}
              lookupKey={["desk_employee"]}
              kinds={["employee"]}
              find={findEmployees}
              create={{ label: words.asName, run: (text) => field.onChange(plain(text)) }}
              onEntered={() => goOn("until")}
              note={away}
            />
          )}
        </Bound>
        <Bound control={control} name="until">
          {(field) => (
            <DateField
              {...field}
              mode="forward"
              label={fields.wish === "call_back" ? words.callBackUntil : words.until}
              placeholder={words.untilHint}
            />
          )}
        </Bound>
        {group === "call" && !out && (
          <Wide>
            <Bound control={control} name="wish">
              {(field) => (
                <RadioGroup
                  {...field}
                  across
                  label={words.wish}
                  onChange={(wish) => field.onChange(wish ?? "")}
                  options={WISHES.map((id) => ({ id, label: words.wishes[id] }))}
                />
              )}
            </Bound>
          </Wide>
        )}
        {group !== "visit" && (
          <Wide>
            <Bound control={control} name="urgent">
              {(field) => <Checkbox label={words.urgent} value={field.value} onChange={field.onChange} />}
            </Bound>
          </Wide>
        )}
        {day !== null && (
          <Wide>
            <p className={styles.task} aria-live="polite">
              {words.makesTask(taskTitle(fields, words), fields.for_name, formatDate(day, "weekday"))}
            </p>
          </Wide>
        )}
        <Wide>
          <Bound control={control} name="note">
            {(field) => <TextArea {...field} label={words.note} rows={2} />}
          </Bound>
        </Wide>
      </FieldGroup>
      <FieldGroup columns={3}>
        <Bound control={control} name="day">
          {(field) => <DateField {...field} mode="backward" label={words.day} />}
        </Bound>
        <Bound control={control} name="time">
          {(field) => <TimeField {...field} label={group === "visit" ? words.came : words.time} />}
        </Bound>
        {group === "visit" ? (
          <Bound control={control} name="left">
            {(field) => <TimeField {...field} label={words.left} />}
          </Bound>
        ) : (
          <Bound control={control} name="takenBy">
            {(field) => <TextField {...field} label={words.takenBy} maxLength={120} />}
          </Bound>
        )}
      </FieldGroup>
    </>
  );
}

/** Says that the person is away on the day, and who stands in. */
function useAway(person: Option<number> | null, day: string): string | undefined {
  const words = useDeskWords();
  const absences = useQuery(absencesQuery(day, day)).data ?? [];
  if (!person || person.id === PLAIN) return undefined;
  const absence = absences.find((one) => one.employee_id === person.id);
  if (!absence) return undefined;
  const until = formatDate(absence.ends, "weekday");
  return absence.substitute === "" ? words.awayUntil(until) : words.awayWith(until, absence.substitute);
}
