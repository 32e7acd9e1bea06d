/** The columns of a table, what an import leaves out, and what it warns of. */
export const rejected = [
  {
    line: 34,
    reason: "ROW_TOO_WIDE",
    data: { expected: 14, found: 16 },
    source: '"Meier";Hans;;"Hafenstr. 3;;;25335;Elmshorn',
  },
  { line: 88, reason: "CARD_EMPTY", data: null, source: ";;;;;;;;;;;;;" },
];
export const warnings = [
  { line: 0, code: "CHARSET_ASSUMED", data: { charset: "Windows-1252" } },
  { line: 12, code: "PHONE_ROUNDED", data: { text: "4,917E+11" } },
  { line: 40, code: "POSTAL_CODE_PADDED", data: { text: "1067", code: "01067" } },
];

export const headers = [
  ["Anrede", "salutation", "Frau"],
  ["Vorname", "given", "Anna"],
  ["Nachname", "family", "Weber"],
  ["Firma", "position.1.organisation", "Stadtwerke Elmshorn"],
  ["Abteilung", "position.1.department", "Einkauf"],
  ["Position", "position.1.role", "Geschäftsführung"],
  ["Straße geschäftlich", "address.work.street", "Hafenstraße 12"],
  ["Postleitzahl geschäftlich", "address.work.postal_code", "25335"],
  ["Ort geschäftlich", "address.work.town", "Elmshorn"],
  ["Telefon geschäftlich", "phone.work", "+49 4121 200-10"],
  ["Mobiltelefon", "phone.mobile", "0171 2345000"],
  ["E-Mail-Adresse", "email.1.value", "anna.weber@stadtwerke.example"],
  ["Priorität", "ignore", "Normal"],
  ["Benutzer 1", null, ""],
] as const;
