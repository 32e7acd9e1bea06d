import { useQuery } from "@tanstack/react-query";
import { call, commandQuery } from "../../shared/api";
import { useToday } from "../../shared/desk";
import { Select } from "../../shared/parts";
import { useLetterWords } from "../words";
import { destinationsOf, knownDestinations } from "./destinations";

/**
 * Where the letter goes, of a contact that is reached at several addresses. What is chosen fills the address lines,
 * which may be changed afterwards; the choice says which of them stands there.
 */
export function DestinationChoice({
  contact,
  recipient,
  onChoose,
}: {
  contact: number;
  /** The address lines as they stand. */
  recipient: string;
  onChoose: (recipient: string) => void;
}) {
  const words = useLetterWords();
  const today = useToday();
  const card = useQuery(commandQuery("contacts_get", { id: contact }, { kinds: ["contact", "entry"] })).data?.card;
  const known = useQuery({
    queryKey: ["letters_destinations", contact, card, today],
    queryFn: async ({ signal }) => {
      if (!card) return [];
      const blocks = destinationsOf(card, today).map(async (one) => {
        const { address, position } = one;
        const request = { id: contact, address, position, day: null, purpose: "letter", style: "open" } as const;
        return { ...one, block: await call("contacts_address_block", request, { signal }) };
      });
      return knownDestinations(card, await Promise.all(blocks), words);
    },
    enabled: card !== undefined,
    meta: { kinds: ["contact", "firm"] },
  }).data;
  if (!known || known.length < 2) return null;
  const chosen = known.find((one) => one.text === recipient.trim());
  return (
    <Select
      label={words.destination}
      value={chosen?.id ?? null}
      placeholder={words.destinationOther}
      onChange={(id) => {
        const next = known.find((one) => one.id === id);
        if (next) onChoose(next.text);
      }}
      options={known.map(({ id, label, detail }) => ({ id, label, detail }))}
    />
  );
}
