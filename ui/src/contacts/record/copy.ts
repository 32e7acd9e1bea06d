import { notify } from "../../shared/parts";
import { words } from "../words";

/** Puts text on the clipboard and says what it is. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify({ tone: "plain", what: done });
  } catch {
    notify({ tone: "danger", what: words().copyFailed, more: words().copyRemedy });
  }
}
