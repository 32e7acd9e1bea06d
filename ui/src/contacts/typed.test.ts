import { expect, it } from "vitest";
import { mayBeContact } from "./typed";

it("asks about what is written as names and addresses are", () => {
  for (const text of ["Petra Meier", "Dr. Petra Meier-Huber", "Anna von Hagen", "p.meier@beispiel.de", "Muster GmbH"]) {
    expect(mayBeContact(text), text).toBe(true);
  }
});

it("asks about nothing else", () => {
  for (const text of ["Petra", "angebot anrufen", "Angebot Brandschutz anrufen fr", "V-2024-0031 Miete", "", "a@b"]) {
    expect(mayBeContact(text), text).toBe(false);
  }
});
