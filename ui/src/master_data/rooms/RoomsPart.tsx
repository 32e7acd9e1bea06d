import { useQuery } from "@tanstack/react-query";
import { DoorOpen } from "lucide-react";
import { call } from "../../shared/api";
import type { Room } from "../../shared/api/generated/commands";
import { useDeskActions, useEditorKey, usePlace } from "../../shared/desk";
import {
  Badge,
  Button,
  type Column,
  classes,
  DataList,
  EmptyState,
  ListHead,
  SplitPane,
  ToggleChip,
} from "../../shared/parts";
import { formatNumber } from "../../shared/words";
import { found, shortList } from "../list";
import styles from "../MasterData.module.css";
import { masterData } from "../place";
import { roomsQuery } from "../queries";
import { useRemoval } from "../remove";
import { useWords } from "../words";
import type { Words } from "../words.de";
import { RoomForm } from "./RoomForm";

/** The rooms with the form of the chosen one. */
export function RoomsPart() {
  const words = useWords();
  const { search, set } = usePlace(masterData);
  const all = useQuery(roomsQuery).data;
  const sort = { column: search.sort, descending: search.down };
  const keep = (row: Room) =>
    (search.inactive || row.active) && found([row.code, row.name, row.place, row.note], search.text);
  const source = shortList<Room>({
    key: ["rooms", search.text, search.inactive],
    kinds: ["room", "event"],
    load: () => call("rooms_list", null),
    sort,
    by: orderedBy,
    keep,
  });
  const create = () => set({ create: true, id: undefined });
  useDeskActions({ create: { label: words.createRoom, run: create } });
  const chosen = all?.find((room) => room.id === search.id);
  const removal = useRemoval("rooms_delete", (id) => set({ id, create: false }, { replace: true }));
  const editor = useEditorKey(search.create ? null : search.id);
  const last = all?.reduce((most, room) => Math.max(most, room.position), -1) ?? -1;
  return (
    <SplitPane
      place="master-data.room"
      initial={400}
      minMain={380}
      main={
        <>
          <ListHead
            title={words.parts.room}
            shown={all?.filter(keep).length}
            all={all?.length}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.roomHint}
          >
            <ToggleChip
              label={words.activeOnly}
              on={!search.inactive}
              onChange={(on) => set({ inactive: !on }, { replace: true })}
            />
          </ListHead>
          <DataList
            place="master-data.room"
            label={words.parts.room}
            columns={columns(words)}
            source={source}
            rowId={(row) => row.id}
            sort={sort}
            onSort={(next) => set({ sort: next.column, down: next.descending }, { replace: true })}
            current={search.create ? null : (search.id ?? null)}
            onDelete={(id) => removal.remove(id, all?.find((room) => room.id === id)?.name ?? "")}
            onCurrent={(id) => set({ id, create: false }, { replace: search.id !== undefined })}
            empty={
              <EmptyState icon={DoorOpen} title={words.emptyRooms} text={words.emptyRoomsText}>
                <Button tone="primary" onPress={create}>
                  {words.createRoom}
                </Button>
              </EmptyState>
            }
            autoFocus
          />
        </>
      }
      side={
        // A new one goes to the end, wherever that is.
        (search.create && all) || chosen ? (
          <RoomForm
            key={editor.key}
            room={search.create ? null : (chosen ?? null)}
            position={chosen && !search.create ? chosen.position : last + 1}
            others={
              all?.filter((room) => room.id !== (search.create ? null : search.id)).map((room) => room.name) ?? []
            }
            removal={removal}
            onSaved={(id) => {
              if (!search.create) return;
              editor.made(id);
              set({ id, create: false }, { replace: true });
            }}
            onLeave={() => set({ id: undefined, create: false }, { replace: true })}
          />
        ) : null
      }
    />
  );
}

function orderedBy(row: Room, column: string): string | number {
  switch (column) {
    case "name":
      return row.name;
    case "code":
      return row.code;
    case "capacity":
      return row.capacity ?? -1;
    case "place":
      return row.place;
    case "used":
      return row.used;
    default:
      return row.position;
  }
}

function columns(words: Words): Column<Room>[] {
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 132, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => row.name,
      render: (row) => (
        <span className={styles.named}>
          <span className={classes(styles.text, !row.active && "quiet")}>{row.name}</span>
          {!row.active && <Badge>{words.inactive}</Badge>}
        </span>
      ),
    },
    { id: "code", title: words.code, width: { min: 78 }, code: true, sortable: true, text: (row) => row.code },
    {
      id: "capacity",
      title: words.seats,
      width: { min: 58 },
      align: "end",
      sortable: true,
      text: (row) => (row.capacity === null ? "" : formatNumber(row.capacity)),
    },
    { id: "place", title: words.roomPlace, width: { min: 72, grow: 0.7 }, sortable: true, text: (row) => row.place },
    {
      id: "used",
      title: words.used,
      width: { min: 82 },
      code: true,
      sortable: true,
      text: (row) => words.usedTimes(row.used),
      render: (row) => <span className={styles.usage}>{words.usedTimes(row.used)}</span>,
    },
    { id: "note", title: words.note, width: { min: 140, grow: 1 }, optional: true, text: (row) => row.note },
  ];
}
