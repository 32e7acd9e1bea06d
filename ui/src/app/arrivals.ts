import { call, onWindowEvent } from "../shared/api";
import type { ArrivedFile } from "../shared/api/generated/commands";
import { mayLeaveDesk } from "../shared/desk";
import { changeOffice } from "./office";

/**
 * Files that the system handed over: a double-click on an office opens it; anything else waits here until the desk
 * is there to take it (the program may just be starting, with no office open yet).
 */
let waiting: readonly ArrivedFile[] = [];
let taker: ((file: ArrivedFile) => void) | null = null;

/** Hears of such files until the returned function is called. */
export function listenForArrivals(): () => void {
  return onWindowEvent((event) => {
    if (event.type !== "files_arrived") return;
    const office = event.files.find((file) => isOffice(file.name));
    if (office) void openOffice(office.token);
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

/** Opens an office by its token. The one that is open is closed by it, so what is typed there is asked for first. */
export async function openOffice(token: string): Promise<void> {
  if (await mayLeaveDesk()) await changeOffice(() => call("office_open_token", { token }));
}
