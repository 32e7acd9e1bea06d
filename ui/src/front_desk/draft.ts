import type { MailRequest } from "../shared/api/generated/commands";

/** A draft of the call to whom it was for, and to those named beside them; without a paper. */
export const draftOf = (call: number, to: readonly string[] = []): MailRequest => ({
  document: null,
  to: [...to],
  hidden: false,
  event: null,
  contacts: null,
  call,
});
