import { defineConfig } from "vitest/config";

/** The tests that a mutation run on rbm/progress asks. */
export default defineConfig({
  test: { include: ["test/rbm/progress/**/*.test.ts"], testTimeout: 60_000, setupFiles: ["test/setup.ts"] },
});
