import * as z from "zod";
import type { Provider } from "./provider.ts";
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
  expires_in: z.number().optional(),
  error: z.string().optional(),
});

/** A token of the identity provider, and until when it lasts. */
export interface HeldToken {
  readonly token: string;
  /** ISO 8601; null where it was not said. */
  readonly expires: string | null;
}

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
  const started = begun.safeParse(await asked(endpoint, { client_id: clientId, scope }));
  if (!started.success) throw new Error("your organization does not let this program sign in by a code");
  const { device_code, user_code, verification_uri, expires_in } = started.data;
  show(verification_uri, user_code);
  let { interval } = started.data;
  for (let waited = 0; waited < expires_in; waited += interval) {
    await new Promise((resolve) => setTimeout(resolve, interval * 1000));
    const { access_token, error, ...rest } = answer.parse(
      await asked(provider.token_endpoint, {
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        device_code,
        client_id: clientId,
      }),
    );
    if (access_token !== undefined) {
      const lasts = rest.expires_in;
      return { token: access_token, expires: lasts === undefined ? null : after(lasts) };
    }
    if (error === "slow_down") interval += SLOWER;
    else if (error === "access_denied") throw new Error("it was declined there");
    else if (error !== "authorization_pending") break;
  }
  throw new Error("the code was not entered in time");
}

const after = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

async function asked(address: string, body: Record<string, string>): Promise<unknown> {
  const response = await fetch(address, {
    method: "POST",
    body: new URLSearchParams(body),
    headers: { Accept: "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  });
  return response.json();
}
