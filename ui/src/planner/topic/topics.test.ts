import { expect, test } from "vitest";
import type { Topic } from "../../shared/api/generated/commands";
import { formOf, isFound } from "./topics";

const topic: Topic = {
  id: 3,
  body_id: 7,
  title: "Satzung",
  kind: "decision",
  minutes: 20,
  presenter: "Kim Weber",
  motion: "Änderung von § 4",
  note: "gefragt von Jo Lang",
};
const nameOf = (body: number) => (body === 7 ? "Beirat" : "");

test("every typed word is looked for in all that is known of a topic", () => {
  for (const [text, expected] of [
    ["", true],
    ["satz", true],
    ["beirat weber", true],
    ["§ 4 lang", true],
    ["satzung haushalt", false],
  ] as const)
    expect(isFound(topic, undefined, text, nameOf), text).toBe(expected);
  expect(isFound(topic, 7, "", nameOf)).toBe(true);
  expect(isFound(topic, 8, "", nameOf)).toBe(false);
});

test("a form holds everything but the id", () => {
  expect(formOf(topic, 8)).toEqual({ ...topic, id: undefined });
  expect(formOf(null, 8)).toMatchObject({ body_id: 8, title: "", kind: "discussion" });
  expect(formOf(null, null).body_id).toBeNull();
});
