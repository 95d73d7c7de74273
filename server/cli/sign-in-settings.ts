import type { Log } from "../http/log.ts";
import { discover } from "../sign-in/provider.ts";
import { roleFile } from "../sign-in/role-file.ts";
import { type SignIn, signInWith } from "../sign-in/sign-in.ts";
import { tokenCheck } from "../sign-in/token.ts";
import type { Sessions } from "../store/sessions.ts";
import { CommandError, type Io } from "./command.ts";

type Environment = Io["env"];

/** What the environment says of signing in. */
export interface SignInSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly scope: string;
  readonly roleClaim: string;
  readonly roleFile?: string;
}

/** Null where nobody signs in; throws a sentence where others could reach the server then. */
export function signInSettings(env: Environment, reachable: boolean): SignInSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = env;
  if (!issuer || !audience) {
    if (!reachable && !issuer && !audience) return null;
    const missing = [!issuer && "OIDC_ISSUER", !audience && "OIDC_AUDIENCE"].filter(Boolean).join(" and ");
    throw new CommandError(
      reachable
        ? `Others could reach this server, and nobody would have to sign in. Set ${missing}, or leave --host out to serve this machine only.`
        : `To have people sign in, set ${missing} too.`,
    );
  }
  if (!URL.canParse(issuer)) throw new CommandError(`OIDC_ISSUER is no address: ${issuer}`);
  return {
    issuer,
    audience,
    clientId: env.OIDC_CLIENT_ID || audience.replace(/^api:\/\//, ""),
    ...(env.OIDC_CLIENT_SECRET && { clientSecret: env.OIDC_CLIENT_SECRET }),
    scope: env.OIDC_SCOPE || "openid profile email",
    roleClaim: env.OIDC_ROLES_CLAIM || "roles",
    ...(env.RESULTBOOK_ROLES && { roleFile: env.RESULTBOOK_ROLES }),
  };
}

/** How people reach the server, where that is not how it listens. */
export function reachedAt(env: Environment): { readonly origin?: string; readonly proxies?: number } {
  const { RESULTBOOK_ORIGIN: origin, RESULTBOOK_PROXIES: proxies } = env;
  if (origin && (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol))) {
    throw new CommandError(`RESULTBOOK_ORIGIN is no address: ${origin}. Give it as https://results.example.org.`);
  }
  if (proxies && !/^\d$/.test(proxies)) throw new CommandError(`RESULTBOOK_PROXIES is no small number: ${proxies}`);
  return { ...(origin && { origin: new URL(origin).origin }), ...(proxies && { proxies: Number(proxies) }) };
}

/** Asks the identity provider where it has what. Throws a sentence where it does not answer. */
export async function signInFrom(settings: SignInSettings, sessions: Sessions, log: Log): Promise<SignIn> {
  const { issuer, audience, clientId, clientSecret, scope, roleClaim, roleFile: path } = settings;
  try {
    const provider = await discover(issuer);
    const file = path ? roleFile(path, (why) => log({ level: "error", event: "roles not read", why })) : undefined;
    return signInWith({
      provider,
      check: tokenCheck(provider),
      client: { id: clientId, scope, audience, ...(clientSecret && { secret: clientSecret }) },
      sessions,
      roles: () => ({ claim: roleClaim, ...(file && { file: file() }) }),
      now: () => new Date(),
    });
  } catch (error) {
    throw new CommandError(`Nobody could sign in: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
