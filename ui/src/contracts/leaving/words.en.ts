import { plural } from "../../shared/words";
import type { Words } from "./words.de";

export const en = {
  calendar: "Save deadlines as a calendar (.ics) …",
  calendarSaved: (name: string) => `Deadlines saved: ${name}`,
  dossier: "Save the files of the marked contracts …",
  dossierAll: "Save contract files (list, sheets, attachments) …",
  dossierSaved: (contracts: number, files: number) =>
    `Saved ${plural("en", contracts, { one: "# contract", other: "# contracts" })} with ${plural("en", files, { one: "# file", other: "# files" })}.`,
  dossierWorking: "Saving contract files",
  savedIn: (folder: string) => `In ${folder}`,
  savedAs: (name: string, folder: string) => `${name} in ${folder}`,
} satisfies Words;
