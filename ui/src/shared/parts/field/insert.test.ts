import { expect, it } from "vitest";
import { inserted } from "./insert";

it("puts a piece where the cursor stands", () => {
  expect(inserted("Guten Tag , heute", { start: 10, end: 10 }, "{Name}")).toEqual({
    text: "Guten Tag {Name}, heute",
    cursor: 16,
  });
});

it("puts it in place of what is marked", () => {
  expect(inserted("Guten Tag NAME!", { start: 10, end: 14 }, "{Name}").text).toBe("Guten Tag {Name}!");
});

it("puts it at the end where nobody has written yet, or less is there than was", () => {
  expect(inserted("Hallo ", null, "{Name}")).toEqual({ text: "Hallo {Name}", cursor: 12 });
  expect(inserted("Ja", { start: 9, end: 12 }, "!").text).toBe("Ja!");
});
