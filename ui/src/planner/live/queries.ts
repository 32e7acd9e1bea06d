import { commandQuery } from "../../shared/api";

/** So often the clock is looked at while something runs; what is shown counts minutes. */
const LOOK_MS = 5_000;

/** How a sitting stands now. */
export const liveQuery = (id: number) => ({
  ...commandQuery("live_get", { id }, { kinds: ["event", "minutes"] }),
  refetchInterval: LOOK_MS,
});
