import { expect, test } from "vitest";
import { readRate, writeRate } from "./rate";

test("rates are read as people write them", () => {
  for (const [text, rate] of [
    ["19", 1900],
    ["8,1", 810],
    ["8.1 %", 810],
    ["0", 0],
    ["100", 10000],
    ["7,25", 725],
    ["", null],
    ["neunzehn", null],
    ["1,234", null],
    ["-5", null],
  ] as const) {
    expect(readRate(text), text).toBe(rate);
  }
  expect(writeRate(810, "de")).toBe("8,1 %");
  expect(writeRate(1900, "en")).toBe("19 %");
});
