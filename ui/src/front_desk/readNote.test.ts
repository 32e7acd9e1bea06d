import { expect, it } from "vitest";
import { readNote } from "./readNote";

it("reads who called, the number and what it is about", () => {
  expect(readNote("Frau Weber 040 1234567: bittet um Rückruf", true)).toEqual({
    partner: "Frau Weber",
    phone: "040 1234567",
    subject: "bittet um Rückruf",
  });
  expect(readNote("+49 (40) 123-456: Angebot", true)).toEqual({
    partner: "",
    phone: "+49 (40) 123-456",
    subject: "Angebot",
  });
  expect(readNote("Frau Weber wegen Angebot", true)).toEqual({ partner: "Frau Weber", phone: "", subject: "Angebot" });
  expect(readNote("Ms Weber about the offer", true)).toEqual({ partner: "Ms Weber", phone: "", subject: "the offer" });
  expect(readNote("Petra Meier", true)).toEqual({ partner: "Petra Meier", phone: "", subject: "" });
});

it("takes no name out of words that nobody called a call", () => {
  expect(readNote("Angebot Brandschutz", false)).toEqual({ partner: "", phone: "", subject: "Angebot Brandschutz" });
  expect(readNote("Angebot wegen Brandschutz", false).partner).toBe("");
  expect(readNote("bittet um Rückruf morgen", true)).toEqual({
    partner: "",
    phone: "",
    subject: "bittet um Rückruf morgen",
  });
});
