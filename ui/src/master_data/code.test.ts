import { expect, it } from "vitest";
import { proposeCode, proposeRoomCode } from "./code";

it("makes codes of names", () => {
  expect(proposeCode("Rahmenvertrag Strom")).toBe("rahmenvertrag-strom");
  expect(proposeCode("  Behörde (Süd) ")).toBe("behoerde-sued");
  expect(proposeCode("Şirket №1")).toBe("sirket-1");
  expect(proposeCode("")).toBe("");
  expect(proposeCode(`${"a".repeat(39)} b`)).toBe("a".repeat(39));
  expect(proposeRoomCode("Raum Elbe")).toBe("ELBE");
  expect(proposeRoomCode("Besprechung 2")).toBe("2");
});
