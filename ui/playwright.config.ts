import { defineConfig } from "@playwright/test";

/**
 * Whole screens against the real backend: each test starts the bridge (in `tests/`, named by KONTOR_BRIDGE_BIN), which
 * serves this very bundle and answers `/call`, on an office of its own.
 */
export default defineConfig({
  testDir: "./e2e",
  globalSetup: "./e2e/setup.ts",
  fullyParallel: true,
  workers: 2,
  // A machine that is loaded by others may lose a race once; twice is a fault.
  retries: 2,
  forbidOnly: true,
  // A loaded machine is no failure: a test that hangs is found all the same.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
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
