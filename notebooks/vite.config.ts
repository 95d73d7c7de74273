import { defineConfig } from "vite";
import { notebooksConfig } from "./plugins/config.ts";

/** `--mode retreat.html`: that page alone, in one file. */
export default defineConfig(({ mode }) => notebooksConfig(mode.endsWith(".html") ? mode : undefined));
