import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * Looking at screens without the program behind them: serves `src/dev`, whose entry puts a made-up
 * platform in place before the app starts. It is never part of the product bundle.
 */
export default defineConfig({
  root: fileURLToPath(new URL("./src/dev", import.meta.url)),
  plugins: [react()],
  server: { port: 5199, strictPort: true, fs: { allow: [fileURLToPath(new URL(".", import.meta.url))] } },
});
