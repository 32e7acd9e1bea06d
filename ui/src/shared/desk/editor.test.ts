import { expect, it } from "vitest";
import { nextEditor } from "./editor";

it("keeps the editor for the record that was made in it, and for no other", () => {
  const fresh = { id: null, key: 3, made: null };
  expect(nextEditor(fresh, null)).toBe(fresh);
  const stored = nextEditor({ ...fresh, made: 7 }, 7);
  expect(stored).toEqual({ id: 7, key: 3, made: null });
  // The next new record begins empty.
  expect(nextEditor(stored, null).key).toBe(4);
  expect(nextEditor({ ...fresh, made: 7 }, 8).key).toBe(4);
  expect(nextEditor(stored, undefined).key).toBe(4);
});
