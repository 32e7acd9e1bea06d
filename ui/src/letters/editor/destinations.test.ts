import { expect, it } from "vitest";
import type { Address, AddressBlock, Card, Position } from "../../shared/api/generated/commands";
import { de } from "../words.de";
import { destinationsOf, knownDestinations } from "./destinations";

const at = (organisation_id: number | null, organisation: string, until: string | null = null) =>
  ({ organisation_id, organisation, since: null, until }) as Position;
const own = (label: string, kind: Address["kind"], valid_to: string | null = null) =>
  ({ label, kind, valid_to }) as Address;
const block = (lines: string[], of: number | null, complete = true) => ({ lines, of, complete }) as AddressBlock;

const card = {
  positions: [at(1, "Klinikverbund"), at(2, "Werft", "2025-12-31"), at(3, "Reederei"), at(null, "frei getippt")],
  addresses: [own("home", "street"), own("", "street", "2024-01-31"), own("", "po_box")],
} as unknown as Card;

it("a letter may go to each present place of work and each address that is not over", () => {
  expect(destinationsOf(card, "2026-03-16").map((one) => one.id)).toEqual([
    "position 0",
    "position 2",
    "address 0",
    "address 2",
    "usual",
  ]);
});

it("names each once by what it is, and leaves out what leads nowhere", () => {
  const blocks = [
    block(["Klinikverbund", "Frau Weber", "Am Krankenhaus 1", "25524 Itzehoe"], 1),
    block(["Reederei", "Frau Weber"], null, false),
    block(["Frau Weber", "Birkenweg 3", "25335 Elmshorn"], null),
    block(["Klinikverbund", "Frau Weber", "Postfach 12", "25524 Itzehoe"], null),
    block(["Frau Weber", "Birkenweg 3", "25335 Elmshorn"], null),
  ];
  const all = destinationsOf(card, "2026-03-16").flatMap((one, n) => {
    const known = blocks[n];
    return known ? [{ ...one, block: known }] : [];
  });
  expect(knownDestinations(card, all, de).map(({ label, detail }) => [label, detail])).toEqual([
    ["Klinikverbund", "Am Krankenhaus 1"],
    ["privat", "Birkenweg 3"],
    ["Postfach", "Postfach 12"],
  ]);
});
