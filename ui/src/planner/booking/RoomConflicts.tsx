import { useQuery } from "@tanstack/react-query";
import { DoorOpen } from "lucide-react";
import { useState } from "react";
import type { EventFields, RoomConflict, Supply } from "../../shared/api/generated/commands";
import { Button, Menu, NoticeBar, TextField } from "../../shared/parts";
import type { EventForm } from "../event/form";
import { useWords } from "../words";
import styles from "./Booking.module.css";
import { conflictKey, conflictWords, otherRooms, roomsAtAsk, shortages } from "./conflicts";
import { roomsAtQuery } from "./queries";
import { useBookingWords } from "./words";

/** Who else has the room while an event is typed, with what can be done about it: another room, or a reason. */
export function RoomConflicts({
  id,
  fields,
  conflicts,
  reason,
  people,
  onChange,
}: {
  id: number | null;
  fields: EventFields | null;
  conflicts: readonly RoomConflict[];
  reason: string;
  people: number;
  onChange: (change: Partial<EventForm>) => void;
}) {
  const words = useBookingWords();
  const [asks, setAsks] = useState(false);
  if (conflicts.length === 0) {
    if (reason.trim() === "" || fields === null) return null;
    return (
      <NoticeBar
        actions={
          <Button size="small" onPress={() => onChange({ room_override: "" })}>
            {words.dropReason}
          </Button>
        }
      >
        {words.reasonIdle(reason.trim())}
      </NoticeBar>
    );
  }
  const gives = asks || reason !== "";
  return (
    <div className={styles.conflicts}>
      <NoticeBar
        tone={reason.trim() === "" ? "due" : "plain"}
        actions={
          <>
            {fields && <OtherRoom id={id} fields={fields} people={people} onChange={onChange} />}
            {!gives && (
              <Button size="small" onPress={() => setAsks(true)}>
                {words.allTheSame}
              </Button>
            )}
          </>
        }
      >
        <div className={styles.said}>
          {conflicts.map((conflict) => (
            <span key={conflictKey(conflict)}>{conflictWords(conflict)}</span>
          ))}
        </div>
      </NoticeBar>
      {gives && (
        <TextField
          label={words.reason}
          note={words.reasonNote}
          value={reason}
          autoFocus={asks && reason === ""}
          maxLength={400}
          onChange={(room_override) => {
            // The field stays while it is emptied and typed anew.
            setAsks(true);
            onChange({ room_override });
          }}
        />
      )}
    </div>
  );
}

/** A menu of the rooms that are free at that time. */
function OtherRoom({
  id,
  fields,
  people,
  onChange,
}: {
  id: number | null;
  fields: EventFields;
  people: number;
  onChange: (change: Partial<EventForm>) => void;
}) {
  const words = useBookingWords();
  const planned = useWords();
  const rooms = useQuery(roomsAtQuery(roomsAtAsk(fields, id))).data;
  const free = otherRooms(rooms ?? [], fields.room_id, people);
  const lines =
    free.length > 0
      ? free.map((room) => ({
          id: String(room.room_id),
          label: room.capacity === null ? room.name : `${room.name} (${planned.seats(room.capacity)})`,
          run: () => onChange({ room_id: room.room_id, room_override: "" }),
        }))
      : [{ id: "none", label: rooms ? words.noOtherRoom : words.lookingForRooms, disabled: true, run: () => {} }];
  return (
    <Menu
      label={words.anotherRoom}
      trigger={
        <Button size="small" icon={DoorOpen}>
          {words.anotherRoom}
        </Button>
      }
      groups={[{ lines }]}
    />
  );
}

/** Who else has the room of a stored event, and equipment of which there is too little. */
export function Clashes({
  conflicts,
  supplies,
  reason,
}: {
  conflicts: readonly RoomConflict[];
  supplies: readonly Supply[];
  reason: string;
}) {
  const words = useBookingWords();
  const short = shortages(supplies);
  return (
    <>
      {conflicts.length > 0 && (
        <NoticeBar tone={reason === "" ? "due" : "plain"}>
          <div className={styles.said}>
            {conflicts.map((conflict) => (
              <span key={conflictKey(conflict)}>{conflictWords(conflict)}</span>
            ))}
            {reason !== "" && <span>{words.bookedAllTheSame(reason)}</span>}
          </div>
        </NoticeBar>
      )}
      {short.map((supply) => (
        <NoticeBar key={supply.equipment_id} tone="due">
          {words.shortage(supply.name, supply.wanted, supply.free)}
        </NoticeBar>
      ))}
    </>
  );
}
