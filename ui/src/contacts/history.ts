import { day, named, oneOf, plain, type RecordWords, titleOf, yesNo } from "../shared/history/difference";
import { ownValueWords } from "../shared/own/history";
import { language } from "../shared/words";
import { writeBirthday } from "./birthday";
import { countryName } from "./countries";
import { labelWord } from "./labels";
import { words } from "./words";

/** What the history of a contact calls its fields. */
export function contactFields(): RecordWords {
  const text = words();
  const part = (whole: string, field: string) => `${whole}, ${field}`;
  const label = (whole: string) => ({
    label: part(whole, text.label),
    say: (stored: unknown) => labelWord(text, String(stored)),
  });
  const preferred = (whole: string) => yesNo(part(whole, text.preferred));
  const reach = (whole: string, column: string) => ({
    row: { label: whole, say: (row: Record<string, unknown>) => String(row[column] ?? "") },
    fields: { [column]: plain(whole), label: label(whole), preferred: preferred(whole) },
  });
  return {
    contact: {
      fields: {
        kind: oneOf(text.filterKind, { person: text.person, organisation: text.organisation }),
        salutation: oneOf(text.salutation, text.salutations),
        title: plain(text.academicTitle),
        given: plain(text.given),
        additional: plain(text.additional),
        family: plain(text.family),
        suffix: plain(text.suffix),
        nickname: plain(text.nickname),
        sort_name: plain(text.sortName),
        organisation: plain(text.organisationName),
        letter_salutation: plain(text.letterSalutation),
        language: oneOf(text.letterLanguage, text.languages),
        birthday: { label: text.birthday, say: (stored) => writeBirthday(String(stored), language()) },
        anniversary: { label: text.anniversary, say: (stored) => writeBirthday(String(stored), language()) },
        customer_number: plain(text.customerNumber),
        supplier_number: plain(text.supplierNumber),
        vat_id: plain(text.vatId),
        tax_number: plain(text.taxNumber),
        register_court: plain(text.registerCourt),
        register_number: plain(text.registerNumber),
        iban: plain(text.iban),
        iban_raw: plain(text.ibanRawLabel),
        bic: plain(text.bic),
        note: plain(text.note),
        active: yesNo(text.activeField),
      },
    },
    position: {
      row: {
        label: text.position,
        say: async (row) =>
          [row.role, row.organisation_id ? await titleOf("contact", Number(row.organisation_id)) : row.organisation]
            .filter(Boolean)
            .join(", "),
      },
      fields: {
        organisation_id: named(text.worksAt, "contact"),
        organisation: plain(text.worksAt),
        role: plain(text.role),
        department: plain(text.department),
        since: day(part(text.position, text.sinceField)),
        until: day(part(text.position, text.untilField)),
      },
    },
    phone: reach(text.phone, "raw"),
    email: reach(text.email, "address"),
    web: reach(text.web, "url"),
    address: {
      row: {
        label: text.address,
        say: (row) => [row.street, [row.postal_code, row.town].filter(Boolean).join(" ")].filter(Boolean).join(", "),
      },
      fields: {
        street: plain(text.street),
        extra: plain(part(text.address, text.extra)),
        postal_code: plain(text.postalCode),
        town: plain(text.town),
        region: plain(text.region),
        country: { label: text.country, say: (stored) => countryName(String(stored), language()) },
        kind: oneOf(text.addressKind, text.addressKinds),
        label: label(text.address),
        preferred: preferred(text.address),
        valid_from: day(part(text.address, text.validFrom)),
        valid_to: day(part(text.address, text.validTo)),
      },
    },
    contact_tag: { row: { label: text.tag, say: (row) => String(row.tag ?? "") }, fields: { tag: plain(text.tag) } },
    contact_relation: {
      row: {
        label: text.relation,
        say: async (row) =>
          [
            await titleOf("entry", Number(row.kind_id)),
            row.other_id ? await titleOf("contact", Number(row.other_id)) : String(row.name ?? ""),
          ]
            .filter(Boolean)
            .join(": "),
      },
      fields: {
        kind_id: named(text.relationKind, "entry"),
        other_id: named(text.relation, "contact"),
        name: plain(text.relation),
      },
    },
    own_value: ownValueWords(),
    contact_category: {
      row: { label: text.filterCategory, say: (row) => titleOf("entry", Number(row.category_id)) },
      fields: {},
    },
  };
}
