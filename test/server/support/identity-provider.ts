import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";

export const CLIENT = "resultbook";
export const AUDIENCE = "api://resultbook";

/** Somebody at the provider: what it says of them. They are their own login; any password will do. */
export interface Person {
  readonly preferred_username?: string;
  readonly roles?: readonly string[];
  readonly groups?: readonly string[];
}

export interface TokenAsked {
  /** Defaults to ours. */
  readonly audience?: string;
  /** Seconds. Defaults to an hour. */
  readonly lasts?: number;
}

/** A real identity provider, in this process and on this machine. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  token(person: string, asked?: TokenAsked): Promise<string>;
  /** Signs with another key from now on, and shows only that one. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

export interface ProviderOptions {
  /** Seconds. Defaults to an hour. */
  readonly accessTokenLasts?: number;
  /** Whether it gives tokens that renew others. Defaults to false. */
  readonly renews?: boolean;
  /** Whether it takes tokens back before they end. Defaults to false. */
  readonly takesBack?: boolean;
}

export async function startIdentityProvider(
  people: Readonly<Record<string, Person>>,
  options: ProviderOptions = {},
): Promise<IdentityProvider> {
  const asked: string[] = [];
  let answer: RequestListener = (_, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => {
    asked.push((request.url ?? "").split("?")[0]!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let provider = await made(issuer, people, options);
  answer = provider.callback();
  return {
    issuer,
    asked,
    async token(person, { audience = AUDIENCE, lasts = 3600 } = {}) {
      const client = await provider.Client.find(CLIENT);
      const token = new provider.AccessToken({ accountId: person, client, scope: "", expiresIn: lasts });
      token.resourceServer = resource(audience, lasts);
      token.extra = claimsOf(people, person);
      return token.save();
    },
    async rotate() {
      provider = await made(issuer, people, options);
      answer = provider.callback();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function made(
  issuer: string,
  people: Readonly<Record<string, Person>>,
  { accessTokenLasts = 3600, renews = false, takesBack = false }: ProviderOptions,
): Promise<Provider> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const key = { ...(await exportJWK(privateKey)), use: "sig", alg: "RS256" };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        token_endpoint_auth_method: "none",
        grant_types: [
          "authorization_code",
          "urn:ietf:params:oauth:grant-type:device_code",
          ...(renews ? ["refresh_token"] : []),
        ],
        redirect_uris: ["http://127.0.0.1/sign-in/back"],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ["only for tests"] },
    claims: { openid: ["sub"], profile: ["preferred_username", "roles", "groups"], email: ["email"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_: unknown, id: string) =>
      Object.hasOwn(people, id)
        ? { accountId: id, claims: async () => ({ sub: id, ...claimsOf(people, id) }) }
        : undefined,
    extraTokenClaims: (_: unknown, { accountId }: { accountId?: string }) =>
      accountId === undefined ? {} : claimsOf(people, accountId),
    // The organization's own application asks nobody for consent.
    async loadExistingGrant({ oidc }: { oidc: { client: { clientId: string }; session: { accountId: string } } }) {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid profile email offline_access");
      grant.addResourceScope(AUDIENCE, "");
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: true },
      deviceFlow: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      revocation: { enabled: takesBack },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_: unknown, audience: string) => resource(audience, accessTokenLasts),
      },
    },
  });
  // The port a test's server gets is not known beforehand.
  Object.assign(provider.Client.prototype, {
    redirectUriAllowed: (uri: string) => /^https?:\/\/(127\.0\.0\.1|localhost):\d+\/sign-in\/back$/.test(uri),
  });
  return provider;
}

const claimsOf = (people: Readonly<Record<string, Person>>, id: string): Record<string, unknown> => ({
  preferred_username: `${id}@example.org`,
  ...people[id],
});

const resource = (audience: string, accessTokenTTL: number) => ({
  audience,
  scope: "",
  accessTokenTTL,
  accessTokenFormat: "jwt",
  jwt: { sign: { alg: "RS256" } },
  scopes: new Set<string>(),
  identifier: () => audience,
});
