INSERT INTO contact (
  uid, kind, salutation, title, given, additional, family, suffix, nickname, organisation, letter_salutation,
  language, birthday, customer_number, supplier_number, vat_id, iban, note, active, foreign_lines
) VALUES (
  :uid, :kind, :salutation, :title, :given, :additional, :family, :suffix, :nickname, :organisation,
  :letter_salutation, :language, :birthday, :customer_number, :supplier_number, :vat_id, :iban, :note, :active,
  :foreign_lines
)
