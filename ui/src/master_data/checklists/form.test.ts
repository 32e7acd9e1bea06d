import { expect, it } from "vitest";
import type { ChecklistItem } from "../../shared/api/generated/commands";
import { itemFields, itemForm, rolesFor } from "./form";

const item: ChecklistItem = { title: "Schlüssel", offset_days: -3, who: "supervisor", assignee_id: null, note: "" };

it("shows days before and after, and stores what it shows", () => {
  expect(itemForm(item)).toMatchObject({ days: 3, when: "before", who: "supervisor" });
  for (const one of [item, { ...item, offset_days: 14 }, { ...item, who: "" as const, assignee_id: 7 }]) {
    expect(itemFields(itemForm(one))).toEqual(one);
  }
  expect(itemFields({ ...itemForm(item), days: 0 }).offset_days).toBe(0);
});

it("offers the roles that such a record has", () => {
  expect(rolesFor("employee")).toContain("supervisor");
  expect(rolesFor("event")).toEqual(["", "me"]);
});
