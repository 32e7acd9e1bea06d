/**
 * A refusal with a stable code. Nothing in the window ever matches message text: words come from the code
 * (`shared/api/failures.ts`), details from `data`.
 */
export class KontorError extends Error {
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: string, data?: Record<string, unknown> | null) {
    super(code);
    this.name = "KontorError";
    this.code = code;
    this.data = data ?? {};
  }
}

/** Codes that the window itself raises, beside those of the backend. */
export const PLATFORM_UNREACHABLE = "PLATFORM_UNREACHABLE";
export const PLATFORM_BAD_ANSWER = "PLATFORM_BAD_ANSWER";
export const CANCELLED = "CANCELLED";

/** Whatever was thrown, as a coded error. */
export function asKontorError(thrown: unknown): KontorError {
  if (thrown instanceof KontorError) return thrown;
  if (thrown instanceof DOMException && thrown.name === "AbortError") return new KontorError(CANCELLED);
  return new KontorError(PLATFORM_BAD_ANSWER, { message: thrown instanceof Error ? thrown.message : String(thrown) });
}
