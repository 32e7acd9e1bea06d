import { expect, it } from "vitest";
import { groupIban, ibanHolds } from "./numbers";

it("groups and checks IBANs", () => {
  expect(groupIban("de89370400440532013000")).toBe("DE89 3704 0044 0532 0130 00");
  expect(groupIban("Konto 12")).toBe("Konto 12");
  expect(ibanHolds("DE89 3704 0044 0532 0130 00")).toBe(true);
  expect(ibanHolds("DE89 3704 0044 0532 0130 01")).toBe(false);
  expect(ibanHolds("DE89")).toBe(false);
});
