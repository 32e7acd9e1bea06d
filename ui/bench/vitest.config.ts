import { defineConfig } from "vitest/config";

/** What `cargo xtask bench` measures of the window's own code; no part of the tests. */
export default defineConfig({
  test: { include: ["bench/*.ts"], exclude: ["bench/*.config.ts"], environment: "node", testTimeout: 120_000 },
});
