import { randomUUID } from "node:crypto";
import type { Examiner } from "./examine/examiner.ts";
import { Bus } from "./http/bus.ts";
import type { Log } from "./http/log.ts";
import { metricsOf } from "./http/metrics.ts";
import type { Services } from "./http/services.ts";
import type { Store } from "./store/store.ts";
import { Archive } from "./tables/archive.ts";
import { KeptSubmissions } from "./tables/kept-submissions.ts";
import { Tables } from "./tables/tables.ts";

export interface ServicesOptions
  extends Partial<Omit<Services, "store" | "examiner" | "archive" | "tables" | "bus" | "metrics">> {
  readonly store: Store;
  readonly examiner: Examiner;
  /** Defaults to nowhere. */
  readonly log?: Log;
  /** Rows of workbooks kept in memory, so that they are not read again. Defaults to 400,000. */
  readonly keptRows?: number;
}

/** Names by which this machine knows itself. */
export const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"] as const;

/** Puts together what the routes work with; what is not given is as on a machine of one's own. */
export function servicesOf({ store, examiner, keptRows, ...options }: ServicesOptions): Services {
  const archive = new Archive(store, new KeptSubmissions(keptRows));
  const bus = new Bus();
  return {
    store,
    examiner,
    archive,
    tables: new Tables(archive),
    bus,
    metrics: metricsOf(bus),
    log: () => {},
    sample: false,
    instance: randomUUID(),
    now: () => new Date(),
    hosts: LOOPBACK,
    pages: null,
    notebooks: null,
    ...options,
  };
}
