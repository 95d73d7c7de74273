import * as z from "zod";

const document = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  device_authorization_endpoint: z.url().optional(),
  end_session_endpoint: z.url().optional(),
  revocation_endpoint: z.url().optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});

/** Where an identity provider has what, as its discovery document says. */
export type Provider = z.infer<typeof document>;

/** Reads the discovery document of an issuer. Throws a sentence where there is none, or where it is somebody else's. */
export async function discover(issuer: string): Promise<Provider> {
  if (!isSafe(issuer)) throw new Error(`the identity provider is not reached over https: ${issuer}`);
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(10_000), redirect: "error" });
  } catch {
    throw new Error(`the identity provider does not answer: ${address}`);
  }
  const { success, data } = document.safeParse(await response.json().catch(() => null));
  if (!response.ok || !success) throw new Error(`no discovery document at ${address}`);
  if (data.issuer.replace(/\/$/, "") !== issuer.replace(/\/$/, "")) {
    throw new Error(`the discovery document is of another issuer: ${data.issuer}`);
  }
  const used = [data.jwks_uri, data.token_endpoint, data.authorization_endpoint, data.revocation_endpoint];
  const unsafe = used.find((url) => url !== undefined && !isSafe(url));
  if (unsafe) throw new Error(`the identity provider is not reached over https: ${unsafe}`);
  return data;
}

/** Sends a form to the provider, which may not send it on to somebody else. */
export const posted = (address: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(address, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { Accept: "application/json", ...headers },
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  });

/** Https, or this very machine. */
function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
