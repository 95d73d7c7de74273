import type { Issue } from "../../rbm/checks/issue.ts";
import type { CellChange } from "../../rbm/submission/difference.ts";

/** A version of a quarter, and who pushed it. */
export interface Version {
  readonly id: string;
  readonly version: number;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Something that did not work, as the server or the network says it. */
export class Trouble extends Error {
  /** HTTP status; 0 where the server did not answer. */
  readonly status: number;
  readonly code: string;
  readonly changes: readonly CellChange[];
  readonly issues: readonly Issue[];
  /** The version that was pushed in between, where there is one. */
  readonly head: Version | null;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { changes?: unknown; issues?: unknown; head?: unknown } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.changes = Array.isArray(more.changes) ? more.changes : [];
    this.issues = Array.isArray(more.issues) ? more.issues : [];
    this.head = (more.head as Version | null | undefined) ?? null;
  }

  /** Whether the same may work later without anybody doing anything. */
  get passes(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}
