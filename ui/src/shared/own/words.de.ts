export const de = {
  title: "Eigene Felder",
  one: "Eigenes Feld",
  yes: "ja",
  no: "nein",
  none: "keine Angabe",
  notANumber: "Das ist keine Zahl. Höchstens vier Stellen hinter dem Komma, etwa 1.234,5.",
};

export type Words = typeof de;
