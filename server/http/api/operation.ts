import type * as z from "zod";

/** One thing that can be asked of the API. */
export interface Operation {
  readonly method: "get" | "post" | "put";
  /** As OpenAPI writes it: `/api/submissions/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: Readonly<Record<string, z.ZodType | "binary">>;
  /** What comes back, by status. */
  readonly answers: Readonly<Record<number, string>>;
  /** What comes back as JSON; absent where it is of another kind. */
  readonly returns?: z.ZodType;
  /** Media type of what comes back. Defaults to JSON. */
  readonly gives?: string;
  /** Whether who is not signed in may ask it as well. */
  readonly open?: true;
}
