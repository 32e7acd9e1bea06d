import { expect, it } from "vitest";
import type { Address } from "../shared/api/generated/commands";
import { addressBlock, isAbroad } from "./block";
import { emptyAddress, emptyCard } from "./card";
import { countryName, countryOptions } from "./countries";

const weber = { ...emptyCard("person"), salutation: "ms" as const, title: "Dr.", given: "Anna", family: "Weber" };
const work: Address = { ...emptyAddress("work"), street: "Hafenstraße 12", postal_code: "25335", town: "Elmshorn" };

it("names the organisation first at work and the person alone at home", () => {
  const parts = { card: weber, organisation: "Stadtwerke Elmshorn", department: "Einkauf", home: "DE" };
  expect(addressBlock({ ...parts, address: work })).toEqual([
    "Stadtwerke Elmshorn",
    "Einkauf",
    "Frau Dr. Anna Weber",
    "Hafenstraße 12",
    "25335 Elmshorn",
  ]);
  expect(addressBlock({ ...parts, address: { ...work, label: "home" } })).toEqual([
    "Frau Dr. Anna Weber",
    "Hafenstraße 12",
    "25335 Elmshorn",
  ]);
});

it("writes Herrn in the block", () => {
  const card = { ...weber, salutation: "mr" as const, title: "", given: "Jens", family: "Hansen" };
  const block = addressBlock({ card, address: work, organisation: "", department: "", home: "DE" });
  expect(block[0]).toBe("Herrn Jens Hansen");
});

it("writes town and country in capitals abroad, the country in German", () => {
  const address = { ...work, street: "Gürtel 3", postal_code: "1010", town: "Wien", country: "AT" };
  const card = { ...emptyCard("organisation"), organisation: "Donau GmbH" };
  const block = addressBlock({ card, address, organisation: "Donau GmbH", department: "", home: "DE" });
  expect(block).toEqual(["Donau GmbH", "Gürtel 3", "1010 WIEN", "ÖSTERREICH"]);
});

it("never takes more than six lines: the department goes first", () => {
  const address = { ...work, extra: "Hinterhaus", country: "AT" };
  const block = addressBlock({ card: weber, address, organisation: "Donau GmbH", department: "Einkauf", home: "DE" });
  expect(block).toHaveLength(6);
  expect(block).not.toContain("Einkauf");
  expect(block).toContain("Hinterhaus");
});

it("writes out a Postfach that is a number", () => {
  const address: Address = { ...work, kind: "po_box", street: "12 34" };
  const block = addressBlock({ card: weber, address, organisation: "", department: "", home: "DE" });
  expect(block[1]).toBe("Postfach 12 34");
});

it("knows what is abroad, and countries by name", () => {
  expect(isAbroad("", "AT")).toBe(false);
  expect(isAbroad("de", "DE")).toBe(false);
  expect(isAbroad("CH", "DE")).toBe(true);
  expect(countryName("DK", "en")).toBe("Denmark");
  expect(countryName("Zwergstaat", "de")).toBe("Zwergstaat");
  expect(
    countryOptions("de")
      .slice(0, 3)
      .map((option) => option.id),
  ).toEqual(["DE", "AT", "CH"]);
  expect(countryOptions("de", "BQ").at(-1)?.id).toBe("BQ");
});
