import { contacts } from "../contacts/place";
import { contracts } from "../contracts/place";
import { dataProtection } from "../data_protection/place";
import { frontDesk } from "../front_desk/place";
import { letters } from "../letters/place";
import { masterData } from "../master_data/place";
import { planner } from "../planner/place";
import type { Place } from "../shared/desk";
import { tasks } from "../tasks/place";
import { today } from "./today/place";

/**
 * The places of the desk. Each domain declares its own (`contacts/place.ts`) and is listed here once; rail, search
 * box, routes and files dropped on the window all follow from this list.
 */
export const places: readonly Place[] = [
  today as Place,
  contacts as Place,
  letters as Place,
  masterData as Place,
  contracts as Place,
  planner as Place,
  tasks as Place,
  frontDesk as Place,
  dataProtection as Place,
];
