import { commandQuery } from "../../shared/api";

/** The minutes of an event: the newest version, all versions, how they would begin, and the votes. */
export const minutesQuery = (id: number) => commandQuery("minutes_get", { id }, { kinds: ["minutes", "event"] });

/** Who was there, as it was noted. */
export const attendanceQuery = (id: number) => commandQuery("attendance_get", { id }, { kinds: ["event"] });
