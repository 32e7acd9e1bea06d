UPDATE contact SET
  kind = :kind, salutation = :salutation, title = :title, given = :given, additional = :additional,
  family = :family, suffix = :suffix, nickname = :nickname, organisation = :organisation,
  letter_salutation = :letter_salutation, language = :language, birthday = :birthday, anniversary = :anniversary,
  customer_number = :customer_number, supplier_number = :supplier_number, vat_id = :vat_id,
  tax_number = :tax_number, register_court = :register_court, register_number = :register_number, iban = :iban,
  iban_raw = :iban_raw, bic = :bic, note = :note, active = :active, foreign_lines = :foreign_lines,
  sort_name = :sort_name
WHERE id = :id
