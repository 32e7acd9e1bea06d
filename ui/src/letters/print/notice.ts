import type { KontorError } from "../../shared/api";

/** The contract at which a notice is noted as sent, where a letter was refused for that. */
export function noticeOf({ code, data }: KontorError): { contract: number; title: string } | null {
  if (code !== "LETTER_OF_NOTICE" || typeof data.contract !== "number") return null;
  return { contract: data.contract, title: String(data.title ?? "") };
}
