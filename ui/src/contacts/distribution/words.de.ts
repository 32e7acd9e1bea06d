import { plural } from "../../shared/words";

/** Words of the distribution lists. */
export const distributionWords = {
  distributionList: "Verteiler",
  distributionLists: "Verteiler",
  listsEmpty: "Noch kein Verteiler",
  listsEmptyText:
    "Ein Verteiler fasst Kontakte zusammen, denen Sie gemeinsam schreiben: einzeln benannt, durch einen Filter gefunden, oder beides.",
  listCreate: "Verteiler anlegen",
  listName: "Name",
  listNote: "Wofür",
  listMembers: "Mitglieder",
  listKind: "Art",
  listFixed: "einzeln benannt",
  listByFilter: "durch Filter",
  listFilter: "Filter",
  listNoFilter: "kein Filter, nur einzeln Benannte",
  listFilterFrom: "Wer gehört dazu?",
  listFilterView: (name: string) => `wer zur Ansicht „${name}“ gehört`,
  listFilterKept: "wie bisher",
  listEmail: "E-Mail-Adresse",
  listAddress: "Postanschrift",
  listUsual: "die bevorzugte",
  listAdd: "Kontakt hinzufügen",
  listAddHint: "Name eingeben",
  listRemove: (name: string) => `${name} aus dem Verteiler nehmen`,
  listTakeBack: (name: string) => `${name} wieder aufnehmen`,
  listExcluded: (n: number) => plural("de", n, { one: "# ausgenommen", other: "# ausgenommen" }),
  listExcludedNames: "Ausgenommen, obwohl der Filter sie findet",
  listGone: (names: string) => `Gelöscht seither: ${names}`,
  listInactive: (n: number) =>
    plural("de", n, {
      one: "# Mitglied ist inaktiv und wird nicht angeschrieben.",
      other: "# Mitglieder sind inaktiv und werden nicht angeschrieben.",
    }),
  listRestricted: (n: number) =>
    plural("de", n, {
      one: "# Mitglied ist gesperrt und wird nicht angeschrieben.",
      other: "# Mitglieder sind gesperrt und werden nicht angeschrieben.",
    }),
  listGoneCount: (n: number) =>
    plural("de", n, { one: "# Mitglied wurde gelöscht.", other: "# Mitglieder wurden gelöscht." }),
  listGoneClear: "Aus dem Verteiler nehmen",
  listWithout: (n: number) =>
    plural("de", n, { one: "# Mitglied hat keine E-Mail-Adresse:", other: "# Mitglieder haben keine E-Mail-Adresse:" }),
  listStates: { active: "", inactive: "inaktiv", restricted: "gesperrt", gone: "gelöscht" },
  listFound: "durch Filter",
  listSaved: (name: string) => `Gespeichert: Verteiler „${name}“`,
  listDeleted: (name: string) => `Gelöscht: Verteiler „${name}“`,
  listLetter: "Serienbrief …",
  listDelete: "Verteiler löschen",
  listSave: "Speichern",
  listBack: "Zu den Kontakten",
  listShow: "Im Adressbuch zeigen",
  listNoMembers: "Noch niemand im Verteiler",
  listNoMembersText:
    "Fügen Sie hier Kontakte hinzu, oder markieren Sie sie im Adressbuch und wählen „Zum Verteiler hinzufügen“.",
  listCount: (n: number) => plural("de", n, { one: "# Mitglied", other: "# Mitglieder" }),
};
