import pg from "pg";
import type { Bus, Listener, ServerEvent } from "./bus.ts";
import type { Log } from "./log.ts";

const CHANNEL = "resultbook";

/** Milliseconds between attempts to reach a database that went away. */
const RETRY = 1_000;

export interface RelayOptions {
  readonly bus: Bus;
  /** The database that the servers share. */
  readonly url: string;
  /** Of this server: what it said itself it does not hear again. */
  readonly instance: string;
  /** A text that is another after every write. */
  revision(): Promise<string>;
  readonly log: Log;
}

/**
 * Carries events between the servers on one PostgreSQL, by LISTEN and NOTIFY. While the database is away nothing is carried; once it
 * is back, `tables` is told, so that open pages catch up.
 */
export function relay({ bus, url, instance, revision, log }: RelayOptions): { close(): Promise<void> } {
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const listener: Listener = {
    hear(event) {
      const payload = JSON.stringify({ from: instance, event });
      client?.query("select pg_notify($1, $2)", [CHANNEL, payload]).catch(lost);
    },
    end() {},
  };
  const stop = bus.listen(listener);

  const lost = (error: Error): void => {
    if (closed || !client) return;
    log({ level: "warn", message: "events of other servers are not heard", error: error.name });
    drop();
    retry = setTimeout(() => void connect(true), RETRY).unref();
  };
  const drop = (): void => {
    const gone = client;
    client = null;
    gone?.removeAllListeners("notification");
    gone?.end().catch(() => {});
  };
  const connect = async (again: boolean): Promise<void> => {
    if (closed) return;
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client = fresh;
    fresh.on("error", lost);
    fresh.on("notification", ({ payload }) => {
      const said = JSON.parse(payload ?? "{}") as { from?: string; event?: ServerEvent };
      if (said.event && said.from !== instance) bus.tell(said.event, listener);
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      if (again) bus.tell({ event: "tables", data: { revision: await revision() } }, listener);
    } catch (error) {
      lost(error instanceof Error ? error : new Error(String(error)));
    }
  };
  void connect(false);

  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      stop();
      drop();
    },
  };
}
