UPDATE letter
SET number = :number, kind = :kind, contact_id = :contact_id, letterhead_id = :letterhead_id,
    addressee = :addressee, recipient = :recipient, notes = :notes, language = :language, dated = :dated,
    your_reference = :your_reference, your_message = :your_message, our_reference = :our_reference,
    our_message = :our_message, clerk = :clerk, clerk_phone = :clerk_phone, clerk_email = :clerk_email,
    subject = :subject, salutation = :salutation, body = :body, closing = :closing, signatory = :signatory,
    signatory_mark = :signatory_mark, signatory_role = :signatory_role, cosignatory = :cosignatory,
    cosignatory_mark = :cosignatory_mark, cosignatory_role = :cosignatory_role, annexes = :annexes,
    copies = :copies
WHERE id = :id
