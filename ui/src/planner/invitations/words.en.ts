import { plural } from "../../shared/words";
import type { Words } from "./words.de";

const people = (n: number) => plural("en", n, { one: "# person", other: "# people" });

export const en = {
  title: "Invitations",
  invite: "Invite …",
  open: (n) => `Invitations (${n} open)`,
  gone: "This event no longer exists",
  goneText: "It was deleted. Undo brings it back.",
  backToCalendar: "To the calendar",
  backToEvent: "Back to the event",

  sender: (who) => `Sender: ${who}`,
  noSenderAddress:
    "The sender has no e-mail address. Without one there are no drafts; Kontor takes that of whoever works here, else the firm's from the master data.",
  cancelled: "The event is cancelled: whoever was invited is sent a cancellation.",
  nobody: "There is nobody on the list yet",
  nobodyText: "Those on the list of participants are invited.",
  addPeople: "Enter the participants",

  sendBy: (day) => `Send by ${day}`,
  sendByPassed: (day) => `The time for sending has passed: it was due by ${day}`,
  receiveBy: (day) => ` (to be received by ${day})`,
  agendaBy: (day) => `The agenda has to arrive by ${day}`,

  recipients: "Who is invited",
  chosen: (n, all) => `${n} of ${people(all)} chosen`,
  all: "Everybody",
  onlyNeedy: "Only those who have to learn something",
  each: "each person alone",
  eachNote: "one draft per person; nobody sees the others",
  columns: { pick: "Choice", name: "Name", address: "E-mail", last: "Told last", need: "Needed" },
  keys: "The arrow keys go through the list, the space bar ticks.",
  needs: { nothing: "knows", invite: "to be invited", update: "to be told of the change", cancel: "to be cancelled" },
  neverInvited: "was not invited",
  removed: "no longer on the list",
  noAddress: "no address",
  enterAddress: "enter it",
  enterAddressOf: (name) => `Enter the e-mail address of ${name}`,
  nameOnly: "on the list as a name only",
  nothingSent: "nothing yet",
  whats: { invitation: "Invitation", change: "Change", cancellation: "Cancellation" },
  ways: { email: "E-mail", post: "Post", registered: "Registered letter", personal: "In person" },
  byWay: { email: "by e-mail", post: "by post", registered: "by registered letter", personal: "in person" },
  sentOn: (what, way, day) => `${what} ${way} on ${day}`,
  forWhen: (when) => `for ${when}`,

  printLetters: "Print letters …",
  printLettersNote: "For all those chosen, with the agenda as enclosure.",
  letters: "Invitations as letters",
  letterCount: (n) => plural("en", n, { one: "# letter", other: "# letters" }),
  letterForm: "What is printed",
  letterForms: { letters: "Letters", dispatch: "Dispatch sheet" },
  letterFormNotes: {
    letters: "For each person, with the agenda as enclosure",
    dispatch: "Stays in the house: who gets a letter, and by when it has to leave",
  },
  addressNote: "Note above the address",
  addressNoteNote: "Empty: registered, where the rule of convening asks for it.",
  preprinted: "On printed letter paper",

  draft: "Open drafts",
  drafted: (n) => plural("en", n, { one: "# draft is open.", other: "# drafts are open." }),
  draftedMore: "Kontor sends nothing: please send them in your mail program, then note it here.",
  copied: (n) =>
    plural("en", n, { one: "The address is on the clipboard.", other: "# addresses are on the clipboard." }),
  copyFailed: "The addresses could not be copied.",
  withoutAddress: (names) => `Without an address: ${names}.`,

  note: "Note as sent …",
  noteTitle: "Note what was sent",
  noteWho: (n) => `Sent to ${people(n)}`,
  way: "How",
  day: "On",
  left: (names) =>
    `Without an e-mail address and therefore left out: ${names}. Please invite them another way, then note it.`,
  nobodyByMail: "None of those chosen has an e-mail address. Please choose another way.",
  fixed: "The note is fixed: it can be neither changed nor undone.",
  freezes: "After that the event counts as invited, and the numbers of its agenda are frozen.",
  freezesSitting: "After that the sitting counts as invited; its number and those of its agenda are frozen.",
  noteYes: "Note for good",
  cancel: "Cancel",
  needsDay: "Please give a day.",
  noted: (n) => `Noted as sent to ${people(n)}.`,
  notNoted: "It was not noted as sent.",
  notDrafted: "The drafts were not opened.",

  log: "What was sent",
  logEmpty: "Nothing yet.",

  untold: (n) =>
    plural("en", n, {
      one: "# person who was invited does not know of the cancellation yet.",
      other: "# people who were invited do not know of the cancellation yet.",
    }),
  tellCancelled: "Tell them …",
  tellInvited: "Tell them …",
  toTell: (n) =>
    plural("en", n, {
      one: "# person who was invited has to learn of it.",
      other: "# people who were invited have to learn of it.",
    }),
} satisfies Words;
