import { fetched } from "../../shared/desk";
import { todayPlace } from "../../today/place";
import { prefetchFirstSteps } from "./firstSteps";

/** The place Heute with the parts of other domains: the typed line of tasks, the first steps of each. */
export const today = todayPlace(
  fetched(() => import("./TodayDesk")),
  prefetchFirstSteps,
);
