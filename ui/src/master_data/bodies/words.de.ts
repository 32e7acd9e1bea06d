import { plural } from "../../shared/words";

export const de = {
  one: "Gremium",
  create: "Gremium anlegen",
  empty: "Noch kein Gremium",
  emptyText: "Beirat, Geschäftsleitung, Betriebsrat: mit Mitgliedern, Stimmen und eigenen Beschlussnummern.",
  nameHint: "Beirat",
  codeNote: "steht in den Nummern der Beschlüsse, z. B. BR-2026-014",
  quorum: "Beschlussfähig ist es mit",
  quorums: {
    none: "jeder Zahl von Stimmen",
    half: "der Hälfte der Stimmen",
    more_than_half: "mehr als der Hälfte der Stimmen",
    two_thirds: "zwei Dritteln der Stimmen",
    all: "allen Stimmen",
    count: "mindestens so vielen Stimmen",
  },
  count: "Stimmen",
  countWrong: "Bitte eine ganze Zahl ab 1 eingeben.",
  votesWrong: "Bitte eine ganze Zahl ab 0 eingeben.",
  members: "Mitglieder",
  memberCount: (n: number) => plural("de", n, { zero: "keine", one: "# Mitglied", other: "# Mitglieder" }),
  addMember: "Mitglied hinzufügen",
  addMemberHint: "Kontakt suchen oder Namen eingeben",
  addAsName: (name: string) => `„${name}“ nur als Namen aufnehmen`,
  already: (name: string) => `${name} steht schon auf der Liste.`,
  removeMember: (name: string) => `${name} entfernen`,
  memberName: "Name",
  function: "Funktion",
  role: "In der Sitzung",
  roles: { chair: "Leitung", keeper: "Protokoll", participant: "Teilnahme", guest: "Gast", speaker: "Vortrag" },
  votes: "Stimmen",
  from: "Mitglied ab",
  to: "Mitglied bis",
};

export type Words = typeof de;
