import * as z from "zod";
import { type Provider, posted } from "./provider.ts";
import type { SignInAbout } from "./sign-in.ts";

const begun = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verification_uri: z.string(),
  expires_in: z.number(),
  interval: z.number().default(5),
});

const answer = z.object({
  access_token: z.string().optional(),
  refresh_token: z.string().optional(),
  expires_in: z.number().optional(),
  error: z.string().optional(),
});

/** A token of the identity provider, and until when it lasts. */
export interface HeldToken {
  readonly token: string;
  /** ISO 8601; null where it was not said. */
  readonly expires: string | null;
  /** With what another is had when it has ended; absent where the provider gave nothing of the kind. */
  readonly renewal?: Renewal;
}

export interface Renewal {
  readonly issuer: string;
  readonly clientId: string;
  /** The provider's refresh token. */
  readonly token: string;
}

/** Asks for a token that renews others (OpenID Connect Core, 11). */
const OFFLINE = "offline_access";

/** Seconds more between questions when the provider says to slow down (RFC 8628). */
const SLOWER = 5;

/** Signs in on another device: shows a code, then asks until it was entered there. Throws a sentence where it was not. */
export async function deviceToken(
  provider: Provider,
  { clientId, scope }: Pick<SignInAbout, "clientId" | "scope">,
  show: (where: string, code: string) => void,
): Promise<HeldToken> {
  const endpoint = provider.device_authorization_endpoint;
  if (endpoint === undefined) {
    throw new Error("your organization does not offer signing in by a code. Give a token instead: --token FILE");
  }
  const start = async (scope: string) => begun.safeParse(await asked(endpoint, { client_id: clientId, scope }));
  const offline = await start([...new Set([...scope.split(" "), OFFLINE])].join(" "));
  // A provider may not let this program have one that renews; then it lasts as long as it lasts.
  const started = offline.success ? offline : await start(scope);
  if (!started.success) throw new Error("your organization does not let this program sign in by a code");
  const { device_code, user_code, verification_uri, expires_in } = started.data;
  show(verification_uri, user_code);
  let { interval } = started.data;
  for (let waited = 0; waited < expires_in; waited += interval) {
    await new Promise((resolve) => setTimeout(resolve, interval * 1000));
    const given = answer.parse(
      await asked(provider.token_endpoint, {
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        device_code,
        client_id: clientId,
      }),
    );
    const token = heldOf(given, { issuer: provider.issuer, clientId });
    if (token) return token;
    const { error } = given;
    if (error === "slow_down") interval += SLOWER;
    else if (error === "access_denied") throw new Error("it was declined there");
    else if (error !== "authorization_pending") break;
  }
  throw new Error("the code was not entered in time");
}

/** Another token in place of one that has ended. Null where the provider does not give one: then one signs in again. */
export async function renewed(provider: Provider, { issuer, clientId, token }: Renewal): Promise<HeldToken | null> {
  const body = { grant_type: "refresh_token", refresh_token: token, client_id: clientId };
  const given = answer.safeParse(await asked(provider.token_endpoint, body));
  const held = given.success ? heldOf(given.data, { issuer, clientId }) : null;
  // Where it gives no new one, the same renews again.
  return held && { ...held, renewal: held.renewal ?? { issuer, clientId, token } };
}

function heldOf(
  { access_token, refresh_token, expires_in }: z.infer<typeof answer>,
  at: Omit<Renewal, "token">,
): HeldToken | null {
  if (access_token === undefined) return null;
  return {
    token: access_token,
    expires: expires_in === undefined ? null : after(expires_in),
    ...(refresh_token !== undefined && { renewal: { ...at, token: refresh_token } }),
  };
}

const after = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

const asked = async (address: string, body: Record<string, string>): Promise<unknown> =>
  (await posted(address, body)).json();
