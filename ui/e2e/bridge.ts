import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** How a bridge is started. */
export interface Desk {
  /** The office to open; with `sample` the one to make. */
  file?: string;
  /** Makes the sample firm. */
  sample?: boolean;
  who?: string;
  language?: "de" | "en";
  theme?: "light" | "dark";
}

/** The day of all screens: a Monday on which contracts of the sample firm are due. */
export const NOW = "2026-03-16T09:00:00+01:00";

/** The program without its window, serving the very bundle that ships. */
export class Bridge {
  private constructor(
    private readonly server: ChildProcess,
    /** Where the interface begins, token included. */
    readonly url: string,
  ) {}

  static async start(desk: Desk): Promise<Bridge> {
    const program = process.env.KONTOR_BRIDGE_BIN;
    if (!program) throw new Error("KONTOR_BRIDGE_BIN names no bridge; `cargo xtask test --only ui` sets it.");
    const words = ["--now", NOW];
    if (desk.file) words.push("--file", desk.file);
    if (desk.sample) words.push("--sample");
    if (desk.who) words.push("--who", desk.who);
    if (desk.language) words.push("--language", desk.language);
    if (desk.theme) words.push("--theme", desk.theme);
    const server = spawn(program, words, { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: server.stdout });
    const [line] = (await Promise.race([once(lines, "line"), once(server, "exit")])) as [unknown];
    if (typeof line !== "string") throw new Error(`the bridge ended with ${line}`);
    return new Bridge(server, (JSON.parse(line) as { url: string }).url);
  }

  /** Closes the office as the window would. */
  async end(): Promise<void> {
    if (this.server.exitCode !== null) return;
    const ended = once(this.server, "exit");
    this.server.stdin?.end();
    await ended;
  }

  /** What the next dialogs answer: `{ save: path }`, `{ open: path }`, `{ folder: path }`, `{ cancel: true }`. */
  async willAnswer(...answers: Record<string, unknown>[]): Promise<void> {
    await this.send("/double", JSON.stringify(answers));
  }

  /** Puts the clock somewhere else on the day of all screens: `14:30`. */
  async putClock(time: string): Promise<void> {
    await this.send("/clock", NOW.replace("09:00", time));
  }

  /** What was asked, opened and printed so far. */
  async book(): Promise<Record<string, unknown>[]> {
    return (await this.send("/double")).json() as Promise<Record<string, unknown>[]>;
  }

  /** Asks the program past the screen: to set a scene, or to check what the screen has done. */
  async ask<T = Record<string, unknown>>(name: string, request: unknown = null): Promise<T> {
    const answer = (await (await this.send("/call", JSON.stringify({ name, request }))).json()) as {
      ok?: T;
      error?: unknown;
    };
    if (answer.error) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.ok as T;
  }

  /** The code with which the program refuses; empty where it does not. */
  async refusal(name: string, request: unknown = null): Promise<string> {
    const answer = (await (await this.send("/call", JSON.stringify({ name, request }))).json()) as {
      error?: { code: string };
    };
    return answer.error?.code ?? "";
  }

  private async send(path: string, body?: string): Promise<Response> {
    const { origin, hash } = new URL(this.url);
    const headers = { "x-kontor-token": hash.replace("#token=", ""), "content-type": "application/json" };
    const answer = await fetch(origin + path, body === undefined ? { headers } : { method: "POST", headers, body });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}
