import { expect, it } from "vitest";
import type { Absence } from "../../shared/api/generated/commands";
import { awayOn, daysWords, invitedAway, nameOn } from "./absences";

const week: Absence = {
  id: 1,
  employee: "Anna Petersen",
  substitute: "Jan Meier",
  employee_id: 7,
  substitute_id: 8,
  starts: "2026-03-16",
  ends: "2026-03-20",
  starts_at_noon: true,
  ends_at_noon: false,
};

it("counts first and last day, and says the halves", () => {
  expect(["2026-03-15", "2026-03-16", "2026-03-20", "2026-03-21"].map((day) => awayOn([week], day).length)).toEqual([
    0, 1, 1, 0,
  ]);
  expect(nameOn(week, "2026-03-16", "Petersen")).toBe("Petersen (ab mittags)");
  expect(nameOn(week, "2026-03-17", "Petersen")).toBe("Petersen");
  expect(daysWords(week)).toBe("Mo 16.03.2026 ab mittags – Fr 20.03.2026");
  expect(daysWords({ ...week, ends: "2026-03-16" })).toBe("Mo 16.03.2026 ab mittags");
});

it("knows who of the invited is away, by contact or by name", () => {
  const employees = [
    { id: 7, name: "Anna Petersen", contact_id: 70 },
    { id: 8, name: "Jan Meier", contact_id: null },
  ];
  const invited = (contact_id: number | null, name: string) =>
    invitedAway([{ contact_id, name }], employees, [week]).length;
  expect(invited(70, "Petersen")).toBe(1);
  expect(invited(71, "Anna Petersen")).toBe(0);
  expect(invited(null, "anna petersen ")).toBe(1);
  expect(invited(null, "Jan Meier")).toBe(0);
});
