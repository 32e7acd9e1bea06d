import { afterEach, expect, it, vi } from "vitest";
import * as questions from "../parts/confirm/confirm";
import { mayLeaveDesk, noteUnsaved } from "./leave";

const asked = vi.spyOn(questions, "ask");
afterEach(() => asked.mockReset());

it("goes on at once where nothing would be lost", async () => {
  noteUnsaved(() => ({ save: async () => true, discard: () => undefined }))();
  expect(await mayLeaveDesk()).toBe(true);
  expect(asked).not.toHaveBeenCalled();
});

it("asks for a form with changes and waits until it is saved or given up", async () => {
  const done: string[] = [];
  let fits = false;
  const stop = noteUnsaved(() => ({
    save: async () => fits,
    discard: async () => {
      await Promise.resolve();
      done.push("discarded");
    },
  }));
  asked.mockResolvedValueOnce("stay");
  expect(await mayLeaveDesk()).toBe(false);
  asked.mockResolvedValueOnce("save");
  expect(await mayLeaveDesk()).toBe(false);
  fits = true;
  asked.mockResolvedValueOnce("save");
  expect(await mayLeaveDesk()).toBe(true);
  asked.mockResolvedValueOnce("discard");
  expect(await mayLeaveDesk()).toBe(true);
  expect(done).toEqual(["discarded"]);
  stop();
});
