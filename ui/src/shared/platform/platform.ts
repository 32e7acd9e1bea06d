import type { Answer } from "./answer";

/** What a call may carry beside its request. */
export interface CallOptions {
  /** Number under which progress is reported and the work can be cancelled (`jobs_cancel`). */
  job?: number;
  /** Gives up waiting; the work itself goes on unless it is cancelled by its job. */
  signal?: AbortSignal;
}

/**
 * The one door between the window and the program. Everything else (dialogs, files, printing) is a command
 * behind it, so that what ships in the window is also what the test bridge serves.
 */
export interface Platform {
  /** `tauri` in the product, `bridge` under test, `fake` while looking at screens alone. */
  readonly kind: "tauri" | "bridge" | "fake";
  /** Sends a command; refusals are thrown as `KontorError`. */
  call(name: string, request: unknown, options?: CallOptions): Promise<Answer>;
  /** Hands over a file that was dropped or pasted; the token names it for import and attach. */
  stage(name: string, bytes: Uint8Array): Promise<string>;
  /** The first frame is painted: the window may be shown. */
  ready(): void;
}
