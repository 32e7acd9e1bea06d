INSERT INTO contact (
  uid, kind, salutation, title, given, additional, family, suffix, nickname, organisation, letter_salutation,
  language, birthday, anniversary, customer_number, supplier_number, vat_id, tax_number, register_court,
  register_number, iban, iban_raw, bic, note, active, foreign_lines, sort_name
) VALUES (
  :uid, :kind, :salutation, :title, :given, :additional, :family, :suffix, :nickname, :organisation,
  :letter_salutation, :language, :birthday, :anniversary, :customer_number, :supplier_number, :vat_id, :tax_number,
  :register_court, :register_number, :iban, :iban_raw, :bic, :note, :active, :foreign_lines, :sort_name
)
