import { callWithChanges } from "../../shared/api";
import { notifyDone } from "../../shared/history/takeBack";
import { taskWords } from "../words";
import type { ReadLine } from "./readLine";
import { fieldsOfLine, type LineAbout, type LineOwner, understood } from "./said";

/** Makes the task that a line means, and says so with the way back; gives its id. */
export async function addLine(read: ReadLine, owner: LineOwner | null, about: LineAbout | null): Promise<number> {
  const words = taskWords();
  const fields = fieldsOfLine(read, owner, about);
  const { value, changes } = await callWithChanges("tasks_save", { id: null, fields });
  const parts = understood(read, owner, words);
  notifyDone(parts.length > 0 ? words.addedWith(read.title, parts.join(", ")) : words.added(read.title), changes);
  return value.id;
}
