import { useState } from "react";
import { call, queryClient } from "../../shared/api";
import type { Room, RoomFields } from "../../shared/api/generated/commands";
import { Bound, Checkbox, FieldGroup, Hint, NumberField, Select, TextArea, TextField, Wide } from "../../shared/parts";
import { useRecordForm } from "../../shared/parts/form/useRecordForm";
import { proposeRoomCode } from "../code";
import { sameName } from "../list";
import type { Mergeable } from "../merging/MergeBar";
import { NameField } from "../NameField";
import { roomsQuery } from "../queries";
import { RecordFormView } from "../RecordFormView";
import { Rows } from "../Rows";
import { type Removal, useGone } from "../remove";
import { possibleParents } from "../tree";
import { useWords } from "../words";

const SEATINGS = ["rows", "parliament", "u_shape", "block", "banquet", "circle", "standing"] as const;

type Values = Omit<RoomFields, "position"> & { position: number | null };

/** A room: what it is called, how many seats it has, where it is. */
export function RoomForm({
  room,
  position,
  others,
  removal,
  merging,
  onSaved,
  onLeave,
}: {
  room: Room | null;
  position: number;
  /** The other rooms. */
  others: readonly Room[];
  removal: Removal;
  /** With which rooms it can become one. */
  merging: Pick<Mergeable, "others" | "onMerged">;
  onSaved: (id: number) => void;
  onLeave: () => void;
}) {
  const words = useWords();
  // A new one keeps the place it began with, though the list may grow meanwhile.
  const [last] = useState(position);
  const place = room ? position : last;
  const start: Values = {
    code: room?.code ?? "",
    name: room?.name ?? "",
    capacity: room?.capacity ?? null,
    place: room?.place ?? "",
    note: room?.note ?? "",
    position: place + 1,
    active: room?.active ?? true,
    parent_id: room?.parent_id ?? null,
    set_up_minutes: room?.set_up_minutes ?? 0,
    clear_down_minutes: room?.clear_down_minutes ?? 0,
    seatings: room?.seatings ?? [],
  };
  const record = useRecordForm<Values>({
    place: "room",
    id: room?.id ?? null,
    start,
    save: async (values) => {
      const fields: RoomFields = {
        ...values,
        code: values.code.trim() === "" ? proposeRoomCode(values.name) : values.code,
        position: (values.position ?? place + 1) - 1,
      };
      const { id } = await call("rooms_save", { id: room?.id ?? null, fields });
      // The list knows it before its form is shown as that of a stored room.
      if (!room) await queryClient.fetchQuery(roomsQuery).catch(() => undefined);
      return id;
    },
    name: (values) => values.name,
    onSaved,
    onLeave,
  });
  const parents = possibleParents(room ? [...others, room] : others, room?.id ?? null, Number.POSITIVE_INFINITY);
  const free = SEATINGS.find((one) => record.values.seatings.every((plan) => plan.seating !== one));
  useGone(removal, room?.id ?? null, record.gone);
  const { control, setValue } = record.form;
  const name = room?.name ?? record.values.name;
  const setActive = (active: boolean) => {
    removal.close();
    setValue("active", active, { shouldDirty: true });
    record.saveNow();
  };
  return (
    <RecordFormView
      title={room ? name : words.createRoom}
      name={name}
      record={record}
      inUse={room && removal.inUse(room.id)}
      onCloseInUse={removal.close}
      used={room ? { kind: "room", id: room.id } : undefined}
      merge={room ? { kind: "room", id: room.id, ...merging } : undefined}
      active={record.values.active}
      onActive={room ? setActive : undefined}
      onDelete={room ? () => removal.remove(room.id, room.name) : undefined}
    >
      <FieldGroup columns={2}>
        <Wide>
          <Bound control={control} name="name" required>
            {(field) => (
              <NameField
                field={field}
                isTaken={(name) =>
                  name !== room?.name &&
                  sameName(
                    others.map((one) => one.name),
                    name,
                  )
                }
                label={words.name}
                placeholder={words.roomNameHint}
                autoFocus={room === null}
              />
            )}
          </Bound>
        </Wide>
        <Bound control={control} name="code">
          {(field) => (
            <TextField
              {...field}
              label={words.code}
              placeholder={proposeRoomCode(record.values.name)}
              note={words.roomCodeNote}
            />
          )}
        </Bound>
        <Bound control={control} name="capacity">
          {(field) => <NumberField {...field} label={words.seats} min={1} max={100_000} wrong={words.seatsWrong} />}
        </Bound>
        {parents.length > 0 && (
          <Bound control={control} name="parent_id">
            {(field) => (
              <Select
                {...field}
                label={words.partOf}
                none={words.wholeRoom}
                options={parents
                  .filter((one) => one.active || one.id === field.value)
                  .map((one) => ({ id: one.id, label: one.name, off: !one.active }))}
              />
            )}
          </Bound>
        )}
        <Wide>
          <Bound control={control} name="place">
            {(field) => <TextField {...field} label={words.roomPlace} placeholder={words.roomPlaceHint} />}
          </Bound>
        </Wide>
        <Wide>
          <FieldGroup title={words.seatings}>
            <Rows
              control={control}
              name="seatings"
              make={() => ({ seating: free ?? "rows", capacity: record.values.capacity ?? 10 })}
              first="seating"
              add={words.addSeating}
              remove={words.removeSeating}
              most={SEATINGS.length}
              tight
            >
              {(at) => (
                <>
                  <Bound control={control} name={`${at}.seating`}>
                    {(field) => (
                      <Select
                        {...field}
                        onChange={(seating) => field.onChange(seating ?? field.value)}
                        label={words.seatingOf}
                        options={SEATINGS.map((id) => ({ id, label: words.seating[id] }))}
                      />
                    )}
                  </Bound>
                  <Bound control={control} name={`${at}.capacity`}>
                    {(field) => (
                      <NumberField
                        {...field}
                        onChange={(seats) => field.onChange(seats ?? 0)}
                        label={words.seats}
                        min={1}
                        max={100_000}
                        wrong={words.seatsWrong}
                      />
                    )}
                  </Bound>
                </>
              )}
            </Rows>
          </FieldGroup>
        </Wide>
        <Bound control={control} name="set_up_minutes">
          {(field) => (
            <NumberField
              {...field}
              onChange={(minutes) => field.onChange(minutes ?? 0)}
              label={words.setUp}
              min={0}
              max={1440}
              wrong={words.minutesWrong}
            />
          )}
        </Bound>
        <Bound control={control} name="clear_down_minutes">
          {(field) => (
            <NumberField
              {...field}
              onChange={(minutes) => field.onChange(minutes ?? 0)}
              label={words.clearDown}
              min={0}
              max={1440}
              wrong={words.minutesWrong}
            />
          )}
        </Bound>
        <Wide>
          <Bound control={control} name="note">
            {(field) => <TextArea {...field} label={words.note} rows={3} placeholder={words.roomNoteHint} />}
          </Bound>
        </Wide>
        <Bound control={control} name="position">
          {(field) => <NumberField {...field} label={words.place} min={1} max={9999} wrong={words.placeWrong} />}
        </Bound>
        <Wide>
          <Bound control={control} name="active">
            {(field) => (
              <Checkbox label={words.active} note={words.activeNote} value={field.value} onChange={field.onChange} />
            )}
          </Bound>
        </Wide>
      </FieldGroup>
      {room && <Hint>{words.usedSentence(room.used)}</Hint>}
    </RecordFormView>
  );
}
