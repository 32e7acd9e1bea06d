import { invoke } from "@tauri-apps/api/core";
import { type Answer, readAnswer } from "./answer";
import { CANCELLED, KontorError, PLATFORM_UNREACHABLE } from "./errors";
import type { CallOptions, Platform } from "./platform";

/** Whether the page runs inside the program's own window. */
export function insideTauri(): boolean {
  return "__TAURI_INTERNALS__" in window;
}

/** The product: commands travel over Tauri's IPC, bytes as raw responses. */
export const tauri: Platform = {
  kind: "tauri",

  async call(name: string, request: unknown, options?: CallOptions): Promise<Answer> {
    const body = await reach(invoke<unknown>("call", { name, request, job: options?.job ?? null }), options?.signal);
    if (body instanceof ArrayBuffer) return { kind: "bytes", bytes: body };
    return readAnswer(typeof body === "string" ? JSON.parse(body) : body);
  },

  async stage(name: string, bytes: Uint8Array): Promise<string> {
    // Header values are ASCII; file names are not.
    const headers = { "x-kontor-name": encodeURIComponent(name) };
    const body = await reach(invoke<unknown>("stage", bytes, { headers }));
    const answer = readAnswer(typeof body === "string" ? JSON.parse(body) : body);
    return answer.kind === "value" ? (answer.value as { token: string }).token : "";
  },

  ready(): void {
    // A window that could not be told shows by itself a moment later.
    invoke("window_ready").catch(() => undefined);
  },
};

async function reach<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  const sent = work.catch((thrown: unknown) => {
    throw new KontorError(PLATFORM_UNREACHABLE, { message: String(thrown) });
  });
  if (!signal) return sent;
  const aborted = new Promise<never>((_, reject) => {
    const give = () => reject(new KontorError(CANCELLED));
    if (signal.aborted) give();
    signal.addEventListener("abort", give, { once: true });
  });
  return Promise.race([sent, aborted]);
}
