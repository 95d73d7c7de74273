import { createHash, randomBytes } from "node:crypto";
import { CLIENT, type IdentityProvider } from "./identity-provider.ts";
import { browserOf, signInAs } from "./sign-in.ts";

/** What the provider gives for a code, as it gives it. */
export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
}

/** Where the provider sends back to; nothing listens there. */
const BACK = "http://127.0.0.1:1/sign-in/back";

/** Office, signed in at the provider: fills in its page once, then gets tokens without anybody being asked. */
export function officeAccount({ issuer }: IdentityProvider, login: string): () => Promise<Tokens> {
  const browser = browserOf((url, init) => fetch(url, init));
  let known = false;
  return async () => {
    const verifier = randomBytes(32).toString("base64url");
    const query = new URLSearchParams({
      client_id: CLIENT,
      response_type: "code",
      redirect_uri: BACK,
      scope: "openid profile email",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
    });
    const address = `${issuer}/auth?${query}`;
    const stop = new RegExp(`^${BACK}`);
    const { stopped } = known ? await browser.follow(address, {}, stop) : await signInAs(browser, address, login, stop);
    known = true;
    const body = new URLSearchParams({
      grant_type: "authorization_code",
      code: stopped?.searchParams.get("code") ?? "",
      redirect_uri: BACK,
      client_id: CLIENT,
      code_verifier: verifier,
    });
    const response = await fetch(`${issuer}/token`, { method: "POST", body });
    if (!response.ok) throw new Error(`no tokens: ${response.status} ${await response.text()}`);
    return (await response.json()) as Tokens;
  };
}
