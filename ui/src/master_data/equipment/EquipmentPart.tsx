import { useQuery } from "@tanstack/react-query";
import { Projector } from "lucide-react";
import type { Equipment } from "../../shared/api/generated/commands";
import type { Column } from "../../shared/parts";
import { formatNumber } from "../../shared/words";
import { ListPart, Named } from "../ListPart";
import { equipmentQuery, roomsQuery } from "../queries";
import { useWords } from "../words";
import type { Words } from "../words.de";
import { EquipmentForm } from "./EquipmentForm";

/** What is lent or booked, with the form of the chosen piece. */
export function EquipmentPart() {
  const words = useWords();
  const rooms = new Map((useQuery(roomsQuery).data ?? []).map((room) => [room.id, room.name]));
  const roomOf = (row: Equipment) => (row.room_id === null ? "" : (rooms.get(row.room_id) ?? ""));
  return (
    <ListPart<Equipment>
      part="equipment"
      query={equipmentQuery}
      kinds={["equipment", "room"]}
      texts={(row) => [row.code, row.name, row.note, roomOf(row)]}
      by={(row, column) =>
        column === "name"
          ? row.name
          : column === "code"
            ? row.code
            : column === "quantity"
              ? row.quantity
              : column === "room"
                ? roomOf(row)
                : row.position
      }
      name={(row) => row.name}
      columns={columns(words, roomOf)}
      remove="equipment_delete"
      create={words.createEquipment}
      emptyTitle={words.emptyEquipment}
      emptyText={words.emptyEquipmentText}
      icon={Projector}
      hint={words.roomHint}
      form={({ record, others, last, ...rest }) => (
        <EquipmentForm
          equipment={record}
          position={record ? record.position : last}
          others={others.map((one) => one.name)}
          {...rest}
        />
      )}
    />
  );
}

function columns(words: Words, roomOf: (row: Equipment) => string): Column<Equipment>[] {
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 132, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => row.name,
      render: (row) => <Named text={row.name} off={!row.active} />,
    },
    { id: "code", title: words.code, width: { min: 78 }, code: true, sortable: true, text: (row) => row.code },
    {
      id: "quantity",
      title: words.quantity,
      width: { min: 64 },
      align: "end",
      sortable: true,
      text: (row) => formatNumber(row.quantity),
    },
    { id: "room", title: words.homeRoom, width: { min: 100, grow: 0.7 }, sortable: true, text: roomOf },
    { id: "note", title: words.note, width: { min: 140, grow: 1 }, optional: true, text: (row) => row.note },
  ];
}
