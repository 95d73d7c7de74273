import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { collectDefaultMetrics } from "prom-client";
import { framework2020 } from "../../../rbm/framework/index.ts";
import {
  isSampleFolder,
  lockFolder,
  markSampleFolder,
  readAddress,
  removeAddress,
  serverOf,
  writeAddress,
} from "../../data-folder.ts";
import type { Examiner } from "../../examine/examiner.ts";
import { createApp } from "../../http/app.ts";
import { logTo } from "../../http/log.ts";
import { relay } from "../../http/relay.ts";
import type { Services } from "../../http/services.ts";
import { isFolder } from "../../http/static.ts";
import { type Listening, listen } from "../../listen.ts";
import { seed } from "../../samples/seed.ts";
import { LOOPBACK, servicesOf } from "../../services.ts";
import { openStore, type Store } from "../../store/index.ts";
import { type Command, CommandError, type Io, option, UsageError, type Values } from "../command.ts";
import { dataFolder } from "../connect.ts";
import { builtExaminer } from "../examiner.ts";
import { readGiven } from "../files.ts";
import { reachedAt, signInFrom, signInSettings } from "../sign-in-settings.ts";

const LOOPBACK_BINDS = new Set(["127.0.0.1", "::1", "localhost"]);

export const serve: Command = {
  usage: "serve [--port 3000] [--host 127.0.0.1] [--data DIR] [--empty] [--quiet] [--tls-cert FILE --tls-key FILE]",
  about: `Serves the pages and the API until it is stopped with Ctrl+C.

It starts with the sample years, kept apart in DIR/sample; --empty serves your own results, kept in DIR (data by default), or
in PostgreSQL where DATABASE_URL says so. Only this machine reaches it. Any other --host needs OIDC_ISSUER and OIDC_AUDIENCE, so
that people sign in, and https: a certificate, or a proxy with one and RESULTBOOK_ORIGIN, the address people use. It answers to
that name, and to those in RESULTBOOK_HOSTS, separated by commas. docs/running.md says the rest.`,
  options: {
    port: { type: "string" },
    host: { type: "string" },
    data: { type: "string" },
    empty: { type: "boolean" },
    quiet: { type: "boolean" },
    "tls-cert": { type: "string" },
    "tls-key": { type: "string" },
  },
  async run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError(`serve takes no ${positionals[0]}.`);
    const port = portOf(option(values, "port") ?? (io.env.PORT || "3000"));
    const host = option(values, "host") ?? "127.0.0.1";
    const oidc = signInSettings(io.env, !LOOPBACK_BINDS.has(host));
    const reached = reachedAt(io.env);
    refuseClear(host, reached.origin, values);
    const url = io.env.DATABASE_URL || undefined;
    const own = values.empty === true || url !== undefined || oidc !== null;
    const folder = own ? dataFolder(values, io) : join(dataFolder(values, io), "sample");
    const lock = await locked(folder);
    if (!own) markSampleFolder(folder);
    const sample = url === undefined && isSampleFolder(folder);
    const store = await openStore(url === undefined ? { folder } : { url });
    const instance = randomUUID();
    const log = values.quiet === true ? () => {} : logTo(process.stderr);
    const examiner = builtExaminer(io.home);
    const stopping = new AbortController();
    const built = async (name: string) =>
      (await isFolder(join(io.home, "dist", name))) ? join(io.home, "dist", name) : null;
    const tls = tlsOf(values, io);
    const listening: Listening[] = [];
    let services: Services;
    try {
      if (!own) await seed(store, framework2020);
      services = servicesOf({
        store,
        examiner,
        log,
        sample,
        instance,
        stopping: stopping.signal,
        hosts: hostsOf(io, host, reached.origin),
        pages: await built("pages"),
        notebooks: await built("notebooks"),
        ...reached,
        ...keptRowsOf(io),
        ...(oidc && { signIn: await signInFrom(oidc, store.sessions, log) }),
      });
      const { fetch } = createApp(services);
      listening.push(await listen({ fetch, host, port, ...(tls && { tls }) }));
      // Commands do not know a certificate made for this machine only: they get a plain way in.
      if (tls) listening.push(await listen({ fetch, port: 0 }));
    } catch (error) {
      await closed({ listening, examiner, store, lock });
      throw refused(error, port, host);
    }
    collectDefaultMetrics({ register: services.metrics.registry, prefix: "resultbook_" });
    const { bus } = services;
    const relayed = url ? relay({ bus, url, instance, revision: () => store.revision(), log }) : null;
    const { address } = listening[0]!;
    writeAddress(folder, { address: listening.at(-1)!.address, pid: process.pid, instance });
    io.out(`${tls ? address.replace("127.0.0.1", "localhost") : address}\n`);
    if (sample) io.out("Sample figures: made up to show how it works. Start with --empty for your own results.\n");
    await toldToStop();
    stopping.abort();
    removeAddress(folder);
    bus.end();
    await closed({ listening, relayed, examiner, store, lock });
    return 0;
  },
};

interface Opened {
  readonly listening: readonly Listening[];
  readonly relayed?: { close(): Promise<void> } | null;
  readonly examiner: Examiner;
  readonly store: Store;
  readonly lock: { release(): void };
}

/** Whoever asks is answered before the store goes. */
async function closed({ listening, relayed, examiner, store, lock }: Opened): Promise<void> {
  await Promise.all(listening.map(({ stop }) => stop()));
  await relayed?.close();
  await examiner.close();
  await store.close();
  lock.release();
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`“${text}” is not a port.`);
  return port;
}

/** Tokens and cookies are not to be read on their way. */
function refuseClear(host: string, origin: string | undefined, values: Values): void {
  if (LOOPBACK_BINDS.has(host) || origin?.startsWith("https:") || values["tls-cert"] !== undefined) return;
  throw new CommandError(
    "What people send would go over the network in the clear. Give a certificate with --tls-cert and --tls-key, or put a proxy with one in front and set RESULTBOOK_ORIGIN to its https address.",
  );
}

function tlsOf(values: Values, io: Io): { cert: string; key: string } | null {
  const [cert, key] = [option(values, "tls-cert"), option(values, "tls-key")];
  if ((cert === undefined) !== (key === undefined)) throw new UsageError("--tls-cert and --tls-key go together.");
  if (cert === undefined || key === undefined) return null;
  return { cert: text(cert, io), key: text(key, io) };
}

const text = (name: string, io: Io): string => new TextDecoder().decode(readGiven(name, io).bytes);

function hostsOf({ env }: Io, host: string, origin: string | undefined): string[] {
  const named = (env.RESULTBOOK_HOSTS ?? "").split(",").map((name) => name.trim());
  return [...LOOPBACK, host, ...(origin ? [new URL(origin).hostname] : []), ...named].filter(
    (name) => name !== "" && name !== "0.0.0.0" && name !== "::",
  );
}

function keptRowsOf({ env: { RESULTBOOK_KEPT_ROWS: rows } }: Io): { readonly keptRows?: number } {
  if (!rows) return {};
  if (!/^\d{1,9}$/.test(rows)) throw new CommandError(`RESULTBOOK_KEPT_ROWS is no number of rows: ${rows}`);
  return { keptRows: Number(rows) };
}

async function locked(folder: string): Promise<{ release(): void }> {
  const lock = lockFolder(folder);
  if (lock) return lock;
  const address = (await serverOf(folder)) ?? readAddress(folder)?.address;
  throw new CommandError(
    address
      ? `${folder} is served already, at ${address}.`
      : `Another command or server has ${folder}. Wait for it to finish, then try again.`,
  );
}

function refused(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") {
    return new CommandError(`Port ${port} is taken. Stop what uses it, or choose another: --port ${port + 1}`);
  }
  if (code === "EADDRNOTAVAIL") return new CommandError(`This machine has no address ${host}.`);
  if (code === "EACCES") return new CommandError(`Port ${port} needs more rights. Choose one above 1023.`);
  return error;
}

const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
