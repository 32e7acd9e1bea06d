import { useQuery } from "@tanstack/react-query";
import { call } from "../../shared/api";
import { usePlace } from "../../shared/desk";
import { bodiesQuery } from "../event/members";
import { planner } from "../place";
import { type Narrowed, roomsQuery } from "../queries";

/** What is looked at alone, as it stands in the place's address. */
export interface NarrowedSearch {
  body?: number | undefined;
  room?: number | undefined;
  person?: number | undefined;
}

/** As commands take it. */
export function narrowedOf({ body, room, person }: NarrowedSearch): Narrowed {
  return { body: body ?? null, room: room ?? null, contact: person ?? null };
}

/** What goes along to the paper, and nothing else. */
export function carriedOver({ body, room, person }: NarrowedSearch): NarrowedSearch {
  return {
    ...(body === undefined ? {} : { body }),
    ...(room === undefined ? {} : { room }),
    ...(person === undefined ? {} : { person }),
  };
}

/** Everything again. */
export const EVERYTHING = { body: undefined, room: undefined, person: undefined } as const;

/** A contact's name; empty where it is gone, undefined until it is known. */
export function useContactName(id: number | undefined): string | undefined {
  return useQuery({
    queryKey: ["contact_name", id],
    queryFn: () =>
      call("contacts_get", { id: id ?? 0 }).then(
        ({ name }) => name,
        () => "",
      ),
    enabled: id !== undefined,
    meta: { kinds: ["contact"] },
  }).data;
}

/** Bodies and rooms to choose from: those in use, and the one that is chosen. */
export function useNarrowChoices(): {
  bodies: { id: number; name: string }[];
  rooms: { id: number; name: string }[];
} {
  const { search } = usePlace(planner);
  const bodies = useQuery(bodiesQuery).data ?? [];
  const rooms = useQuery(roomsQuery).data ?? [];
  return {
    bodies: bodies
      .filter((one) => one.fields.active || one.id === search.body)
      .map((one) => ({ id: one.id, name: one.fields.name })),
    rooms: rooms.filter((one) => one.active || one.id === search.room).map((one) => ({ id: one.id, name: one.name })),
  };
}
