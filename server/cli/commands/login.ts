import { readFileSync } from "node:fs";
import { deviceToken, type HeldToken } from "../../sign-in/device.ts";
import { discover } from "../../sign-in/provider.ts";
import type { SignInAbout } from "../../sign-in/sign-in.ts";
import { type TakenBack, takenBack } from "../../sign-in/take-back.ts";
import { type Command, CommandError, type Io, option, UsageError, type Values } from "../command.ts";
import { addressOf, CONNECT } from "../connect.ts";
import { readGiven } from "../files.ts";
import { dropToken, held, keepToken } from "../tokens.ts";

/** Milliseconds that a server may take to say who somebody is. */
const PATIENCE = 20_000;

type Asked = { readonly needed: false } | (SignInAbout & { readonly needed: true });

export const login: Command = {
  usage: "login [--to URL] [--token FILE]",
  about: `Signs in to a server: shows a code to enter at your organization's page, on this or another device.

The token it gets is kept in your own configuration folder, readable by you only, and used by every command with the same --to.
Where your organization lets it, it is renewed by itself when it ends; else sign in again then.
--token takes one you got otherwise: a file, or - for standard input. RESULTBOOK_TOKEN, where set, is used instead.`,
  options: { ...CONNECT, token: { type: "string" } },
  async run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError(`login takes no ${positionals[0]}.`);
    const { origin } = await addressOf(values, io);
    const about = await aboutSignIn(origin);
    if (!about.needed) {
      io.out(`Nobody has to sign in at ${origin}.\n`);
      return 0;
    }
    const token = await tokenAsked(about, values, io);
    const me = await asked(origin, "/api/me", { Authorization: `Bearer ${token.token}` });
    if (!me.ok) throw new CommandError(`${origin} does not take that token. Get another one, then try again.`);
    const { name } = (await me.json()) as { name: string };
    keepToken(origin, token, io);
    const until = token.renewal
      ? "; it is renewed by itself"
      : token.expires
        ? `, until ${token.expires.slice(0, 16).replace("T", " ")} UTC`
        : "";
    io.out(`Signed in to ${origin} as ${name}${until}.\n`);
    return 0;
  },
};

export const logout: Command = {
  usage: "logout [--to URL]",
  about: "Forgets the token for a server, and has your organization take back what renews it.",
  options: CONNECT,
  async run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError(`logout takes no ${positionals[0]}.`);
    const { origin } = await addressOf(values, io);
    const dropped = dropToken(origin, io);
    if (!dropped) {
      io.out(`You were not signed in to ${origin}.\n`);
      return 0;
    }
    const more = dropped.renewal ? RENEWAL[await takenBack(dropped.renewal)] : "";
    io.out(`Signed out of ${origin}.${more}\n`);
    return 0;
  },
};

/** What became of what renewed a token that was forgotten. */
const RENEWAL: Readonly<Record<TakenBack, string>> = {
  "taken back": " Your organization took back what renewed your sign-in.",
  "not offered":
    " What renewed your sign-in is forgotten here; your organization has no way to take it back before it ends.",
  "not done":
    " What renewed your sign-in is forgotten here; your organization did not take it back, so it counts there until it ends.",
};

async function aboutSignIn(origin: string): Promise<Asked> {
  const response = await asked(origin, "/api/sign-in");
  const about = response.ok ? await response.json().catch(() => null) : null;
  if (about === null) throw noneThere(origin);
  return about as Asked;
}

async function asked(origin: string, path: string, headers: Record<string, string> = {}): Promise<Response> {
  try {
    return await fetch(new URL(path, origin), { headers, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw noneThere(origin);
  }
}

const noneThere = (origin: string) => new CommandError(`No Resultbook answers at ${origin}. Check the address.`);

async function tokenAsked(about: SignInAbout, values: Values, io: Io): Promise<HeldToken> {
  const given = option(values, "token");
  if (given === "-") return held(readFileSync(0, "utf8"));
  if (given !== undefined) return held(new TextDecoder().decode(readGiven(given, io).bytes));
  try {
    return await deviceToken(await discover(about.issuer), about, (where, code) =>
      io.out(`Open ${where} and enter the code ${code}\n`),
    );
  } catch (error) {
    throw new CommandError(`You are not signed in: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
