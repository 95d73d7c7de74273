interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

export const ALLOWED: readonly string[];
export function packages(lockfile: unknown): Package[];
export function isAllowed(licence: string): boolean;
export function page(lockfile: unknown): string;
