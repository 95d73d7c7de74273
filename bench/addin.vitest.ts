import { defineConfig } from "vitest/config";

/** `npx vitest run --config bench/addin.vitest.ts`: the add-in through the real Office.js client, in Node and in Chromium. */
export default defineConfig({
  test: {
    include: ["bench/addin.bench.ts"],
    setupFiles: ["test/office/setup.ts"],
    pool: "threads",
    testTimeout: 1_200_000,
    disableConsoleIntercept: true,
  },
});
