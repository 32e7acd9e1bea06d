/** Words of making two lines of the master data one. */
export const de = {
  merge: "Zusammenführen mit …",
  title: (name: string) => `„${name}“ zusammenführen`,
  into: "Mit welchem Eintrag?",
  choose: "Eintrag wählen",
  effect: (users: string, name: string, other: string) =>
    `${users} verwenden danach „${other}“. „${name}“ gibt es dann nicht mehr.`,
  effectOne: (users: string, name: string, other: string) =>
    `${users} verwendet danach „${other}“. „${name}“ gibt es dann nicht mehr.`,
  noUse: (name: string, other: string) => `„${name}“ wird nirgends verwendet und geht in „${other}“ auf.`,
  and: (parts: readonly string[]) =>
    parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} und ${parts.at(-1)}`,
  go: "Zusammenführen",
  done: (name: string, other: string) => `„${name}“ und „${other}“ zusammengeführt`,
  failed: "Die Einträge wurden nicht zusammengeführt.",
  cancel: "Abbrechen",
};

export type Words = typeof de;
