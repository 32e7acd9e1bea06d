export { type DeskAction, type DeskActions, useDeskActions } from "./actions";
export { BarActions, BarTitle } from "./bar";
export { useToday } from "./day";
export { useDensity } from "./density";
export { mayLeave, useLeaveGuard, useLeaving } from "./leave";
export { type RecordLink, useRecordLinks } from "./links";
export { definePlace, type Go, type Place, type PlaceAction, useGo, usePlace } from "./place";
export { noteRecent } from "./recent";
export { useShowRecord } from "./show";
