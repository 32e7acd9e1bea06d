import type { MailDone } from "../api/generated/commands";
import { notify } from "../parts/notice/notices";
import { paperWords } from "./words";

/** Says what became of a mail draft; addresses that no link could bear go on the clipboard. */
export async function tellMail(done: MailDone, withPaper: boolean): Promise<void> {
  const words = paperWords();
  const without = done.without_address;
  const more = [
    done.way === "eml" || !withPaper ? "" : words.mailFolder,
    without.length > 0 ? words.mailWithout(words.named(without)) : "",
  ]
    .filter((line) => line !== "")
    .join(" ");
  let what = words.mailReady;
  if (done.copied !== null) {
    try {
      await navigator.clipboard.writeText(done.copied);
      what = words.mailCopied(done.recipients);
    } catch {
      notify({ tone: "danger", what: words.mailCopyFailed });
      return;
    }
  }
  notify({ tone: without.length > 0 ? "due" : "fine", what, ...(more === "" ? {} : { more }) });
}
