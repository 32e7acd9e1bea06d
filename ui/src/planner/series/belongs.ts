import type { EventRecord } from "../../shared/api/generated/commands";

/** The series that an event is a date of. */
export interface Belongs {
  id: number;
  title: string;
  /** By this the event is known in it, YYYY-MM-DDTHH:MM. */
  original: string;
}

/** The series of an event, as far as the program tells it. */
export function seriesOf(event: EventRecord): Belongs | null {
  return (event as EventRecord & { series?: Belongs | null }).series ?? null;
}
