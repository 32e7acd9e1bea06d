import type { AddressBlock, BlockRequest, Card } from "../../shared/api/generated/commands";
import type { Words } from "../words.de";

/** Somewhere a letter to a contact may go. */
export interface Destination {
  id: string;
  /** Which address of the contact it is, by its place on the card; null: the one that letters go to. */
  address: BlockRequest["address"];
  /** At which of the contact's positions, by its place on the card. */
  position: BlockRequest["position"];
}

/** A destination with the lines that the letter would bear. */
export interface KnownDestination {
  id: string;
  label: string;
  detail: string;
  text: string;
}

/** Each place where the contact works, each of their addresses that is not over, and where letters go by themselves. */
export function destinationsOf(card: Card, today: string): Destination[] {
  const holds = (from: string | null, to: string | null) => (from ?? today) <= today && (to ?? today) >= today;
  const positions = card.positions.flatMap(({ organisation_id, since, until }, position) =>
    organisation_id !== null && holds(since, until) ? [{ id: `position ${position}`, address: null, position }] : [],
  );
  const own = card.addresses.flatMap(({ valid_to }, address) =>
    (valid_to ?? today) >= today ? [{ id: `address ${address}`, address, position: null }] : [],
  );
  return [...positions, ...own, { id: "usual", address: null, position: null }];
}

/** The destinations as they are offered: each block once, and none without an address. */
export function knownDestinations(
  card: Card,
  all: readonly (Destination & { block: AddressBlock })[],
  words: Words,
): KnownDestination[] {
  const known: KnownDestination[] = [];
  for (const one of all) {
    const text = one.block.lines.join("\n");
    if (!one.block.complete || known.some((other) => other.text === text)) continue;
    known.push({ id: one.id, label: labelOf(card, one, words), detail: one.block.lines.at(-2) ?? "", text });
  }
  return known;
}

function labelOf(
  card: Card,
  { address, position, block }: Destination & { block: AddressBlock },
  words: Words,
): string {
  const own = address === null ? undefined : card.addresses[address];
  if (own) {
    const kind = own.kind === "street" ? "" : words.destinationKinds[own.kind];
    const label = words.destinationLabels[own.label] ?? own.label;
    return [label, kind].filter((part) => part !== "").join(", ") || words.destinationUsual;
  }
  const at = position === null ? undefined : card.positions[position];
  // A place of work without an address of its own is reached at the contact's.
  return at && block.of === at.organisation_id ? at.organisation : (block.lines[0] ?? words.destinationUsual);
}
