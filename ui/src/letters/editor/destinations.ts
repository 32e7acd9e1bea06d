import type { AddressBlock, BlockRequest, Card } from "../../shared/api/generated/commands";
import type { Words } from "../words.de";

/** Somewhere a letter to a contact may go. */
export interface Destination {
  id: string;
  /** Which address of the contact it is, by its place on the card; null: the one that letters go to. */
  address: BlockRequest["address"];
}

/** A destination with the lines that the letter would bear. */
export interface KnownDestination {
  id: string;
  label: string;
  detail: string;
  text: string;
}

/** Where letters go on their own account, and each of the contact's addresses that is not over. */
export function destinationsOf(card: Card, today: string): Destination[] {
  const own = card.addresses.flatMap((address, place) =>
    address.valid_to !== null && address.valid_to < today ? [] : [{ id: `address ${place}`, address: place }],
  );
  return [{ id: "usual", address: null }, ...own];
}

/** The destinations as they are offered: each block once, and none without an address. */
export function knownDestinations(
  card: Card,
  all: readonly (Destination & { block: AddressBlock })[],
  words: Words,
): KnownDestination[] {
  const known: KnownDestination[] = [];
  // An address of the contact's own says better what it is than "the usual one".
  for (const { id, address, block } of [...all].sort(
    (a, b) => Number(a.address === null) - Number(b.address === null),
  )) {
    const text = block.lines.join("\n");
    if (!block.complete || known.some((one) => one.text === text)) continue;
    known.push({ id, label: labelOf(card, address, block, words), detail: detailOf(card, address, block), text });
  }
  return known;
}

function labelOf(card: Card, place: Destination["address"], block: AddressBlock, words: Words): string {
  const own = place === null ? undefined : card.addresses[place];
  if (!own) {
    const of = card.positions.find((position) => position.organisation_id === block.of);
    return of?.organisation ?? words.destinationUsual;
  }
  const kind = own.kind === "street" ? "" : words.destinationKinds[own.kind];
  const label = words.destinationLabels[own.label] ?? own.label;
  return [label, kind].filter((part) => part !== "").join(", ") || words.destinationUsual;
}

/** Street and town, which tell one address from another. */
function detailOf(card: Card, place: Destination["address"], block: AddressBlock): string {
  const own = place === null ? undefined : card.addresses[place];
  if (!own) return block.lines.slice(-2).join(", ");
  return [own.street, [own.postal_code, own.town].filter((part) => part !== "").join(" ")]
    .filter((part) => part !== "")
    .join(", ");
}
