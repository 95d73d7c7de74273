import type { JWTPayload } from "jose";
import type { Who } from "../http/who.ts";

/** Roles by person (their id or name) and by group, beside those in the token. */
export interface RoleFile {
  readonly people?: Readonly<Record<string, readonly string[]>>;
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

export interface RoleOptions {
  /** Where a token says roles, `realm_access.roles` for one inside another. Defaults to `roles`. */
  readonly claim?: string;
  readonly file?: RoleFile;
}

const EDITOR_OF = "editor:";

/** What claims that were checked say of somebody. Roles that are not known here give nothing. */
export function whoOf(claims: JWTPayload, { claim = "roles", file = {} }: RoleOptions = {}): Who {
  // Entra's `sub` is another one for every app; its `oid` is not.
  const id = text(claims.oid) ?? text(claims.sub) ?? null;
  const name = text(claims.preferred_username) ?? text(claims.email) ?? text(claims.name) ?? id ?? "";
  const groups = texts(claims.groups).flatMap((group) => own(file.groups, group));
  const people = [...(id === null ? [] : own(file.people, id)), ...own(file.people, name)];
  const roles = [...new Set([...texts(at(claims, claim)), ...groups, ...people])];
  const has = (...some: readonly string[]): boolean => some.some((role) => roles.includes(role));
  const priorities = roles.filter((role) => role.startsWith(EDITOR_OF)).map(named);
  return {
    name,
    id,
    verified: true,
    roles,
    mayRead: has("viewer", "editor", "reviewer", "coordinator") || priorities.length > 0,
    sees: has("editor", "reviewer", "coordinator") ? "all" : priorities,
    mayPush: has("editor", "coordinator") ? "all" : priorities,
    mayReview: has("reviewer", "coordinator"),
    mayPublish: has("coordinator"),
    until: typeof claims.exp === "number" ? claims.exp * 1000 : null,
  };
}

/** Some providers take no spaces in a role: `editor:Digital_Inclusion`. */
const named = (role: string): string => role.slice(EDITOR_OF.length).replaceAll("_", " ");

const text = (claim: unknown): string | undefined =>
  typeof claim === "string" && claim.trim() !== "" ? claim : undefined;

const texts = (claim: unknown): string[] =>
  Array.isArray(claim) ? claim.filter((one): one is string => typeof one === "string") : [];

const own = (roles: Readonly<Record<string, readonly string[]>> | undefined, key: string): readonly string[] =>
  roles && Object.hasOwn(roles, key) ? roles[key]! : [];

function at(claims: JWTPayload, path: string): unknown {
  // A claim of that very name first: some are URLs, with dots in them.
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const part of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
