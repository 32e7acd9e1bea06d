import { describe, expect, it } from "vitest";
import { listedColumns, readForm, usualForm } from "./form";

describe("a kept form of the list of tasks", () => {
  it("comes back as it was kept", () => {
    const form = { ...usualForm("follow-ups"), notes: true, columns: ["what", "due"] as const };
    expect(readForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  it("falls back to the usual where it cannot be read", () => {
    expect(readForm(null)).toEqual(usualForm("task-list"));
    expect(readForm({ paper: "follow-ups", columns: ["gone"], group: "moon", notes: "yes" })).toEqual(
      usualForm("follow-ups"),
    );
  });
});

it("begins with the columns of the list and a box to tick", () => {
  expect(listedColumns(["title", "assignee", "due", "created"])).toEqual(["done", "what", "who", "due"]);
  expect(listedColumns(["title", "due", "follow_up", "assignee", "about", "priority"])).toEqual(
    usualForm("task-list").columns,
  );
});
