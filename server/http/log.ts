import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";

/** A line of the log: never what a cell holds, never a token, never a query with values in it. */
export type LogLine = Readonly<Record<string, string | number | boolean | null | undefined>>;

export type Log = (line: LogLine) => void;

/** One JSON object a line on standard error. */
export const logTo =
  (stream: { write(text: string): unknown }): Log =>
  (line) =>
    void stream.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);

export const logRequests = (log: Log): MiddlewareHandler => {
  return async (c, next) => {
    const id = randomBytes(6).toString("hex");
    const start = performance.now();
    c.header("X-Request-Id", id);
    await next();
    const ms = Math.round(performance.now() - start);
    log({ request: id, method: c.req.method, path: c.req.path, status: c.res.status, ms });
  };
};
