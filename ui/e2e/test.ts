import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { Bridge, type Desk } from "./bridge";

/** What lies on the desk when a test begins. */
export interface Scene {
  /** `sample`: the sample firm; `new`: an office as it begins; `none`: the start screen. */
  office: "sample" | "new" | "none";
  language: "de" | "en";
  theme: "light" | "dark";
  /** Who works here; empty: the program asks. */
  who: string;
  /** The place at which the desk begins, as its path names it; Heute where it is empty, as in the program. */
  place?: string;
}

interface Given {
  scene: Scene;
  /** A folder that goes again. */
  folder: string;
  bridge: Bridge;
  /** The window, begun. */
  desk: Page;
}

export { expect };

export const test = base.extend<Given>({
  scene: [{ office: "sample", language: "de", theme: "light", who: "Anna Brandt" }, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "kontor-screen-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  bridge: async ({ scene, folder }, use) => {
    const desk: Desk = { who: scene.who, language: scene.language, theme: scene.theme };
    const sample = process.env.KONTOR_E2E_SAMPLE;
    if (scene.office === "sample" && sample) {
      desk.file = join(folder, "Musterfirma.kontor");
      await copyFile(sample, desk.file);
    }
    const bridge = await Bridge.start(desk);
    if (scene.office === "new") {
      await bridge.willAnswer({ save: join(folder, "Büro.kontor") });
      await bridge.ask("office_create", { sample: false });
    }
    await use(bridge);
    await bridge.end();
  },

  desk: async ({ page, bridge, scene }, use) => {
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") failures.push(message.text());
    });
    await page.emulateMedia({ colorScheme: scene.theme, reducedMotion: "reduce" });
    await page.goto(begin(bridge, scene));
    await page.locator("main").first().waitFor();
    await use(page);
    // Whatever a test looked at: nothing was thrown, nothing was refused by the policy.
    expect(failures).toEqual([]);
  },
});

/** Where the interface begins for a scene: at the contacts, unless it says otherwise. */
export function begin(bridge: Bridge, scene?: Scene): string {
  const place = scene?.place ?? "contacts";
  return place === "" ? bridge.url : `${bridge.url}&place=${place}`;
}

/** No finding of axe on the page as it stands, and a picture of it where one is wished for. */
export async function isAccessible(page: Page, name: string): Promise<void> {
  const folder = process.env.KONTOR_E2E_PICTURES;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
  // There are no frames of other origins, so axe needs no page of its own to join what it found; and of what
  // holds nobody reads the places.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  expect(found, name).toEqual([]);
}

/** Goes to a place by the rail. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: place }).first().click();
}
