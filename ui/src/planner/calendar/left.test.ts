import { beforeEach, describe, expect, it } from "vitest";
import { queryClient } from "../../shared/api";
import { isBare, leave, leftOf, whatWasLeft } from "./left";

beforeEach(() => queryClient.clear());

describe("what the calendar was left with", () => {
  it("is nothing at first, and nothing where nothing was chosen", () => {
    expect(whatWasLeft("2026-03-16")).toBeNull();
    leave({ wide: true, id: 4, view: "week" }, "2026-03-16");
    expect(whatWasLeft("2026-03-16")).toBeNull();
  });

  it("is the day and the filters", () => {
    leave({ day: "2026-04-01", room: 3, text: "beirat", past: true, down: false, id: 4 }, "2026-03-16");
    expect(whatWasLeft("2026-03-16")).toEqual({ day: "2026-04-01", room: 3, text: "beirat", past: true });
  });

  it("begins at the new day once there is one, with its filters", () => {
    leave({ day: "2026-04-01", person: 7 }, "2026-03-16");
    expect(whatWasLeft("2026-03-17")).toEqual({ person: 7 });
    leave({ day: "2026-04-01" }, "2026-03-16");
    expect(whatWasLeft("2026-03-17")).toBeNull();
  });

  it("is gone with the file", () => {
    leave({ body: 2 }, "2026-03-16");
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== "office_state" });
    expect(whatWasLeft("2026-03-16")).toBeNull();
  });

  it.each([
    [{ text: "", past: false, down: false, wide: false, create: false }, true],
    [{ view: "week" as const }, false],
    [{ day: "2026-03-18" }, false],
    [{ id: 3 }, false],
    [{ series: 3 }, false],
    [{ past: true }, false],
  ])("is come back to only by the place's bare name: %j", (search, bare) => {
    expect(isBare(search)).toBe(bare);
    expect(leftOf({ ...search, id: 1, view: "day" })).not.toHaveProperty("id");
  });
});
