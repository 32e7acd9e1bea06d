import { expect, it } from "vitest";
import { isTable } from "./paste";

it("tells rows of a spreadsheet from other text", () => {
  expect(isTable("Vorname\tNachname\r\nAnna\tWeber\r\n")).toBe(true);
  expect(isTable("Anna\tWeber")).toBe(false);
  expect(isTable("Anna Weber\nJens Hansen")).toBe(false);
  expect(isTable("")).toBe(false);
});
