import { asKontorError, call, commandQuery, reportFailure } from "../api";
import type { RecordRef, WordFill } from "../api/generated/commands";
import { confirm } from "../parts/confirm/confirm";
import { notify } from "../parts/notice/notices";
import { wordWords } from "./wordWords";

/** The Word templates that are kept in the office. */
export const templatesQuery = commandQuery("templates_list", null, { kinds: ["template"] });

/** Lets the person choose a Word document and fills it from a record. */
export async function fillFromFile(record: RecordRef): Promise<void> {
  try {
    const picked = await call("files_pick", { purpose: "attachment" });
    // Null: the dialog was left without a choice.
    if (picked) await fill({ token: picked.token, template: null, record, language: null });
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}

/** Fills a kept template from a record. */
export async function fillFromTemplate(record: RecordRef, template: number): Promise<void> {
  try {
    await fill({ token: null, template, record, language: null });
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}

/** Says what would stay open, fills the document and opens it; it stays with the record. */
async function fill(request: WordFill): Promise<void> {
  const words = wordWords();
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
}
