import { useSyncExternalStore } from "react";

/** Something to press in a notice. */
export interface NoticeAction {
  label: string;
  run: () => void;
}

/** A message: what happened, what it means or what to do, the way back or on, and what comes next. */
export interface Notice {
  id: number;
  tone: "plain" | "fine" | "due" | "danger";
  what: string;
  more?: string;
  action?: NoticeAction;
  /** What one does next with what was done; stands before the way back. */
  next?: readonly NoticeAction[];
  /** Holds whatever is done next, until it is closed: a copy that was not made must not go unsaid. */
  stays?: boolean;
}

let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

/** Whether a notice says that something went wrong; those stay until they are closed or something else succeeds. */
export function isFailure(notice: Notice): boolean {
  return notice.tone === "due" || notice.tone === "danger";
}

/**
 * Says something. What was done takes the place of everything said before: the failure of an earlier try is settled,
 * and an older success is no news. Failures heap up, one in view, the others counted.
 */
export function notify(notice: Omit<Notice, "id">): number {
  lastId += 1;
  const next = { ...notice, id: lastId };
  const same = notices.filter((other) => other.what !== notice.what || other.more !== notice.more);
  const kept = same.filter((other) => other.stays || (isFailure(next) && isFailure(other)));
  publish([...kept, next].slice(-9));
  return lastId;
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  publish(notices.filter((notice) => notice.id !== id));
}

/** Failures of what was tried before are over: something else succeeded, or one went elsewhere. */
export function settleFailures(): void {
  if (notices.some((notice) => isFailure(notice) && !notice.stays)) {
    publish(notices.filter((notice) => !isFailure(notice) || notice.stays));
  }
}

/** Nothing said of the file before holds for another one. */
export function clearNotices(): void {
  if (notices.length > 0) publish([]);
}

/** The notices that hold, the newest last. */
export function currentNotices(): readonly Notice[] {
  return notices;
}

/** As `currentNotices`; the caller is drawn again when they change. */
export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(listen, currentNotices);
}

let home: HTMLElement | null = null;

/** Where notices stand: the free room at the foot of the rail, which nothing is pressed in. Null gives it back. */
export function setNoticeHome(element: HTMLElement | null): void {
  home = element;
  for (const listener of listeners) listener();
}

export function useNoticeHome(): HTMLElement | null {
  return useSyncExternalStore(listen, () => home);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
