import { asKontorError, call, reportFailure } from "../api";
import type { RecordRef } from "../api/generated/commands";
import { notify } from "../parts/notice/notices";
import { wordWords } from "./wordWords";

/** Lets the person choose a Word template, fills it from a record and opens the document, which stays with the record. */
export async function fillWordTemplate(record: RecordRef): Promise<void> {
  const words = wordWords();
  try {
    const picked = await call("files_pick", { purpose: "attachment" });
    // Null: the dialog was left without a choice.
    if (!picked) return;
    const done = await call("word_fill", { token: picked.token, record, language: null });
    const more = [
      done.unknown.length > 0 ? words.unknown(done.unknown.join(", ")) : "",
      done.empty.length > 0 ? words.empty(done.empty.join(", ")) : "",
    ].filter((line) => line !== "");
    notify({
      tone: done.unknown.length > 0 ? "due" : "fine",
      what: words.filled(done.name),
      ...(more.length > 0 ? { more: more.join(" ") } : {}),
    });
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}
