import { type Answer, readAnswer } from "./answer";
import { CANCELLED, KontorError, PLATFORM_BAD_ANSWER, PLATFORM_UNREACHABLE } from "./errors";
import type { CallOptions, Platform } from "./platform";

/**
 * The test bridge: the same router over loopback. Its token arrives once in the address
 * (`#token=…` or `?token=…`), is kept in memory only and taken out of the address again.
 */
export function bridge(location: Location, history: History): Platform {
  const params = new URLSearchParams(location.hash.replace(/^#/, ""));
  const token = params.get("token") ?? new URLSearchParams(location.search).get("token") ?? "";
  if (token !== "") history.replaceState(null, "", location.pathname);

  async function post(
    path: string,
    body: BodyInit,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<Answer> {
    let response: Response;
    let bytes: ArrayBuffer;
    try {
      response = await fetch(path, {
        method: "POST",
        headers: { ...headers, "x-kontor-token": token },
        body,
        cache: "no-store",
        ...(signal ? { signal } : {}),
      });
      bytes = await response.arrayBuffer();
    } catch (thrown) {
      if (signal?.aborted) throw new KontorError(CANCELLED);
      throw new KontorError(PLATFORM_UNREACHABLE, { message: String(thrown) });
    }
    const type = response.headers.get("content-type") ?? "";
    if (!type.includes("application/json")) {
      if (response.ok) return { kind: "bytes", bytes };
      throw new KontorError(PLATFORM_BAD_ANSWER, { status: response.status });
    }
    return readAnswer(JSON.parse(new TextDecoder().decode(bytes)));
  }

  return {
    kind: "bridge",
    call(name: string, request: unknown, options?: CallOptions) {
      const body = JSON.stringify({ name, request, job: options?.job ?? null });
      return post("/call", body, { "content-type": "application/json" }, options?.signal);
    },
    async stage(name: string, bytes: Uint8Array) {
      const answer = await post("/stage", new Blob([bytes.slice().buffer]), {
        "content-type": "application/octet-stream",
        "x-kontor-name": encodeURIComponent(name),
      });
      return answer.kind === "value" ? (answer.value as { token: string }).token : "";
    },
    ready: () => undefined,
  };
}
