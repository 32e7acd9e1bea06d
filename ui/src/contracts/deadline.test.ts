import { describe, expect, it } from "vitest";
import { type ContractRow, deadlineOf } from "./deadline";

const row: ContractRow = {
  id: 1,
  number: "V-2024-0031",
  title: "Kopiererleasing",
  partner_id: 1,
  partner: "Druckwerk Nord GmbH",
  kind: "Leasing",
  cost_centre: "100 Verwaltung",
  responsible: "Anna Petersen",
  direction: "pay",
  status: "running",
  start: "2024-04-16",
  end: "2026-04-15",
  receive_by: "2026-03-18",
  safe_day: "2026-03-18",
  send_by: "2026-03-12",
  missed_end: "2027-04-15",
  freely: null,
  notice: "4 Wochen vor Ablauf",
  yearly: { minor: 298800, currency: "EUR" },
  yearly_tax: "net",
  problem: null,
};

describe("deadlineOf", () => {
  it("counts a letter that should be on its way as overdue from the next day on", () => {
    expect(deadlineOf(row, "2026-03-12")).toEqual({ is: "send", day: "2026-03-12", days: 0, urgent: true });
    expect(deadlineOf(row, "2026-03-13")).toEqual({ is: "overdue", day: "2026-03-12", receiveBy: "2026-03-18" });
  });

  it("is urgent in the last fourteen days", () => {
    expect(deadlineOf(row, "2026-02-26")).toMatchObject({ days: 14, urgent: true });
    expect(deadlineOf(row, "2026-02-25")).toMatchObject({ days: 15, urgent: false });
  });

  it("asks for nothing where notice is possible all the time, even if the calculator names a day", () => {
    expect(deadlineOf({ ...row, freely: "monthly" }, "2026-04-01")).toEqual({ is: "freely", how: "monthly" });
  });

  it("says when and by what it ends", () => {
    const by = (status: ContractRow["status"]) => deadlineOf({ ...row, status }, "2026-04-01");
    expect(by("terminated")).toEqual({ is: "ends", day: "2026-04-15", by: "notice" });
    expect(by("expiring")).toEqual({ is: "ends", day: "2026-04-15", by: "itself" });
    expect(by("ended")).toEqual({ is: "ends", day: "2026-04-15", by: "past" });
    expect(deadlineOf({ ...row, send_by: null }, "2026-01-01")).toEqual({
      is: "ends",
      day: "2026-04-15",
      by: "itself",
    });
  });

  it("leaves drafts and archived ones alone, and says what cannot be computed", () => {
    expect(deadlineOf({ ...row, status: "draft" }, "2027-01-01")).toEqual({ is: "rests", status: "draft" });
    expect(
      deadlineOf({ ...row, status: "archived", problem: { field: "", code: "X", data: null } }, "2027-01-01"),
    ).toEqual({
      is: "rests",
      status: "archived",
    });
    expect(deadlineOf({ ...row, problem: { field: "terms", code: "X", data: null } }, "2026-01-01")).toEqual({
      is: "unclear",
    });
    expect(deadlineOf({ ...row, send_by: null, end: null }, "2026-01-01")).toEqual({ is: "bound" });
  });
});
