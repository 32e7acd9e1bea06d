import { plural } from "../../shared/words";
import type { distributionWords as German } from "./words.de";

/** Words of the distribution lists. */
export const distributionWords = {
  distributionList: "Distribution list",
  distributionLists: "Distribution lists",
  listsEmpty: "No distribution list yet",
  listsEmptyText:
    "A distribution list holds contacts that you write to together: named one by one, found by a filter, or both.",
  listCreate: "Create a distribution list",
  listName: "Name",
  listNote: "What for",
  listMembers: "Members",
  listKind: "Kind",
  listFixed: "named one by one",
  listByFilter: "by filter",
  listFilter: "Filter",
  listNoFilter: "no filter, only those named",
  listFilterFrom: "Who belongs to it?",
  listFilterView: (name: string) => `who belongs to view “${name}”`,
  listFilterKept: "as before",
  listEmail: "E-mail address",
  listAddress: "Postal address",
  listUsual: "the preferred one",
  listAdd: "Add a contact",
  listAddHint: "Enter a name",
  listRemove: (name: string) => `Take ${name} off the list`,
  listTakeBack: (name: string) => `Put ${name} back on the list`,
  listExcluded: (n: number) => plural("en", n, { one: "# left out", other: "# left out" }),
  listExcludedNames: "Left out though the filter finds them",
  listGone: (names: string) => `Deleted since: ${names}`,
  listInactive: (n: number) =>
    plural("en", n, {
      one: "# member is inactive and is not written to.",
      other: "# members are inactive and are not written to.",
    }),
  listRestricted: (n: number) =>
    plural("en", n, {
      one: "# member is restricted and is not written to.",
      other: "# members are restricted and are not written to.",
    }),
  listGoneCount: (n: number) => plural("en", n, { one: "# member was deleted.", other: "# members were deleted." }),
  listGoneClear: "Take off the list",
  listWithout: (n: number) =>
    plural("en", n, { one: "# member has no e-mail address:", other: "# members have no e-mail address:" }),
  listStates: { active: "", inactive: "inactive", restricted: "restricted", gone: "deleted" },
  listFound: "by filter",
  listSaved: (name: string) => `Saved: distribution list “${name}”`,
  listDeleted: (name: string) => `Deleted: distribution list “${name}”`,
  listLetter: "Serial letter …",
  listDelete: "Delete the list",
  listSave: "Save",
  listBack: "Back to the contacts",
  listShow: "Show in the address book",
  listNoMembers: "Nobody on this list yet",
  listNoMembersText: "Add contacts here, or mark them in the address book and choose “Add to distribution list”.",
  listCount: (n: number) => plural("en", n, { one: "# member", other: "# members" }),
} satisfies typeof German;
