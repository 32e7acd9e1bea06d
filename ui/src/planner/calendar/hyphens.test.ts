import { expect, it } from "vitest";
import { softHyphens } from "./hyphens";

it("parts German words by their syllables", () => {
  for (const parted of [
    "Mon|tags|run|de",
    "Be|spre|chung",
    "Arbeits|krei|ses",
    "Brand|schutz",
    "Treppen|haus",
    "Leistungs|ver|zeich|nis",
    "Ladesta|tio|nen",
  ]) {
    const word = parted.replaceAll("|", "");
    const soft = softHyphens(word, "de");
    // Every wanted place is one, and never less than three letters stand alone.
    const places = (text: string, sign: string) => {
      const found: number[] = [];
      let letters = 0;
      for (const letter of text) {
        if (letter === sign) found.push(letters);
        else letters += 1;
      }
      return found;
    };
    const wanted = places(parted, "|").filter((place) => place >= 3 && word.length - place >= 3);
    expect(places(soft, "\u00ad"), soft.replaceAll("\u00ad", "|")).toEqual(expect.arrayContaining(wanted));
    expect(soft.replaceAll("\u00ad", "")).toBe(word);
  }
});

it("leaves what is one sound, short words, figures and other languages alone", () => {
  expect(softHyphens("Rückruf", "de").replaceAll("\u00ad", "|")).toBe("Rück|ruf");
  expect(softHyphens("Küche 2026 Beirat", "de")).toBe("Küche 2026 Beirat");
  expect(softHyphens("Certification", "en")).toBe("Certification");
});
