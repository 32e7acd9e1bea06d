import { expect, it } from "vitest";
import { readAnswer } from "./answer";
import { KontorError } from "./errors";

it("unwraps values with their changes", () => {
  const changes = { records: [{ kind: "contact", id: 7 }], kinds: ["contact"], op: null, many: false };
  expect(readAnswer({ ok: { id: 7 }, changes })).toEqual({ kind: "value", value: { id: 7 }, changes });
  expect(readAnswer({ ok: null })).toEqual({ kind: "value", value: null, changes: null });
});

it("throws refusals with code and data", () => {
  const refuse = () => readAnswer({ error: { code: "CONTRACT_END_BEFORE_START", data: { field: "end" } } });
  expect(refuse).toThrow(KontorError);
  try {
    refuse();
  } catch (error) {
    expect(error).toMatchObject({ code: "CONTRACT_END_BEFORE_START", data: { field: "end" } });
  }
});

it("refuses an answer of another shape instead of passing it on", () => {
  for (const wrong of [null, 3, "ok", [], {}, { value: 1 }]) {
    expect(() => readAnswer(wrong), JSON.stringify(wrong)).toThrow("PLATFORM_BAD_ANSWER");
  }
});
