import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * One process, many threads, no isolation: modules keep no state, so a file need not start afresh.
 * The Office tests put a client on `globalThis` and the browser tests start a server: projects of their own.
 */
export default defineConfig({
  test: {
    pool: "threads",
    isolate: false,
    // Tests wait for servers and programs of their own: two at a time are quicker on two cores as well.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Only a hang should reach it: a machine may be slow and have one core.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ["test/setup.ts"],
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/office/**", "test/browser/**"] },
      },
      {
        extends: true,
        test: { name: "office", include: ["test/office/**/*.test.ts"], setupFiles: ["test/office/setup.ts"] },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
