import { expect, it } from "vitest";
import { changeOf, inWords, readDays, readPercent, writePercent } from "./change";

it("means nothing while the value is missing, and empties only where that was said", () => {
  expect(changeOf("responsible", " ", false)).toBeNull();
  expect(changeOf("responsible", "", true)).toEqual({ what: "responsible", value: "" });
  expect(changeOf("kind", "7", false)).toEqual({ what: "kind", value: 7 });
  expect(changeOf("kind", "7", true)).toEqual({ what: "kind", value: null });
  expect(changeOf("add_tag", "", true)).toBeNull();
  expect(changeOf("phase", "archived", false)).toEqual({ what: "phase", value: "archived" });
});

it("reads days before the deadline in any order, each once", () => {
  expect(readDays("14, 90;30 14")).toEqual([90, 30, 14]);
  expect(readDays("bald")).toBeNull();
  expect(readDays("14, x")).toBeNull();
  expect(readDays("")).toBeNull();
});

it("says what stands there now and what would, by its name", () => {
  expect(inWords("kind", "7", { "7": "Leasing" }, "nichts")).toBe("Leasing");
  expect(inWords("kind", "", { "7": "Leasing" }, "nichts")).toBe("nichts");
  expect(inWords("add_tag", "7", { "7": "Leasing" }, "nichts")).toBe("7");
  expect(inWords("responsible", "Kim Weber", {}, "nichts")).toBe("Kim Weber");
});

it("reads a percentage as basis points and writes it back", () => {
  expect(readPercent("3,5")).toBe(350);
  expect(readPercent("3.25 %")).toBe(325);
  expect(readPercent("-2")).toBe(-200);
  expect(readPercent("2,005")).toBeNull();
  expect(readPercent("viel")).toBeNull();
  expect(writePercent(350, ",")).toBe("3,5");
  expect(writePercent(-205, ".")).toBe("−2.05");
  expect(writePercent(400, ",")).toBe("4");
});
