import { expect, it } from "vitest";
import type { Task, TaskFields } from "../../shared/api/generated/commands";
import { fieldsOf, valuesOf } from "./form";

const fields: TaskFields = {
  title: "Miete prüfen",
  note: "Konto 2",
  due: "2026-03-31",
  due_time: "14:30",
  follow_up: "2026-03-25",
  remind_at: "2026-03-31T08:00",
  priority: "high",
  assignee_id: 7,
  assignee: "Jörg Kern",
  about: { kind: "contract", id: 4 },
  about_title: "Büroräume",
  repeat: { unit: "month", count: 1, from: "due", day: 31, until: null },
  items: [{ title: "Beleg", done: true }],
};
const task = { id: 1, fields } as Task;

it("stores what it shows", () => {
  const stored = fieldsOf(valuesOf(fields), task);
  // The program fills in the employee's name.
  expect(stored).toEqual({ ...fields, assignee: "" });
});

it("keeps the day of the month that is meant only while the due day stays", () => {
  const values = valuesOf(fields);
  expect(fieldsOf({ ...values, title: "Miete" }, task).repeat?.day).toBe(31);
  expect(fieldsOf({ ...values, due: "2026-04-15" }, task).repeat?.day).toBeNull();
});

it("takes a name that nobody bears, and reminds at nine", () => {
  const values = { ...valuesOf(fields), assignee: { id: "name Max", label: "Max" }, remind_time: null };
  expect(fieldsOf(values, task)).toMatchObject({
    assignee_id: null,
    assignee: "Max",
    remind_at: "2026-03-31T09:00",
  });
});

it("keeps the name of a record that is gone", () => {
  const values = valuesOf({ ...fields, about: null, about_title: "Alter Vertrag" });
  expect(fieldsOf(values, task)).toMatchObject({ about: null, about_title: "Alter Vertrag" });
});
