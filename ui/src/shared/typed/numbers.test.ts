import { expect, it } from "vitest";
import { groupIban, ibanHolds, national } from "./numbers";

it("groups and checks IBANs", () => {
  expect(groupIban("de89370400440532013000")).toBe("DE89 3704 0044 0532 0130 00");
  expect(groupIban("Konto 12")).toBe("Konto 12");
  expect(ibanHolds("DE89 3704 0044 0532 0130 00")).toBe(true);
  expect(ibanHolds("DE89 3704 0044 0532 0130 01")).toBe(false);
  expect(ibanHolds("DE89")).toBe(false);
});

it("parts a number without its country as the number with it", () => {
  expect(national("04121/12345-67", "+49 4121 12345-67")).toBe("04121 12345-67");
  expect(national("01715550123", "+49 171 5550123")).toBe("0171 5550123");
  // What the program does not understand, or reads as other digits, stays as it was typed.
  expect(national("Durchwahl 12", "Durchwahl 12")).toBe("Durchwahl 12");
  expect(national("4121 12345", "+49 4121 12345")).toBe("4121 12345");
});
