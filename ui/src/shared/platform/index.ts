import { bridge } from "./bridge";
import type { Platform } from "./platform";
import { insideTauri, tauri } from "./tauri";

export type { Answer, ChangeSet } from "./answer";
export { asKontorError, CANCELLED, KontorError, PLATFORM_BAD_ANSWER, PLATFORM_UNREACHABLE } from "./errors";
export type { CallOptions, Platform } from "./platform";

let chosen: Platform | null = null;

/** The platform of this window, picked once at run time. */
export function platform(): Platform {
  chosen ??= insideTauri() ? tauri : bridge(window.location, window.history);
  return chosen;
}

/** Puts another platform in place before the app starts: for looking at screens alone and for tests. */
export function replacePlatform(other: Platform): void {
  chosen = other;
}
