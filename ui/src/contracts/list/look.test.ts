import { beforeEach, expect, it, vi } from "vitest";
import { look } from "./look";

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock("../../shared/api", () => ({ call, newJob: () => 7 }));

const request = { filter: {}, change: { what: "note_line", value: "Index" } } as never;

beforeEach(() => {
  call.mockReset();
});

it("ends the work for a look that nobody waits for any more", async () => {
  const given = new AbortController();
  call.mockImplementation((name: string, _: unknown, options?: { signal: AbortSignal }) =>
    name === "job_cancel"
      ? Promise.resolve(null)
      : new Promise((_, reject) => options?.signal.addEventListener("abort", () => reject(new Error("gone")))),
  );
  const asked = look("contracts_mass_preview", request, given.signal);
  given.abort();
  await expect(asked).rejects.toThrow("gone");
  expect(call.mock.calls.map(([name, sent]) => [name, sent])).toEqual([
    ["contracts_mass_preview", request],
    ["job_cancel", { job: 7 }],
  ]);
});

it("leaves a look alone that was answered", async () => {
  const given = new AbortController();
  call.mockResolvedValue({ changing: 2 });
  expect(await look("contracts_mass_preview", request, given.signal)).toEqual({ changing: 2 });
  given.abort();
  expect(call).toHaveBeenCalledTimes(1);
});
