import {
  asKontorError,
  type CallOptions,
  type ChangeSet,
  KontorError,
  PLATFORM_BAD_ANSWER,
  platform,
} from "../platform";
import { publishChanges } from "./changes";
import type { Commands } from "./generated/commands";

/** The name of a command. */
export type CommandName = keyof Commands;
/** What a command takes. */
export type RequestOf<N extends CommandName> = Commands[N]["request"];
/** What a command answers. */
export type ResponseOf<N extends CommandName> = Commands[N]["response"];

/**
 * Calls a command by its name; request and response follow from it. What it changed is published, so that
 * every query that shows such records refreshes, wherever it stands. Refusals are thrown as `KontorError`.
 */
export async function call<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
  options?: CallOptions,
): Promise<ResponseOf<N>> {
  return (await callWithChanges(name, request, options)).value;
}

/** As `call`, with the change set: for notices that offer to take the step back. */
export async function callWithChanges<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
  options?: CallOptions,
): Promise<{ value: ResponseOf<N>; changes: ChangeSet | null }> {
  try {
    const answer = await platform().call(name, request, options);
    if (answer.kind === "bytes") return { value: answer.bytes as unknown as ResponseOf<N>, changes: null };
    if (answer.changes) publishChanges(answer.changes);
    return { value: answer.value as ResponseOf<N>, changes: answer.changes };
  } catch (thrown) {
    throw asKontorError(thrown);
  }
}

/** Calls a command whose answer is raw bytes (PDF, SVG page, XLSX). */
export async function callBytes<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
  options?: CallOptions,
): Promise<ArrayBuffer> {
  try {
    const answer = await platform().call(name, request, options);
    if (answer.kind !== "bytes") throw new KontorError(PLATFORM_BAD_ANSWER, { name });
    return answer.bytes;
  } catch (thrown) {
    throw asKontorError(thrown);
  }
}

/** Hands over a dropped or pasted file; the token goes to the command that imports or attaches it. */
export async function stageFile(file: File): Promise<string> {
  try {
    return await platform().stage(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch (thrown) {
    throw asKontorError(thrown);
  }
}

let lastJob = 0;
/** A fresh number for long work, to follow its progress (`useProgress`) and to cancel it. */
export function newJob(): number {
  lastJob += 1;
  return lastJob;
}
