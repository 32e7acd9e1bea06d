import { expect, it } from "vitest";
import { sheetWidth } from "./PagePreview";

it("keeps true proportions within the room", () => {
  const a4 = { width: 595, height: 842 };
  const across = { width: 842, height: 595 };
  const room = { width: 764, height: 704 };
  expect(sheetWidth(a4, room, "page")).toBe(497);
  expect(sheetWidth(across, room, "page")).toBe(764);
  expect(sheetWidth(a4, room, "width")).toBe(764);
});
