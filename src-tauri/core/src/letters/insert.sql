INSERT INTO letter (id, number, kind, contact_id, letterhead_id, addressee, recipient, notes, language, dated, your_reference,
  your_message, our_reference, our_message, clerk, clerk_phone, clerk_email, subject, salutation, body,
  closing, signatory, signatory_mark, signatory_role, cosignatory, cosignatory_mark, cosignatory_role,
  annexes, copies)
VALUES (:id, :number, :kind, :contact_id, :letterhead_id, :addressee, :recipient, :notes, :language, :dated,
  :your_reference, :your_message, :our_reference, :our_message, :clerk, :clerk_phone, :clerk_email, :subject,
  :salutation, :body, :closing, :signatory, :signatory_mark, :signatory_role, :cosignatory,
  :cosignatory_mark, :cosignatory_role, :annexes, :copies)
