import { expect, it } from "vitest";
import { afterLead } from "./typed";

it("takes the first word for what is meant, with or without a colon", () => {
  expect(afterLead("Aufgabe Angebot anrufen", ["aufgabe"])).toBe("Angebot anrufen");
  expect(afterLead("aufgabe: Angebot anrufen", ["aufgabe"])).toBe("Angebot anrufen");
  expect(afterLead("+ Angebot", ["+"])).toBe("Angebot");
  expect(afterLead("Kontakt Petra Meier\nHafenstraße 3", ["kontakt"])).toBe("Petra Meier\nHafenstraße 3");
});

it("leaves everything else alone: a number, another word, nothing to follow", () => {
  expect(afterLead("+49 40 123456", ["+"])).toBeNull();
  expect(afterLead("Aufgaben heute", ["aufgabe"])).toBeNull();
  expect(afterLead("Aufgabe ", ["aufgabe"])).toBeNull();
});
