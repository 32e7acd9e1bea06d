-- The sign before `active` keeps SQLite from walking through all contacts that are active.
-- Addresses whose validity begins within (?1, ?2], with who moves along: people without an address of
-- their own who work there on that day.
SELECT address.contact_id, contact_row.name,
       (SELECT count(DISTINCT position.contact_id) FROM position
        WHERE position.organisation_id = address.contact_id
          AND (position.since IS NULL OR position.since <= address.valid_from)
          AND (position.until IS NULL OR position.until >= address.valid_from)
          AND NOT EXISTS (SELECT 1 FROM address AS own WHERE own.contact_id = position.contact_id
                            AND (own.valid_from IS NULL OR own.valid_from <= address.valid_from)
                            AND (own.valid_to IS NULL OR own.valid_to >= address.valid_from))),
       address.valid_from,
       address.label, address.kind, address.street, address.extra, address.postal_code, address.town, address.region,
       address.country, address.preferred, address.valid_from, address.valid_to
FROM address JOIN contact_row ON contact_row.id = address.contact_id
WHERE address.valid_from > ?1 AND address.valid_from <= ?2 AND +contact_row.active = 1
ORDER BY address.valid_from, contact_row.sort_key, address.id
