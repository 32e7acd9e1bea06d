import { useQuery } from "@tanstack/react-query";
import { DoorOpen } from "lucide-react";
import type { Room } from "../../shared/api/generated/commands";
import type { Column } from "../../shared/parts";
import { formatNumber } from "../../shared/words";
import { ListPart, Named, usedColumn } from "../ListPart";
import { roomsQuery } from "../queries";
import { type TreePlace, treePlaces } from "../tree";
import { useWords } from "../words";
import type { Words } from "../words.de";
import { RoomForm } from "./RoomForm";

/** The rooms with the form of the chosen one; parts of a divisible room stand below it. */
export function RoomsPart() {
  const words = useWords();
  const all = useQuery(roomsQuery).data ?? [];
  const places = treePlaces(all);
  return (
    <ListPart<Room>
      part="room"
      query={roomsQuery}
      kinds={["room", "event", "employee", "equipment"]}
      texts={(row) => [row.code, row.name, row.place, row.note]}
      by={(row, column) => orderedBy(row, column, places)}
      name={(row) => row.name}
      columns={columns(words, places)}
      remove="rooms_delete"
      create={words.createRoom}
      emptyTitle={words.emptyRooms}
      emptyText={words.emptyRoomsText}
      icon={DoorOpen}
      hint={words.roomHint}
      form={({ record, others, last, ...rest }) => (
        <RoomForm room={record} position={record ? record.position : last} others={others} {...rest} />
      )}
    />
  );
}

function orderedBy(row: Room, column: string, places: ReadonlyMap<number, TreePlace>): string | number {
  switch (column) {
    case "name":
      return row.name;
    case "code":
      return row.code;
    case "capacity":
      return mostSeats(row) ?? -1;
    case "place":
      return row.place;
    case "used":
      return row.used;
    default:
      return places.get(row.id)?.path ?? "";
  }
}

/** As many as the room holds in any seating. */
function mostSeats(row: Room): number | null {
  const seats = [...row.seatings.map((plan) => plan.capacity), ...(row.capacity === null ? [] : [row.capacity])];
  return seats.length === 0 ? null : Math.max(...seats);
}

function columns(words: Words, places: ReadonlyMap<number, TreePlace>): Column<Room>[] {
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 132, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => row.name,
      render: (row) => <Named text={row.name} off={!row.active} depth={places.get(row.id)?.depth ?? 0} />,
    },
    { id: "code", title: words.code, width: { min: 78 }, code: true, sortable: true, text: (row) => row.code },
    {
      id: "capacity",
      title: words.seats,
      width: { min: 58 },
      align: "end",
      sortable: true,
      text: (row) => {
        const seats = mostSeats(row);
        return seats === null ? "" : formatNumber(seats);
      },
    },
    { id: "place", title: words.roomPlace, width: { min: 72, grow: 0.7 }, sortable: true, text: (row) => row.place },
    usedColumn<Room>(words),
    {
      id: "seatings",
      title: words.seatings,
      width: { min: 160, grow: 1 },
      optional: true,
      text: (row) => row.seatings.map((plan) => `${words.seating[plan.seating]} ${plan.capacity}`).join(", "),
    },
    { id: "note", title: words.note, width: { min: 140, grow: 1 }, optional: true, text: (row) => row.note },
  ];
}
