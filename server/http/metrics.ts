import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Bus } from "./bus.ts";

export interface Metrics {
  readonly registry: Registry;
  /** Counts and times each request by its route, never by its path: paths hold ids. */
  readonly requests: MiddlewareHandler;
}

/** What a server counts, for Prometheus. */
export function metricsOf(bus: Bus): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const duration = new Histogram({
    name: "resultbook_request_duration_seconds",
    help: "Time until the head of an answer, by route and status.",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const pushes = new Counter({
    name: "resultbook_pushes_total",
    help: "Pushes by outcome: stored, there already, stale (409), errors found or refused (4xx), failed (5xx).",
    labelNames: ["outcome"] as const,
    registers,
  });
  new Gauge({
    name: "resultbook_event_listeners",
    help: "Who listens to events: open streams, and the relay to other servers.",
    registers,
    collect() {
      this.set(bus.listeners);
    },
  });
  return {
    registry,
    async requests(c, next) {
      const end = duration.startTimer();
      await next();
      const { method } = c.req;
      const { status } = c.res;
      const route = routePath(c);
      end({ method, route, status: String(status) });
      if (method === "POST" && route === "/api/submissions") pushes.inc({ outcome: outcomeOf(status) });
    },
  };
}

function outcomeOf(status: number): string {
  if (status === 201) return "stored";
  if (status === 200) return "there already";
  if (status === 409) return "stale";
  return status < 500 ? "refused" : "failed";
}
