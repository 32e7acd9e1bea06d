import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, queryClient } from "../../shared/api";
import type { Equipment, EquipmentFields } from "../../shared/api/generated/commands";
import { Bound, Checkbox, FieldGroup, NumberField, Select, TextArea, TextField, Wide } from "../../shared/parts";
import { useRecordForm } from "../../shared/parts/form/useRecordForm";
import { proposeRoomCode } from "../code";
import { sameName } from "../list";
import type { Mergeable } from "../merging/MergeBar";
import { NameField } from "../NameField";
import { equipmentQuery, roomsQuery } from "../queries";
import { RecordFormView } from "../RecordFormView";
import { type Removal, useGone } from "../remove";
import { useWords } from "../words";

type Values = Omit<EquipmentFields, "quantity"> & { quantity: number | null };

/** A piece of equipment: what it is called, how many there are, where they stand. */
export function EquipmentForm({
  equipment,
  position,
  others,
  removal,
  merging,
  onSaved,
  onLeave,
}: {
  equipment: Equipment | null;
  position: number;
  /** The names of the others. */
  others: readonly string[];
  removal: Removal;
  /** With which pieces it can become one. */
  merging: Pick<Mergeable, "others" | "onMerged">;
  onSaved: (id: number) => void;
  onLeave: () => void;
}) {
  const words = useWords();
  const rooms = useQuery(roomsQuery).data ?? [];
  const [last] = useState(position);
  const start: Values = {
    code: equipment?.code ?? "",
    name: equipment?.name ?? "",
    quantity: equipment?.quantity ?? 1,
    room_id: equipment?.room_id ?? null,
    note: equipment?.note ?? "",
    position: equipment ? position : last,
    active: equipment?.active ?? true,
  };
  const record = useRecordForm<Values>({
    place: "equipment",
    id: equipment?.id ?? null,
    start,
    save: async (values) => {
      const fields: EquipmentFields = {
        ...values,
        code: values.code.trim() === "" ? proposeRoomCode(values.name) : values.code,
        quantity: values.quantity ?? 0,
      };
      const { id } = await call("equipment_save", { id: equipment?.id ?? null, fields });
      // The list knows it before its form is shown as that of a stored piece.
      if (!equipment) await queryClient.fetchQuery(equipmentQuery).catch(() => undefined);
      return id;
    },
    name: (values) => values.name,
    onSaved,
    onLeave,
  });
  useGone(removal, equipment?.id ?? null, record.gone);
  const { control, setValue } = record.form;
  const name = equipment?.name ?? record.values.name;
  const setActive = (active: boolean) => {
    removal.close();
    setValue("active", active, { shouldDirty: true });
    record.saveNow();
  };
  return (
    <RecordFormView
      title={equipment ? name : words.createEquipment}
      name={name}
      record={record}
      inUse={equipment && removal.inUse(equipment.id)}
      onCloseInUse={removal.close}
      used={equipment ? { kind: "equipment", id: equipment.id } : undefined}
      merge={equipment ? { kind: "equipment", id: equipment.id, ...merging } : undefined}
      active={record.values.active}
      onActive={equipment ? setActive : undefined}
      onDelete={equipment ? () => removal.remove(equipment.id, equipment.name) : undefined}
    >
      <FieldGroup columns={2}>
        <Wide>
          <Bound control={control} name="name" required>
            {(field) => (
              <NameField
                field={field}
                isTaken={(name) => name !== equipment?.name && sameName(others, name)}
                label={words.name}
                placeholder={words.equipmentNameHint}
                autoFocus={equipment === null}
              />
            )}
          </Bound>
        </Wide>
        <Bound control={control} name="code">
          {(field) => <TextField {...field} label={words.code} placeholder={proposeRoomCode(record.values.name)} />}
        </Bound>
        <Bound control={control} name="quantity" required>
          {(field) => <NumberField {...field} label={words.quantity} min={1} max={100_000} wrong={words.placeWrong} />}
        </Bound>
        <Wide>
          <Bound control={control} name="room_id">
            {(field) => (
              <Select
                {...field}
                label={words.homeRoom}
                none={words.noRoom}
                options={rooms
                  .filter((room) => room.active || room.id === field.value)
                  .map((room) => ({ id: room.id, label: room.name, off: !room.active }))}
              />
            )}
          </Bound>
        </Wide>
        <Wide>
          <Bound control={control} name="note">
            {(field) => <TextArea {...field} label={words.note} rows={3} placeholder={words.equipmentNoteHint} />}
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
    </RecordFormView>
  );
}
