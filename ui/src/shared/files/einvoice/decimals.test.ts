import { expect, it } from "vitest";
import { formatAmount, formatDecimal, formatSum, groupsOfFour, isSomething } from "./decimals";

it("writes decimals by their digits in both languages", () => {
  for (const [text, places, de, en] of [
    ["1234567.5", 2, "1.234.567,50", "1,234,567.50"],
    ["500.0000", 2, "500,00", "500.00"],
    ["31.4567", 2, "31,4567", "31.4567"],
    ["-0.005", 2, "−0,005", "−0.005"],
    ["-0.00", 2, "0,00", "0.00"],
    ["0010", 0, "10", "10"],
    [".5", 0, "0,5", "0.5"],
    ["12,5", 2, "12,5", "12,5"],
    ["viel", 2, "viel", "viel"],
    ["", 2, "", ""],
    // More digits than a number of the window can hold.
    ["12345678901234567.89", 2, "12.345.678.901.234.567,89", "12,345,678,901,234,567.89"],
  ] as const) {
    expect(formatDecimal(text, places, "de"), text).toBe(de);
    expect(formatDecimal(text, places, "en"), text).toBe(en);
  }
});

it("writes amounts with their currency", () => {
  expect(formatAmount("1000.00", "EUR", "de")).toBe("1.000,00\u00a0€");
  expect(formatAmount("-500", "EUR", "en")).toBe("−€500.00");
  expect(formatAmount("0.0315", "EUR", "de")).toBe("0,0315\u00a0EUR");
  expect(formatAmount("1000", "JPY", "de")).toBe("1.000\u00a0JPY");
  expect(formatAmount("zehn", "EUR", "de")).toBe("zehn\u00a0EUR");
  expect(formatAmount("10.5", "", "de")).toBe("10,50");
  expect(formatAmount("", "EUR", "de")).toBe("");
  expect(formatSum("7.1", "JPY", "de")).toBe("7,1");
});

it("knows nothing from something, and groups an IBAN", () => {
  expect(["", "0", "0.00", "-0.0"].some(isSomething)).toBe(false);
  expect(["0.01", "-5", "viel"].every(isSomething)).toBe(true);
  expect(groupsOfFour("DE89 370400440532013000")).toBe("DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000");
});
