import type { Hono } from "hono";
import { surroundingsOf } from "../../examine/surroundings.ts";
import { scopeQuery } from "../api/check.ts";
import { queryOf } from "../request.ts";
import type { Env, Services } from "../services.ts";
import { maySee } from "../who.ts";

/** What a check needs besides the workbook, so that a browser finds what a push will find. */
export function surroundings(app: Hono<Env>, services: Services): void {
  app.get("/api/surroundings", async (c) => {
    const { sample, ...scope } = queryOf(c, scopeQuery);
    maySee(c.get("who"), scope.priority);
    const identity = { ...scope, templateVersion: 1, parent: null };
    const {
      framework: plan,
      accepted,
      jointWork,
      today,
    } = await surroundingsOf({ identity, sample: sample === "true" }, services);
    return c.json({ framework: plan, accepted, jointWork, today });
  });
}
