import { useQuery } from "@tanstack/react-query";
import { call } from "../../shared/api";
import { Lookup, type Option, TextArea } from "../../shared/parts";
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
  const only = ids.length === 1 ? names?.[0] : undefined;
  const value: Option<number> | null = only ? { id: only.id, label: only.title } : null;
  return (
    <>
      {ids.length > 1 ? (
        <p>
          <strong>{words.recipients(ids.length)}</strong>
        </p>
      ) : (
        <Lookup
          label={words.contact}
          value={value}
          onChange={(contact) => onIds(contact ? [contact.id] : [])}
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
