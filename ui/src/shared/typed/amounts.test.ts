import { expect, it } from "vitest";
import { formatMoney, formatSize } from "../words/format";
import { readAmount, writeAmount } from "./amounts";

it("reads amounts in German and English", () => {
  for (const [typed, language, expected] of [
    ["1234,5", "de", 123450],
    ["1.234,50", "de", 123450],
    ["1.234,50 €", "de", 123450],
    ["EUR 12", "de", 1200],
    ["1.234", "de", 123400],
    ["12.5", "de", 1250],
    ["12.50", "de", 1250],
    [",5", "de", 50],
    ["5,-", "de", 500],
    ["-12,30", "de", -1230],
    ["12,30-", "de", -1230],
    ["−12", "de", -1200],
    ["0", "de", 0],
    ["1 234,00", "de", 123400],
    ["0,29", "de", 29],
    ["1.234.567,89", "de", 123456789],
    ["1,234.50", "en", 123450],
    ["1234.5", "en", 123450],
    ["£12", "en", 1200],
    ["12,5", "en", 1250],
    ["1,234", "en", 123400],
  ] as const) {
    expect(readAmount(typed, language), typed).toEqual({ minor: expected });
  }
});

it("says why a text is no amount", () => {
  for (const [typed, error] of [
    ["", "empty"],
    ["viel", "not_an_amount"],
    ["1,2,3", "not_an_amount"],
    ["12.34.5", "not_an_amount"],
    ["1,2.3", "not_an_amount"],
    [",", "not_an_amount"],
    ["1,234", "too_many_decimals"],
    ["99999999999999", "too_large"],
  ] as const) {
    expect(readAmount(typed, "de"), typed).toEqual({ error });
  }
  expect(readAmount("1,5", "de", 0)).toEqual({ error: "too_many_decimals" });
});

it("writes amounts", () => {
  expect(writeAmount(123450, "de")).toBe("1.234,50");
  expect(writeAmount(-5, "de")).toBe("−0,05");
  expect(writeAmount(123456789, "en")).toBe("1,234,567.89");
  expect(writeAmount(1500, "de", 0)).toBe("1.500");
  expect(formatMoney({ minor: 298800, currency: "EUR" }, "de")).toBe("2.988,00\u00a0€");
  expect(formatMoney({ minor: -298800, currency: "EUR" }, "en")).toBe("−€2,988.00");
  expect(formatSize(3_400_000, "de")).toBe("3,4\u00a0MB");
});
