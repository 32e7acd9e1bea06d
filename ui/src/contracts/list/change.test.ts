import { expect, it } from "vitest";
import { changeOf, inWords } from "./change";

it("means nothing while the value is missing, and empties only where that was said", () => {
  expect(changeOf("responsible", " ", false)).toBeNull();
  expect(changeOf("responsible", "", true)).toEqual({ what: "responsible", value: "" });
  expect(changeOf("kind", "7", false)).toEqual({ what: "kind", value: 7 });
  expect(changeOf("kind", "7", true)).toEqual({ what: "kind", value: null });
  expect(changeOf("add_tag", "", true)).toBeNull();
  expect(changeOf("phase", "archived", false)).toEqual({ what: "phase", value: "archived" });
  expect(changeOf("remind_days", "14, 90", false)).toEqual({ what: "remind_days", value: [90, 14] });
  expect(changeOf("remind_days", "bald", false)).toBeNull();
  expect(changeOf("remind_days", " , ", false)).toBeNull();
});

it("says what stands there now and what would, by its name", () => {
  expect(inWords("kind", "7", { "7": "Leasing" }, "nichts")).toBe("Leasing");
  expect(inWords("kind", "", { "7": "Leasing" }, "nichts")).toBe("nichts");
  expect(inWords("add_tag", "7", { "7": "Leasing" }, "nichts")).toBe("7");
  expect(inWords("responsible", "Kim Weber", {}, "nichts")).toBe("Kim Weber");
});
