import type { KontorError } from "../api";
import type { RecordKind } from "../api/generated/commands";

/** Where something is still used: some places by name, how many of each kind, and how many there are. */
export interface InUse {
  places: readonly { kind: RecordKind; id: number; title: string; detail?: string }[];
  kinds: readonly { kind: RecordKind; count: number }[];
  count: number;
}

/** What is used: a record, of a line of a short list also which list. */
export interface Used {
  kind: RecordKind;
  id: number;
  list?: string;
}

/** The places of an `IN_USE` refusal; null if the error is about something else. */
export function inUseOf(error: KontorError): InUse | null {
  if (error.code !== "IN_USE" || !Array.isArray(error.data.places)) return null;
  const places = error.data.places as InUse["places"];
  const kinds = Array.isArray(error.data.kinds) ? (error.data.kinds as InUse["kinds"]) : [];
  return { places, kinds, count: typeof error.data.count === "number" ? error.data.count : places.length };
}
