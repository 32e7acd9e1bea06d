import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/**
 * The product bundle. It is served by Tauri's own protocol and by the test bridge, both under a strict
 * content security policy: nothing is inlined (fonts as `data:` would be refused), nothing is fetched.
 */
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    target: ["safari16.4", "chrome110"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
  },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
    environment: "node",
    // A fixed zone far from UTC uncovers civil dates that were turned into instants on the way.
    env: { TZ: "Pacific/Auckland" },
  },
});
