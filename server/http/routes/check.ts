import type { Hono } from "hono";
import { surroundingsOf } from "../../examine/surroundings.ts";
import { sourceOf } from "../request.ts";
import type { Env, Services } from "../services.ts";

/** Checks and stores nothing. 200 with issues, however many: finding them is not a failure. */
export function check(app: Hono<Env>, services: Services): void {
  app.post("/api/check", async (c) => {
    const source = await sourceOf(c);
    const examined = await services.examiner.examine(source, (about) => surroundingsOf(about, services));
    const { identity, issues, counts, checked } = examined;
    return c.json({ identity, counts, checked, issues });
  });
}
