import { contracts } from "../contracts/place";
import type { Place } from "../shared/desk";

/**
 * The places of the desk. Each domain declares its own (`contacts/place.ts`) and is listed here once; rail, search
 * box, routes and files dropped on the window all follow from this list.
 */
export const places: readonly Place[] = [contracts as Place];
