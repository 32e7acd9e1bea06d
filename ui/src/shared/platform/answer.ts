import { KontorError, PLATFORM_BAD_ANSWER } from "./errors";

/** What a command changed; drives every refresh in the window. */
export interface ChangeSet {
  /** The step, or null for quiet writes. */
  op: { id: number; code: string; title: string } | null;
  /** The kinds that changed (`contact`, `contract`, …). */
  kinds: string[];
  /** The records that changed, when they are few. */
  records: { kind: string; id: number }[];
  /** More changed than is named: everything of these kinds. */
  many: boolean;
}

/** A value with its changes, or raw bytes (PDF, SVG page, XLSX). */
export type Answer =
  | { kind: "value"; value: unknown; changes: ChangeSet | null }
  | { kind: "bytes"; bytes: ArrayBuffer };

/** Reads the JSON form `{ok, changes}` or `{error: {code, data}}`; the latter is thrown. */
export function readAnswer(json: unknown): Answer {
  if (typeof json === "object" && json !== null) {
    if ("error" in json) {
      const error = (json as { error: { code?: unknown; data?: unknown } }).error;
      const code = typeof error?.code === "string" ? error.code : PLATFORM_BAD_ANSWER;
      const data =
        typeof error?.data === "object" && error.data !== null ? (error.data as Record<string, unknown>) : {};
      throw new KontorError(code, data);
    }
    if ("ok" in json) {
      const changes = (json as { changes?: ChangeSet | null }).changes ?? null;
      return { kind: "value", value: (json as { ok: unknown }).ok, changes };
    }
  }
  throw new KontorError(PLATFORM_BAD_ANSWER);
}
