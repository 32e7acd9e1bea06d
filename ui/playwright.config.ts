import { defineConfig } from "@playwright/test";

/**
 * Whole screens against the real backend: the bridge (in `tests/`) serves this very bundle and answers
 * `/call`. It prints its address, token included, which arrives here as KONTOR_BRIDGE_URL.
 */
const bridge = process.env.KONTOR_BRIDGE_URL;

export default defineConfig({
  testDir: "./e2e",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: bridge,
    viewport: { width: 1280, height: 800 },
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.KONTOR_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
