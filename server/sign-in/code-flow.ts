import { createHash, randomBytes } from "node:crypto";
import type { JWTPayload } from "jose";
import { type Provider, posted } from "./provider.ts";
import type { TokenCheck } from "./token.ts";

/** Our server as the provider knows it. */
export interface Client {
  readonly id: string;
  /** None for a public client: PKCE stands in for it. */
  readonly secret?: string;
  readonly scope: string;
  /** Of the tokens that the API takes. */
  readonly audience: string;
}

/** What a browser keeps while its user is at the provider. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export const secret = (): string => randomBytes(32).toString("base64url");

export const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** Where to send a browser, and what it keeps until it is back. */
export function begin(provider: Provider, client: Client, back: string): { readonly location: string; begun: Begun } {
  const begun = { state: secret(), nonce: secret(), verifier: secret() };
  const location = new URL(provider.authorization_endpoint);
  const asked = {
    response_type: "code",
    client_id: client.id,
    redirect_uri: back,
    scope: client.scope,
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: digest(begun.verifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(asked)) location.searchParams.set(name, value);
  return { location: location.href, begun };
}

interface Tokens {
  readonly id_token?: unknown;
  readonly access_token?: unknown;
}

/** What the provider says of who came back. Throws where the answer is not to what this browser began. */
export async function finish(
  { provider, client, check }: { readonly provider: Provider; readonly client: Client; readonly check: TokenCheck },
  back: string,
  { state, nonce, verifier }: Begun,
  answer: URLSearchParams,
): Promise<JWTPayload> {
  if (answer.get("state") !== state) throw new Error("another sign-in's answer");
  if (provider.authorization_response_iss_parameter_supported && answer.get("iss") !== provider.issuer) {
    throw new Error("another provider's answer");
  }
  const code = answer.get("code");
  if (!code) throw new Error(`no code: ${answer.get("error") ?? "nothing said"}`);
  const asked = { grant_type: "authorization_code", code, redirect_uri: back, code_verifier: verifier };
  const { id_token, access_token } = await tokens(provider, client, asked);
  if (typeof id_token !== "string") throw new Error("no id token");
  const claims = await check(id_token, client.id);
  if (claims.nonce !== nonce) throw new Error("another sign-in's token");
  // Some providers say roles in the token for the API only; some have it opaque.
  const forApi = typeof access_token === "string" ? await check(access_token, client.audience).catch(() => null) : null;
  return forApi?.sub === claims.sub ? { ...forApi, ...claims } : claims;
}

async function tokens(provider: Provider, client: Client, asked: Record<string, string>): Promise<Tokens> {
  const named = [client.id, client.secret ?? ""].map(encodeURIComponent).join(":");
  const response =
    client.secret === undefined
      ? await posted(provider.token_endpoint, { ...asked, client_id: client.id })
      : await posted(provider.token_endpoint, asked, {
          Authorization: `Basic ${Buffer.from(named).toString("base64")}`,
        });
  if (!response.ok) throw new Error(`the provider gave no tokens: ${response.status}`);
  return (await response.json()) as Tokens;
}
