import { asKontorError, call, reportFailure } from "../../shared/api";
import type { EmailsRequest, WithoutEmail } from "../../shared/api/generated/commands";
import { notify } from "../../shared/parts";
import { copyText } from "../record/copy";
import { words } from "../words";

/** So many names are told where addresses are missing. */
const TOLD = 5;

/** Puts the e-mail addresses of contacts or of a distribution list on the clipboard; who has none is named. */
export async function copyEmails(whose: EmailsRequest): Promise<void> {
  try {
    const { addresses, without } = await call("contacts_emails", whose);
    if (addresses.length === 0) {
      notify({ tone: "danger", what: words().emailsNone });
      return;
    }
    await copyText(addresses.join("; "), words().emailsCopied(addresses.length));
    tellWithout(without);
  } catch (error) {
    reportFailure(asKontorError(error));
  }
}

/** Opens a draft that hides the addresses from one another; who has none is named. */
export async function writeEmail(whose: EmailsRequest, subject = ""): Promise<void> {
  try {
    const found = await call("contacts_emails", whose);
    if (found.addresses.length === 0) {
      notify({ tone: "danger", what: words().emailsNone });
      return;
    }
    const { recipients } = await call("contacts_mail", { to: whose, subject });
    notify({ tone: "fine", what: words().draftOpened(recipients) });
    tellWithout(found.without);
  } catch (error) {
    reportFailure(asKontorError(error));
  }
}

function tellWithout(without: readonly WithoutEmail[]): void {
  if (without.length === 0) return;
  const names = without.slice(0, TOLD).map((one) => one.name);
  notify({ tone: "plain", what: words().emailsWithout(names.join("; "), without.length - names.length) });
}
