import type { KontorError } from "../api";
import type { RecordKind } from "../api/generated/commands";

/** Where something is still used: the first places by name, and how many there are. */
export interface InUse {
  places: readonly { kind: RecordKind; id: number; title: string }[];
  count: number;
}

/** The places of an `IN_USE` refusal; null if the error is about something else. */
export function inUseOf(error: KontorError): InUse | null {
  if (error.code !== "IN_USE" || !Array.isArray(error.data.places)) return null;
  const places = error.data.places as InUse["places"];
  return { places, count: typeof error.data.count === "number" ? error.data.count : places.length };
}
