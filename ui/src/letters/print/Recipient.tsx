import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../shared/api";
import { Lookup, type Option, TextArea, TextField } from "../../shared/parts";
import { findContacts } from "../queries";
import { useLetterWords } from "../words";

/** To whom an envelope or a note goes: contacts that came along, one that is found, or an address by hand. */
export function RecipientChoice({
  ids,
  onIds,
  address,
  onAddress,
}: {
  ids: readonly number[];
  onIds: (ids: readonly number[]) => void;
  address: string;
  onAddress: (address: string) => void;
}) {
  const words = useLetterWords();
  const names = useQuery({
    queryKey: ["letters_names", ids],
    queryFn: () => call("search_titles", { records: ids.map((id) => ({ kind: "contact" as const, id })) }),
    enabled: ids.length > 0,
    meta: { kinds: ["contact"] },
  }).data;
  const [picked, pick] = useState<Option<number> | null>(null);
  const named = names?.[0];
  const known = picked ?? (named ? { id: named.id, label: named.title } : null);
  const value = ids.length === 1 && known?.id === ids[0] ? known : null;
  // A name that came into the field while it has the keys would open its list.
  const naming = ids.length === 1 && value === null && names === undefined;
  return (
    <>
      {ids.length > 1 ? (
        <p>
          <strong>{words.recipients(ids.length)}</strong>
        </p>
      ) : naming ? (
        <TextField label={words.contact} value="" onChange={() => undefined} disabled />
      ) : (
        <Lookup
          label={words.contact}
          value={value}
          onChange={(contact) => {
            pick(contact);
            onIds(contact ? [contact.id] : []);
          }}
          lookupKey={["letters_contacts"]}
          kinds={["contact"]}
          find={findContacts}
          placeholder={words.contactHint}
          autoFocus={ids.length === 0}
        />
      )}
      {ids.length === 0 && (
        <TextArea
          label={words.freeAddress}
          note={words.freeAddressNote}
          value={address}
          onChange={onAddress}
          rows={5}
        />
      )}
    </>
  );
}
