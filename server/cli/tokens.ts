import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { type HeldToken, renewed } from "../sign-in/device.ts";
import { discover } from "../sign-in/provider.ts";
import { ownFolder } from "../store/sqlite.ts";
import type { Io } from "./command.ts";

type Tokens = Readonly<Record<string, HeldToken>>;

/** Where this person's tokens are, by server; readable by nobody else. */
function folderOf({ env }: Io): string {
  if (env.XDG_CONFIG_HOME) return join(env.XDG_CONFIG_HOME, "resultbook");
  if (process.platform === "win32" && env.APPDATA) return join(env.APPDATA, "resultbook");
  return join(env.HOME || homedir(), ".config", "resultbook");
}

const fileOf = (io: Io): string => join(folderOf(io), "tokens.json");

function read(io: Io): Tokens {
  try {
    return JSON.parse(readFileSync(fileOf(io), "utf8")) as Tokens;
  } catch {
    return {};
  }
}

function write(tokens: Tokens, io: Io): void {
  ownFolder(folderOf(io));
  writeFileSync(`${fileOf(io)}.new`, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${fileOf(io)}.new`, fileOf(io));
}

export const keepToken = (origin: string, token: HeldToken, io: Io): void =>
  write({ ...read(io), [origin]: token }, io);

/** Forgets the token for a server, and gives it; null where there was none. */
export function dropToken(origin: string, io: Io): HeldToken | null {
  const { [origin]: dropped, ...rest } = read(io);
  if (dropped) write(rest, io);
  return dropped ?? null;
}

/** The token for a server: what the environment says, else what `login` kept. */
export function tokenFor(origin: string, io: Io): HeldToken | null {
  if (io.env.RESULTBOOK_TOKEN) return held(io.env.RESULTBOOK_TOKEN);
  const tokens = read(io);
  return Object.hasOwn(tokens, origin) ? tokens[origin]! : null;
}

/** Another token in place of one that has ended, kept; null where none was given, and where the provider does not answer. */
export async function renewedToken(origin: string, { renewal }: HeldToken, io: Io): Promise<HeldToken | null> {
  if (!renewal) return null;
  try {
    const token = await renewed(await discover(renewal.issuer), renewal);
    if (token) keepToken(origin, token, io);
    return token;
  } catch {
    return null;
  }
}

/** A token with when it says that it ends. */
export function held(token: string): HeldToken {
  const text = token.trim();
  try {
    const { exp } = decodeJwt(text);
    return { token: text, expires: exp === undefined ? null : new Date(exp * 1000).toISOString() };
  } catch {
    return { token: text, expires: null };
  }
}
