import { asKontorError, call, queryClient, reportFailure } from "../../shared/api";
import type { InvitationDrafts, InvitationNote, Recipient } from "../../shared/api/generated/commands";
import { notify } from "../../shared/parts";
import { invitationsQuery } from "./queries";
import { toTell } from "./stand";
import { invitationWords } from "./words";

/** Opens drafts for those chosen and says what became of them; nothing is sent or noted. True where there are some. */
export async function openDrafts(event: number, chosen: readonly Recipient[], each: boolean): Promise<boolean> {
  try {
    const done = await call("invitations_draft", { id: event, chosen: chosen.map((one) => one.key), each });
    await tellDrafts(done, chosen);
    return done.drafts > 0;
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => invitationWords().notDrafted);
    return false;
  }
}

async function tellDrafts(done: InvitationDrafts, chosen: readonly Recipient[]): Promise<void> {
  const words = invitationWords();
  const without = done.without_address;
  let what = words.drafted(done.drafts);
  if (done.copied !== null) {
    const addresses = chosen.filter((one) => one.address !== "").map((one) => one.address);
    try {
      // Of several drafts only one comes back; whoever is written to belongs on the clipboard.
      await navigator.clipboard.writeText(done.drafts > 1 ? addresses.join("; ") : done.copied);
      what = words.copied(addresses.length);
    } catch {
      notify({ tone: "danger", what: words.copyFailed });
      return;
    }
  }
  const more =
    without.length > 0 ? `${words.withoutAddress(without.join(", "))} ${words.draftedMore}` : words.draftedMore;
  notify({ tone: without.length > 0 ? "due" : "fine", what, more });
}

/** Notes for good that something was sent; true where it was noted. */
export async function noteSent(request: InvitationNote): Promise<boolean> {
  try {
    const count = await call("invitations_note", request);
    queryClient.setQueryData(invitationsQuery(request.id).queryKey, await call("invitations_get", { id: request.id }));
    notify({ tone: "fine", what: invitationWords().noted(count) });
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => invitationWords().notNoted);
    return false;
  }
}

/** How many of those who were invited have to learn of what was saved; that it was saved is said in any case. */
export async function toTellAfterSaving(event: number): Promise<number> {
  try {
    return toTell(await queryClient.fetchQuery({ ...invitationsQuery(event), staleTime: 0 }));
  } catch {
    return 0;
  }
}
