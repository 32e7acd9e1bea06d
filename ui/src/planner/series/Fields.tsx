import { useQuery } from "@tanstack/react-query";
import { UsersRound } from "lucide-react";
import type { FieldErrors, UseFormReturn } from "react-hook-form";
import {
  Bound,
  Button,
  Checkbox,
  DateField,
  FieldGroup,
  Form,
  Select,
  TextArea,
  TextField,
  TimeField,
  Wide,
} from "../../shared/parts";
import { bodiesQuery, membersOn, newPeople } from "../event/members";
import { Participants } from "../event/Participants";
import { roomsQuery } from "../queries";
import { useWords } from "../words";
import { moveBegin, moveFirstDay, type SeriesForm } from "./form";
import { RuleFields } from "./RuleFields";
import styles from "./Series.module.css";
import { useSeriesWords } from "./words";

/** The fields of a series: what, the first date, how it repeats, where, who. */
export function Fields({
  form,
  values,
  fromDate,
  errors,
  onChange,
  onSave,
}: {
  form: UseFormReturn<SeriesForm>;
  values: SeriesForm;
  /** It is changed from one of its dates on, and that stands in the place of the first. */
  fromDate: boolean;
  errors: FieldErrors<SeriesForm>;
  onChange: (change: Partial<SeriesForm>) => void;
  onSave: () => void;
}) {
  const words = useSeriesWords();
  const planned = useWords();
  const c = form.control;
  const rooms = useQuery(roomsQuery).data ?? [];
  const bodies = useQuery(bodiesQuery).data ?? [];
  const body = bodies.find((one) => one.id === values.body_id);
  const members = body && values.first ? newPeople(membersOn(body, values.first), values.people) : [];
  const wholeDay = (on: boolean) =>
    onChange({ wholeDay: on, ...(on ? {} : { start: values.start ?? "09:00", end: values.end ?? "10:00" }) });
  return (
    <Form label={words.form} onSubmit={onSave}>
      <FieldGroup title={words.whatTitle} columns={2}>
        <Wide>
          <Bound control={c} name="title" required>
            {(f) => <TextField {...f} label={words.titleLabel} autoFocus maxLength={400} />}
          </Bound>
        </Wide>
        <Bound control={c} name="kind">
          {(f) => (
            <Select
              {...f}
              onChange={(kind) => kind && f.onChange(kind)}
              label={words.kind}
              options={(Object.keys(planned.kinds) as SeriesForm["kind"][]).map((id) => ({
                id,
                label: planned.kinds[id],
              }))}
            />
          )}
        </Bound>
        <Bound control={c} name="body_id">
          {(f) => (
            <Select
              {...f}
              label={words.body}
              none={words.noBody}
              options={bodies
                .filter((one) => one.fields.active || one.id === f.value)
                .map((one) => ({ id: one.id, label: one.fields.name, off: !one.fields.active }))}
            />
          )}
        </Bound>
      </FieldGroup>

      <FieldGroup title={fromDate ? words.fromTitle : words.firstTitle} columns={2}>
        <Wide>
          <Checkbox label={planned.wholeDay} value={values.wholeDay} onChange={wholeDay} />
        </Wide>
        <Bound control={c} name="first" required>
          {(f) => (
            <DateField
              {...f}
              label={planned.begin}
              mode="forward"
              onChange={(first) => (first === f.value ? f.onChange(first) : onChange(moveFirstDay(values, first)))}
            />
          )}
        </Bound>
        {values.wholeDay ? (
          <span />
        ) : (
          <Bound control={c} name="start" required>
            {(f) => (
              <TimeField
                {...f}
                label={planned.beginTime}
                onChange={(start) => (start === f.value ? f.onChange(start) : onChange(moveBegin(values, start)))}
              />
            )}
          </Bound>
        )}
        <Bound control={c} name="last" required>
          {(f) => <DateField {...f} label={planned.end} mode="forward" />}
        </Bound>
        {!values.wholeDay && (
          <Bound control={c} name="end" required>
            {(f) => <TimeField {...f} label={planned.endTime} />}
          </Bound>
        )}
      </FieldGroup>

      <RuleFields
        control={c}
        rule={values.rule}
        onChange={(change) => onChange({ rule: { ...values.rule, ...change } })}
      />

      <FieldGroup title={words.whereTitle} columns={2}>
        <Bound control={c} name="room_id">
          {(f) => (
            <Select
              {...f}
              label={words.room}
              none={planned.noRoom}
              options={rooms
                .filter((room) => room.active || room.id === f.value)
                .map((room) => ({
                  id: room.id,
                  label: room.name,
                  off: !room.active,
                  ...(room.capacity === null ? {} : { detail: planned.seats(room.capacity) }),
                }))}
            />
          )}
        </Bound>
        <Bound control={c} name="place">
          {(f) => <TextField {...f} label={words.place} note={planned.placeNote} maxLength={400} />}
        </Bound>
        <Wide>
          <Bound control={c} name="online_link">
            {(f) => <TextField {...f} label={words.online} note={planned.onlineNote} maxLength={1000} />}
          </Bound>
        </Wide>
        <Wide>
          <Bound control={c} name="note">
            {(f) => <TextArea {...f} label={words.note} rows={3} />}
          </Bound>
        </Wide>
      </FieldGroup>

      <section className={styles.people} aria-label={words.peopleTitle}>
        <h2>{words.peopleTitle}</h2>
        <p className="quiet">{words.peopleHint}</p>
        {members.length > 0 && (
          <div className={styles.members}>
            <Button size="small" icon={UsersRound} onPress={() => onChange({ people: [...values.people, ...members] })}>
              {planned.takeMembers(members.length)}
            </Button>
          </div>
        )}
        <Participants
          people={values.people}
          errors={errors.people}
          answered={false}
          onChange={(people) => onChange({ people })}
        />
      </section>
    </Form>
  );
}
