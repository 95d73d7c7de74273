import { createRemoteJWKSet, type JWTPayload, jwtVerify } from "jose";
import type { Provider } from "./provider.ts";

/** Signatures that are checked with a public key; never `none`, never a shared secret. */
const ALGORITHMS = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];

/** Seconds that clocks may be apart. */
const CLOCK_TOLERANCE = 30;

/** Milliseconds before keys are fetched again for one that is not known: made-up keys must not make us ask all the time. */
const COOLDOWN = 30_000;

/** Checks a token for an audience; throws where it does not count. */
export type TokenCheck = (token: string, audience: string) => Promise<JWTPayload>;

export interface TokenOptions {
  /** Milliseconds. Defaults to half a minute. */
  readonly cooldown?: number;
  /** Defaults to the clock. */
  readonly now?: () => Date;
}

/** Keys are fetched when first needed, and again when a token names one that is not known: providers change theirs. */
export function tokenCheck(
  provider: Pick<Provider, "issuer" | "jwks_uri">,
  { cooldown = COOLDOWN, now = () => new Date() }: TokenOptions = {},
): TokenCheck {
  const keys = createRemoteJWKSet(new URL(provider.jwks_uri), { cooldownDuration: cooldown, timeoutDuration: 10_000 });
  return async (token, audience) => {
    const { payload } = await jwtVerify(token, keys, {
      issuer: provider.issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ["exp", "sub"],
      clockTolerance: CLOCK_TOLERANCE,
      currentDate: now(),
    });
    return payload;
  };
}
