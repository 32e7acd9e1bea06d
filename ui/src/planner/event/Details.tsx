import { useQuery } from "@tanstack/react-query";
import { CalendarSearch, Plus, UsersRound, X } from "lucide-react";
import type { UseFormReturn } from "react-hook-form";
import type { Room, RoomConflict, Supply } from "../../shared/api/generated/commands";
import { OwnFields } from "../../shared/own/OwnFields";
import {
  Bound,
  Button,
  Checkbox,
  DateField,
  FieldGroup,
  Form,
  IconButton,
  Select,
  SuggestField,
  TextArea,
  TextField,
  TimeField,
  Wide,
} from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { conflictWords } from "../booking/conflicts";
import { Equipment } from "../booking/Equipment";
import { useBookingWords } from "../booking/words";
import { useWords } from "../words";
import styles from "./Event.module.css";
import { addDay, type EventForm, endTooEarly, moveFirst, moveStart, removeDay } from "./form";
import { bodiesQuery, bodyNamed, membersOn, newPeople } from "./members";

/** What, when, where, and what else the paper says. */
export function Details({
  form,
  values,
  rooms,
  conflicts,
  supplies,
  onChange,
  onSave,
  onSearch,
}: {
  form: UseFormReturn<EventForm>;
  values: EventForm;
  rooms: readonly Room[];
  /** Who else has the room. */
  conflicts: readonly RoomConflict[];
  supplies: readonly Supply[];
  onChange: (change: Partial<EventForm>) => void;
  onSave: () => void;
  /** Looks for a time at which everybody can. */
  onSearch: () => void;
}) {
  const words = useWords();
  const booking = useBookingWords();
  const c = form.control;
  const named = <K extends string>(table: Record<K, string>) =>
    (Object.keys(table) as K[]).map((id) => ({ id, label: table[id] }));
  const bodies = useQuery(bodiesQuery).data ?? [];
  const body = bodyNamed(bodies, values.body);
  const members = body && values.first ? newPeople(membersOn(body, values.first), values.participants) : [];
  const taken = conflicts[0] && values.room_override === "" ? conflictWords(conflicts[0]) : undefined;
  const early = endTooEarly(values);
  const wholeDay = (on: boolean) =>
    onChange({ wholeDay: on, ...(on ? {} : { start: values.start ?? "09:00", end: values.end ?? "10:00" }) });

  return (
    <Form label={words.details} onSubmit={onSave}>
      <FieldGroup title={words.whatTitle} columns={2}>
        <Wide>
          <Bound control={c} name="title" required>
            {(f) => <TextField {...f} label={words.titleLabel} autoFocus={values.title === ""} maxLength={400} />}
          </Bound>
        </Wide>
        <Bound control={c} name="kind">
          {(f) => (
            <Select
              {...f}
              onChange={(kind) => kind && f.onChange(kind)}
              label={words.kind}
              options={named(words.kinds)}
            />
          )}
        </Bound>
        <Bound control={c} name="status">
          {(f) => (
            <Select
              {...f}
              onChange={(status) => status && f.onChange(status)}
              label={words.status}
              options={named(words.statuses)}
            />
          )}
        </Bound>
        <Wide>
          <Bound control={c} name="body">
            {(f) => (
              <SuggestField
                {...f}
                label={words.body}
                note={words.bodyNote}
                options={bodies
                  .filter((one) => one.fields.active || one.fields.name === f.value)
                  .map((one) => ({ id: one.fields.name, label: one.fields.name }))}
              />
            )}
          </Bound>
          {members.length > 0 && (
            <div className={styles.members}>
              <Button
                size="small"
                icon={UsersRound}
                onPress={() => onChange({ participants: [...values.participants, ...members] })}
              >
                {words.takeMembers(members.length)}
              </Button>
            </div>
          )}
        </Wide>
      </FieldGroup>

      <FieldGroup title={words.whenTitle} columns={2}>
        <Wide>
          <Checkbox label={words.wholeDay} value={values.wholeDay} onChange={wholeDay} />
        </Wide>
        <Bound control={c} name="first" required>
          {(f) => (
            <DateField
              {...f}
              label={words.begin}
              mode="forward"
              onChange={(first) => (first === f.value ? f.onChange(first) : onChange(moveFirst(values, first)))}
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
                label={words.beginTime}
                onChange={(start) => (start === f.value ? f.onChange(start) : onChange(moveStart(values, start)))}
              />
            )}
          </Bound>
        )}
        <Bound control={c} name="last" required>
          {(f) => (
            <DateField
              {...f}
              label={words.end}
              mode="forward"
              error={f.error ?? (early === "last" ? words.endTooEarly : undefined)}
            />
          )}
        </Bound>
        {!values.wholeDay && (
          <Bound control={c} name="end" required>
            {(f) => (
              <TimeField
                {...f}
                label={words.endTime}
                error={f.error ?? (early === "end" ? words.endTooEarly : undefined)}
              />
            )}
          </Bound>
        )}
        <Wide>
          <div className={styles.days}>
            {values.days.length > 0 && <h2>{words.furtherDays}</h2>}
            {values.days.map((day, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: days are known by their number; a date changes while typed.
              <div key={index} className={styles.day}>
                <Bound control={c} name={`days.${index}.date`} required>
                  {(f) => (
                    <DateField
                      {...f}
                      label={words.dayN(index + 2)}
                      mode="forward"
                      onChange={(date) => date && f.onChange(date)}
                    />
                  )}
                </Bound>
                <Bound control={c} name={`days.${index}.start`} required>
                  {(f) => (
                    <TimeField
                      {...f}
                      label={words.dayStart(index + 2)}
                      onChange={(start) => start && f.onChange(start)}
                    />
                  )}
                </Bound>
                <IconButton
                  icon={X}
                  label={`${words.removeDay(index + 2)} (${formatDate(day.date)})`}
                  onPress={() => onChange(removeDay(values, index))}
                />
              </div>
            ))}
            <div className={styles.ways}>
              <Button size="small" icon={CalendarSearch} onPress={onSearch}>
                {booking.search}
              </Button>
              <Button size="small" tone="quiet" icon={Plus} onPress={() => onChange(addDay(values))}>
                {words.addDay}
              </Button>
            </div>
          </div>
        </Wide>
      </FieldGroup>

      <FieldGroup title={words.whereTitle} columns={2}>
        <Bound control={c} name="room_id">
          {(f) => (
            <Select
              {...f}
              label={words.room}
              // The field is far below what can be done about it, so it says it as well.
              note={taken}
              none={words.noRoom}
              options={rooms
                .filter((room) => room.active || room.id === f.value)
                .map((room) => ({
                  id: room.id,
                  label: room.name,
                  off: !room.active,
                  ...(room.capacity === null ? {} : { detail: words.seats(room.capacity) }),
                }))}
            />
          )}
        </Bound>
        <Bound control={c} name="place">
          {(f) => <TextField {...f} label={words.place} note={words.placeNote} maxLength={400} />}
        </Bound>
        <Wide>
          <Bound control={c} name="online_link">
            {(f) => <TextField {...f} label={words.online} note={words.onlineNote} maxLength={1000} />}
          </Bound>
        </Wide>
      </FieldGroup>

      <Equipment form={form} values={values} rooms={rooms} supplies={supplies} onChange={onChange} />

      <FieldGroup title={words.paperTitle} columns={2}>
        <Wide>
          <Bound control={c} name="preparation">
            {(f) => <TextArea {...f} label={words.preparation} note={words.preparationNote} rows={3} />}
          </Bound>
        </Wide>
        <Bound control={c} name="convened_on">
          {(f) => <DateField {...f} label={words.convened} mode="backward" />}
        </Bound>
        <Bound control={c} name="next_date">
          {(f) => <TextField {...f} label={words.nextDate} placeholder={words.nextDateHint} maxLength={200} />}
        </Bound>
        <Wide>
          <Bound control={c} name="note">
            {(f) => <TextArea {...f} label={words.note} rows={3} />}
          </Bound>
        </Wide>
      </FieldGroup>
      <OwnFields control={c} kind="event" />
    </Form>
  );
}
