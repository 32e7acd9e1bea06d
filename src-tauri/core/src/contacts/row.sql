INSERT INTO contact_row (id, kind, name, listed, sort_key, given_key, organisation, organisation_key, role, role_key,
                         street, postal_code, town, town_key, country, email, phone, phone_key, mobile, number,
                         language, birthday, birthday_key, changed, active, facts)
VALUES (:id, :kind, :name, :listed, :sort_key, :given_key, :organisation, :organisation_key, :role, :role_key,
        :street, :postal_code, :town, :town_key, :country, :email, :phone, :phone_key, :mobile, :number,
        :language, :birthday, :birthday_key, :changed, :active, :facts)
ON CONFLICT (id) DO UPDATE SET
  kind = excluded.kind, name = excluded.name, listed = excluded.listed, sort_key = excluded.sort_key,
  given_key = excluded.given_key, organisation = excluded.organisation, organisation_key = excluded.organisation_key,
  role = excluded.role, role_key = excluded.role_key, street = excluded.street, postal_code = excluded.postal_code,
  town = excluded.town, town_key = excluded.town_key, country = excluded.country, email = excluded.email,
  phone = excluded.phone, phone_key = excluded.phone_key, mobile = excluded.mobile, number = excluded.number,
  language = excluded.language, birthday = excluded.birthday, birthday_key = excluded.birthday_key,
  changed = excluded.changed, active = excluded.active, facts = excluded.facts
