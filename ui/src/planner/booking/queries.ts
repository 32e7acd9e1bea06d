import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call, commandQuery } from "../../shared/api";
import type { FreeSlotsAsk, RoomsAtAsk } from "../../shared/api/generated/commands";

const KINDS = ["event", "series", "room"] as const;

/** The equipment of the office. */
export const equipmentQuery = commandQuery("equipment_list", null, { kinds: ["equipment", "event"] });

/** Every room that is offered, and who has it at a time; nothing as long as there is no time. */
export const roomsAtQuery = (ask: RoomsAtAsk | null) =>
  queryOptions({
    queryKey: ["planner_rooms_at", ask],
    queryFn: ({ signal }) => (ask === null ? null : call("planner_rooms_at", ask, { signal })),
    enabled: ask !== null,
    // Typing makes many; none is asked for twice.
    gcTime: 5_000,
    meta: { kinds: KINDS },
  });

/** The first times at which everybody can; nothing as long as the question is half typed. */
export const freeSlotsQuery = (ask: FreeSlotsAsk | null) =>
  queryOptions({
    queryKey: ["planner_free_slots", ask],
    queryFn: ({ signal }) => (ask === null ? null : call("planner_free_slots", ask, { signal })),
    enabled: ask !== null,
    placeholderData: keepPreviousData,
    gcTime: 5_000,
    meta: { kinds: [...KINDS, "absence", "employee", "contact", "firm"] },
  });
