import { type HostError, invalidArgument, itemNotFound } from "./error.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";

/** A host object as the client sees it: which class it is, and what stands behind it. */
export class View<T = unknown> {
  constructor(
    readonly type: string,
    readonly target: T,
  ) {}
}

// biome-ignore lint/suspicious/noConfusingVoidType: a call may return nothing
export type Result = Json | View | null | undefined | void;

/**
 * How one Office.js class behaves. Keys are the names on the wire (`Values`, `GetRange`).
 * A member that is in the client and not here fails with `NotImplemented`, naming itself.
 */
export interface TypeImpl<T, Host> {
  get?: Record<string, (self: T, host: Host) => Json>;
  set?: Record<string, (self: T, value: Json, host: Host) => void>;
  /** Navigation properties: `sheet.Tables`. */
  nav?: Record<string, (self: T, host: Host) => View | null>;
  call?: Record<string, (self: T, args: Args, host: Host) => Result>;
  /** The members of a collection, in order. */
  items?: (self: T, host: Host) => View[];
  /** Whether `key` names the item; by default its Id, Name or Key does. */
  find?: (self: T, key: Json, host: Host) => View | null;
  /** The target id of events registered on this object. */
  eventTarget?: (self: T, host: Host) => string;
}

/** A registry's view of a TypeImpl: the engine hands each the target of its own views only. */
export type AnyTypeImpl<Host> = TypeImpl<never, Host>;

export type Arg = Json | View | undefined;

/** The arguments of one call, read by position. */
export class Args {
  constructor(
    private readonly values: readonly Arg[],
    private readonly member: string,
  ) {}

  get(i: number): Arg {
    return this.values[i];
  }

  has(i: number): boolean {
    return this.values[i] !== undefined && this.values[i] !== null;
  }

  json(i: number): Json {
    const value = this.values[i];
    if (value instanceof View) throw this.wrong();
    return value ?? null;
  }

  object(i: number): JsonObject {
    const value = this.json(i);
    if (value === null) return {};
    if (!isObject(value)) throw this.wrong();
    return value;
  }

  string(i: number, fallback?: string): string {
    const value = this.values[i] ?? fallback;
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw this.wrong();
  }

  number(i: number, fallback?: number): number {
    const value = this.values[i] ?? fallback;
    if (typeof value !== "number" || !Number.isFinite(value)) throw this.wrong();
    return value;
  }

  boolean(i: number, fallback?: boolean): boolean {
    const value = this.values[i] ?? fallback;
    if (typeof value !== "boolean") throw this.wrong();
    return value;
  }

  /** The target of a view argument of one class; null when the argument is something else. */
  target<T>(i: number, type: string): T | null {
    const value = this.values[i];
    return value instanceof View && value.type === type ? (value.target as T) : null;
  }

  wrong(): HostError {
    return invalidArgument(this.member);
  }
}

export function asString(value: Json, member: string): string {
  if (typeof value !== "string") throw invalidArgument(member);
  return value;
}

export function asNumber(value: Json, member: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(member);
  return value;
}

export function asBoolean(value: Json, member: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(member);
  return value;
}

export function orNotFound<T>(value: T | null | undefined, member?: string): T {
  if (value === null || value === undefined) throw itemNotFound(member);
  return value;
}
