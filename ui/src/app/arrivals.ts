import { asKontorError, call, onWindowEvent, reportFailure } from "../shared/api";
import type { ArrivedFile } from "../shared/api/generated/commands";
import { enterOffice } from "./office";

/**
 * Files that the system handed over: a double-click on an office opens it at once; anything else waits here until
 * the desk is there to take it (the program may just be starting, with no office open yet).
 */
let waiting: readonly ArrivedFile[] = [];
let taker: ((file: ArrivedFile) => void) | null = null;

/** Hears of such files until the returned function is called. */
export function listenForArrivals(): () => void {
  return onWindowEvent((event) => {
    if (event.type !== "files_arrived") return;
    const office = event.files.find((file) => isOffice(file.name));
    if (office) openOffice(office.token);
    waiting = [...waiting, ...event.files.filter((file) => !isOffice(file.name))];
    drain();
  });
}

/** Takes what waits and whatever comes, until the returned function is called. */
export function takeArrivals(take: (file: ArrivedFile) => void): () => void {
  taker = take;
  drain();
  return () => {
    taker = null;
  };
}

function drain(): void {
  if (!taker) return;
  const files = waiting;
  waiting = [];
  for (const file of files) taker(file);
}

/** Whether a name is that of an office file. */
export function isOffice(name: string): boolean {
  return /\.kontor$/i.test(name);
}

/** Opens an office by its token; the one that is open is closed by it. */
export function openOffice(token: string): void {
  call("office_open_token", { token })
    .then(enterOffice)
    .catch((thrown: unknown) => reportFailure(asKontorError(thrown)));
}
