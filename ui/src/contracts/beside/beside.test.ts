import { expect, it } from "vitest";
import type { Contract } from "../terms";
import { linkForms, readDays, restFor, restOf, writeDays } from "./beside";

const shares = (...parts: (number | null)[]) => parts.map((share, at) => ({ cost_centre_id: at + 1, share }));

it("knows what is missing to the whole, and who takes it", () => {
  expect(restOf(shares(5000, 2500))).toBe(2500);
  expect(restFor(shares(5000, 2500))).toBe(5000);
  expect(restFor(shares(5000, null))).toBe(5000);
  expect(restFor(shares(5000, 5000))).toBeNull();
  expect(restFor(shares(5000, 6000))).toBe(5000);
  expect(restFor(shares(10000, 6000))).toBeNull();
  expect(restFor([])).toBeNull();
});

it("names the other contracts of links", () => {
  const linked = [{ id: 9, title: "Rahmen Strom" }] as Contract["linked"];
  expect(linkForms([{ other_id: 9, role: "frame" }], linked)).toEqual([
    { other: { id: 9, label: "Rahmen Strom" }, role: "frame" },
  ]);
});

it("reads days as a person writes them", () => {
  expect(readDays("30, 90;10 0 30")).toEqual([90, 30, 10, 0]);
  expect(readDays("bald")).toBeNull();
  expect(readDays("-3")).toBeNull();
  expect(readDays("14, x")).toBeNull();
  expect(readDays(" , ")).toBeNull();
  expect(writeDays([90, 30, 0])).toBe("90, 30, 0");
});
