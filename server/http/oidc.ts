import { createRemoteJWKSet, type JWTPayload, jwtVerify } from "jose";
import { problems } from "../problems.ts";
import type { Who } from "./who.ts";

export interface OidcOptions {
  /** `https://login.example.org/tenant`; its discovery document says where its keys are. */
  readonly issuer: string;
  readonly audience: string;
}

/** Signatures that are checked with a public key; never `none`, never a shared secret. */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"];

/**
 * Who sends a request, by the bearer token of an identity provider. Roles are in the claim `roles`: `viewer`, `editor` (of every
 * priority), `editor:Digital Inclusion`, `reviewer`, `coordinator`. Throws what fetch throws where the provider does not answer.
 */
export async function oidcSignIn({ issuer, audience }: OidcOptions): Promise<(authorization?: string) => Promise<Who>> {
  const discovery = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(10_000),
  });
  if (!discovery.ok) throw new Error(`no discovery document at ${issuer}: ${discovery.status}`);
  const { jwks_uri, issuer: named } = (await discovery.json()) as { jwks_uri: string; issuer: string };
  const keys = createRemoteJWKSet(new URL(jwks_uri));
  return async (authorization) => {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? "")?.[1];
    if (!token) throw problems.signIn();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: named,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ["exp", "sub"],
        clockTolerance: 30,
      });
      return whoOf(payload);
    } catch {
      throw problems.signIn();
    }
  };
}

export function whoOf(claims: JWTPayload): Who {
  const roles = Array.isArray(claims.roles) ? claims.roles.map(String) : [];
  const has = (role: string): boolean => roles.includes(role);
  const named = roles.filter((role) => role.startsWith("editor:")).map((role) => role.slice("editor:".length));
  const name = [claims.preferred_username, claims.email, claims.sub].find((claim) => typeof claim === "string");
  return {
    name: String(name),
    verified: true,
    mayRead: has("viewer") || has("editor") || has("reviewer") || has("coordinator") || named.length > 0,
    mayPush: has("editor") || has("coordinator") ? "all" : named,
    mayReview: has("reviewer") || has("coordinator"),
  };
}
