import { asKontorError, call, reportFailure } from "../api";
import type { RecordRef } from "../api/generated/commands";
import { confirm } from "../parts/confirm/confirm";
import { notify } from "../parts/notice/notices";
import { wordWords } from "./wordWords";

/** Lets the person choose a Word template, fills it from a record and opens the document, which stays with the record. */
export async function fillWordTemplate(record: RecordRef): Promise<void> {
  const words = wordWords();
  try {
    const picked = await call("files_pick", { purpose: "attachment" });
    // Null: the dialog was left without a choice.
    if (!picked) return;
    const request = { token: picked.token, record, language: null };
    const found = await call("word_check", request);
    if (found.unknown.length > 0) {
      const yes = await confirm({
        title: words.unknownTitle(found.name),
        text: words.unknown(found.unknown.map((name) => `{{${name}}}`).join(", ")),
        yes: words.fillAnyway,
        no: words.cancel,
      });
      if (!yes) return;
    }
    const done = await call("word_fill", request);
    notify({
      tone: done.unknown.length > 0 ? "due" : "fine",
      what: words.filled(done.name),
      ...(done.empty.length > 0 ? { more: words.empty(done.empty.join(", ")) } : {}),
    });
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}
