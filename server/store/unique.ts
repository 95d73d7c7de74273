/** Whether the engine says that just that is there already: PostgreSQL's 23505, and SQLite's words for the same. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && error.code === "23505") || /UNIQUE constraint failed/i.test(error.message));
