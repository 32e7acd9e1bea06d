import type { ContactFilter, DistributionListFields } from "../../shared/api/generated/commands";

/** The fields of a list; what is not given is empty. */
export function fieldsOf(given: Partial<DistributionListFields> & { name: string }): DistributionListFields {
  return { note: "", filter: null, email_label: "", address_kind: null, named: [], ...given };
}

/** A list of contacts that are named one by one. */
export function namedFields(name: string, contacts: readonly number[]): DistributionListFields {
  return fieldsOf({
    name,
    named: contacts.map((contact_id) => ({
      contact_id,
      name: "",
      excluded: false,
      email_label: "",
      address_kind: null,
    })),
  });
}

/** The filter that a list keeps: what is marked just now does not belong to it. */
export function keptFilter(filter: ContactFilter): ContactFilter {
  return { ...filter, ids: null };
}
