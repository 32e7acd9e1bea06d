import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Answer, replacePlatform } from "../../platform";
import { holdDrafts, planDraft } from "./draft";

const asked: string[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  replacePlatform({
    kind: "fake",
    async call(name, request): Promise<Answer> {
      asked.push(`${name} ${(request as { json?: unknown }).json ?? ""}`);
      return { kind: "value", value: null, changes: null };
    },
    stage: async () => "",
    ready: () => undefined,
  });
});
afterEach(() => vi.useRealTimers());

it("writes after the pause, unless it was given up", async () => {
  planDraft("event", null, "a")();
  planDraft("event", 7, "b");
  await vi.advanceTimersByTimeAsync(1900);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toEqual(["drafts_put b"]);
});

it("writes what waits before another file comes, and nothing while it does", async () => {
  planDraft("contract", 7, "before");
  let come: () => void = () => undefined;
  let late: () => void = () => undefined;
  const done = holdDrafts(() => {
    asked.push("open");
    late = planDraft("contract", 7, "while");
    return new Promise<void>((resolve) => {
      come = resolve;
    });
  });
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual(["drafts_put before", "open"]);
  // Its form is gone by now.
  late();
  come();
  await done;
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual(["drafts_put before", "open"]);
});

it("goes on where the file did not change after all", async () => {
  let refuse: () => void = () => undefined;
  const done = holdDrafts(() => {
    planDraft("contract", 7, "while");
    return new Promise<void>((_, reject) => {
      refuse = () => reject(new Error("locked"));
    });
  });
  const refused = expect(done).rejects.toThrow("locked");
  await vi.advanceTimersByTimeAsync(5000);
  refuse();
  await refused;
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toEqual(["drafts_put while"]);
});
