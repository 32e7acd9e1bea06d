import { describe, expect, it } from "vitest";
import type { ContractDay } from "../../shared/api/generated/commands";
import { deadlinesOn, mostPressing, titlesOf } from "./deadlines";

const one = (day: string, kind: ContractDay["kind"], title: string): ContractDay => ({
  id: 1,
  title,
  partner: "",
  day,
  kind,
});

describe("deadlines in the calendar", () => {
  const days = [
    one("2026-03-25", "end", "Messe"),
    one("2026-03-25", "send", "Leasing"),
    one("2026-03-31", "receive_by", "Leasing"),
  ];

  it("stand on their day, the most pressing first", () => {
    expect(deadlinesOn(days, "2026-03-25").map((day) => day.title)).toEqual(["Messe", "Leasing"]);
    expect(mostPressing(deadlinesOn(days, "2026-03-25"))).toBe("send");
    expect(mostPressing(deadlinesOn(days, "2026-03-31"))).toBe("receive_by");
    expect(mostPressing([])).toBeNull();
  });

  it("name the first and count the rest", () => {
    expect(titlesOf(days)).toBe("Messe + 1");
    expect(titlesOf([days[1] as ContractDay, days[2] as ContractDay])).toBe("Leasing");
    expect(titlesOf([])).toBe("");
  });
});
