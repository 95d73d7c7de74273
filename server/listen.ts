import { createServer, type Server, type ServerOptions } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

export interface Listening {
  /** `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Takes no more requests, lets those under way finish, ends event streams. */
  stop(): Promise<void>;
}

export interface ListenOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Defaults to 127.0.0.1. */
  readonly host?: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Milliseconds. Defaults to what a slow connection needs. */
  readonly timeouts?: Timeouts;
  /** PEM texts; plain HTTP where absent. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

type Timeouts = Pick<ServerOptions, "requestTimeout" | "headersTimeout" | "connectionsCheckingInterval">;

/** Who sends a byte now and then, to hold a connection, is cut off. */
const TIMEOUTS: Timeouts = { requestTimeout: 60_000, headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };
/** Longer than a proxy in front keeps a connection for its next request: whoever closes first must not be the server. */
const KEEP_ALIVE = 65_000;

/** Milliseconds requests under way may take to finish when the server stops. */
const GRACE = 5_000;

/** Throws what Node throws where it cannot listen, EADDRINUSE for one. */
export async function listen({
  fetch,
  host = "127.0.0.1",
  port,
  tls,
  timeouts = TIMEOUTS,
}: ListenOptions): Promise<Listening> {
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false });
  const options = { ...timeouts, keepAliveTimeout: KEEP_ALIVE };
  const server = tls ? createSecureServer({ ...options, ...tls }, listener) : createServer(options, listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: listening } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return { address: `${tls ? "https" : "http"}://${name}:${listening}`, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(impatient);
}
