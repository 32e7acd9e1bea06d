import { plural } from "../../shared/words";
import type { Words } from "./words.de";

export const en: Words = {
  title: "Topics",
  one: "Topic",
  create: "New topic",
  createAction: "Note a topic",
  createAlso: "for the next meeting of a body",
  showAction: "Show topics",
  back: "To the calendar",
  body: "Body",
  kind: "Kind",
  minutes: "Minutes",
  presenter: "Presented by",
  motion: "Goal or motion",
  note: "Note",
  noteHint: "who asked, what is still missing – stays in this list",
  titleLabel: "Topic",
  save: "Save",
  cancel: "Cancel",
  delete: "Delete",
  removed: (title: string) => `Topic “${title}” deleted`,
  filterHint: "Topic, body, presenter",
  ofBody: (name: string) => `of ${name}`,
  counted: (shown: number, all: number) =>
    shown === all ? plural("en", all, { one: "# topic", other: "# topics" }) : `${shown} of ${all}`,
  emptyTitle: "No topic is waiting",
  emptyText:
    "What is to be spoken of at one of the next meetings is noted here. On the agenda of the body “Take over open items” brings it along.",
  noBody: "No body yet",
  noBodyText: "Topics wait for the meeting of a body. Bodies stand in the master data.",
  order: "Alt+↑ and Alt+↓ order the topics of a body.",
};
