import { describe, expect, it } from "vitest";
import { withServer } from "../../support/server.ts";
import { accept, bytesOf, everything } from "./planted.ts";

describe("decks for an audience", () => {
  const seen: Readonly<Record<string, readonly string[]>> = {
    public: [],
    tdag: ["planted-action"],
    internal: ["planted-action", "planted-owner", "planted-risk", "planted-response", "planted-watcher"],
  };
  for (const [audience, expected] of Object.entries(seen)) {
    it(`${audience}: every part holds ${expected.join(", ") || "nothing"} of what is not public, and nothing more`, async () => {
      await withServer(async (server) => {
        await accept(server);
        const all = everything(await bytesOf(await server.request(`/api/exports/deck.pptx?audience=${audience}`)));
        expect([...new Set(all.match(/planted-\w+/g) ?? [])].sort()).toEqual([...expected].sort());
        expect(all).toContain("DI-01");
        expect(/reviewer|focal point/i.test(all)).toBe(false);
      });
    });
  }

  it("is Member States' where nobody says otherwise", async () => {
    await withServer(async (server) => {
      await accept(server);
      const all = everything(await bytesOf(await server.request("/api/exports/deck.pptx")));
      expect(/planted-(owner|risk|comment)/.test(all)).toBe(false);
    });
  });
});
