import { join, resolve } from "node:path";
import { isStore, serverOf } from "../data-folder.ts";
import { Problem } from "../problem.ts";
import type { HeldToken } from "../sign-in/device.ts";
import { CommandError, type Io, option, type Values } from "./command.ts";
import { renewedToken, tokenFor } from "./tokens.ts";

/** The API, wherever it is: at a server, or in this very process on a store that no server has. */
export interface Connection {
  /** Server elsewhere, or folder (whichever port its server has), as shown and as the key of what is remembered about it. */
  readonly where: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Options of every command that connects. */
export const CONNECT = { to: { type: "string" }, data: { type: "string" } } as const;

export const dataFolder = (values: Values, io: Io): string =>
  resolve(io.cwd, option(values, "data") ?? (io.env.RESULTBOOK_DATA || join(io.home, "data")));

/**
 * The server that `--to` names; else the one that serves the data folder or its sample figures; else the store itself, under a
 * lock. Nothing is created for a command that only `reads`.
 */
export async function connect(values: Values, io: Io, reads = false): Promise<Connection> {
  const to = option(values, "to");
  if (to !== undefined) return overHttp(to, io);
  const folder = dataFolder(values, io);
  for (const candidate of [folder, join(folder, "sample")]) {
    const address = await serverOf(candidate);
    if (address) return { ...overHttp(address, io), where: candidate };
  }
  // Loaded only now: a command that talks to a server starts without the server's code.
  const { inProcess } = await import("./in-process.ts");
  const url = io.env.DATABASE_URL;
  if (url) return inProcess({ url }, io);
  return inProcess({ folder: reads && !isStore(folder) ? null : folder }, io);
}

/** The address of the server that a command is for, where there is one. */
export async function addressOf(values: Values, io: Io): Promise<URL> {
  const to = option(values, "to");
  if (to !== undefined) return parsed(to);
  const folder = dataFolder(values, io);
  const address = (await serverOf(folder)) ?? (await serverOf(join(folder, "sample")));
  if (address) return parsed(address);
  throw new CommandError("Say which server: --to https://results.example.org");
}

function parsed(to: string): URL {
  if (URL.canParse(to)) return new URL(to);
  throw new CommandError(`“${to}” is not an address. Give it as http://127.0.0.1:3000.`);
}

/** Milliseconds a server may take over what it is asked: a deck of every chart on a busy machine is the longest. */
const PATIENCE = 600_000;

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

function overHttp(to: string, io: Io): Connection {
  const base = parsed(to);
  let token = tokenFor(base.origin, io);
  if (token && base.protocol !== "https:" && !LOOPBACK.has(base.hostname)) {
    throw new CommandError(`Your token would be sent to ${base.origin} for anybody to read. Use its https address.`);
  }
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (token) headers.set("Authorization", `Bearer ${token.token}`);
    try {
      return await fetch(new URL(path, base), { ...init, headers, signal: AbortSignal.timeout(PATIENCE) });
    } catch (error) {
      if (error instanceof Error && error.name === "TimeoutError")
        throw new CommandError(
          `${base.origin} has not answered for ${PATIENCE / 60_000} minutes. Whether it did what was asked is not known: look with resultbook status before trying again.`,
        );
      const why = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : "";
      throw new CommandError(`No server answers at ${base.origin}${why}. Start one with: resultbook serve`);
    }
  };
  return {
    where: base.origin,
    async request(path, init = {}) {
      if (token && hasEnded(token)) token = (await renewedToken(base.origin, token, io)) ?? token;
      let response = await send(path, init);
      if (response.status === 401 && token && !hasEnded(token)) {
        // Taken back before its time: what renews it may still count.
        const next = await renewedToken(base.origin, token, io);
        if (next) {
          token = next;
          response = await send(path, init);
        }
      }
      if (response.status === 401) throw notSignedIn(base.origin, token, io);
      return response;
    },
    close: async () => {},
  };
}

/** A token that ends while a request is under way has ended. */
const hasEnded = ({ expires }: HeldToken): boolean => expires !== null && Date.parse(expires) <= Date.now() + 5_000;

function notSignedIn(origin: string, token: HeldToken | null, { env }: Io): CommandError {
  const next = `Nothing was kept. Sign in, then try again: resultbook login --to ${origin}`;
  if (!token) return new CommandError(`${origin} wants to know who you are. ${next}`);
  const ended = hasEnded(token);
  const from = env.RESULTBOOK_TOKEN ? "The token in RESULTBOOK_TOKEN" : "Your sign-in";
  const what = ended ? `ended at ${token.expires?.slice(0, 16).replace("T", " ")} UTC` : "is not taken any more";
  const why = token.renewal ? " Your organization did not renew it." : "";
  return new CommandError(`${from} at ${origin} ${what}.${why} ${next}`);
}

/** The JSON of an answer; throws the Problem that it is. */
export async function answered<T>(response: Response): Promise<T> {
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const { status, code, title, detail, type: _, ...more } = JSON.parse(text);
    return new Problem(status, code, title, detail, more);
  } catch {
    return new Problem(
      response.status,
      "unexpected",
      `The server answered ${response.status}.`,
      "It is no Resultbook, or an older one.",
    );
  }
}

/** Connects, works, and closes whatever happens. */
export async function connected<T>(
  values: Values,
  io: Io,
  reads: boolean,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await connect(values, io, reads);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
