import { plural } from "../../shared/words";

export const de = {
  calendar: "Fristen als Kalender speichern (.ics) …",
  calendarSaved: (name: string) => `Fristen gespeichert: ${name}`,
  dossier: "Vertragsakte der markierten speichern …",
  dossierAll: "Vertragsakte speichern (Liste, Blätter, Dateien) …",
  dossierSaved: (contracts: number, files: number) =>
    `Vertragsakte mit ${plural("de", contracts, { one: "# Vertrag", other: "# Verträgen" })} und ${plural("de", files, { one: "# Datei", other: "# Dateien" })} gespeichert.`,
  dossierWorking: "Vertragsakte wird gespeichert",
  savedIn: (folder: string) => `In ${folder}`,
  savedAs: (name: string, folder: string) => `${name} in ${folder}`,
};

export type Words = typeof de;
