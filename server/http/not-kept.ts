import type { Problem } from "../problem.ts";
import { problems } from "../problems.ts";

/** SQLite's words and PostgreSQL's classes for what is wrong with the place things are kept in, not with the request. */
const KINDS: readonly (readonly [words: RegExp, codes: RegExp, problem: () => Problem])[] = [
  [/database or disk is full|no space left/i, /^(53100|ENOSPC|EFBIG)$/, problems.storeFull],
  [/readonly database|read-only/i, /^(25006|EROFS)$/, problems.storeReadOnly],
  [
    /database is locked|disk i\/o error|unable to open database|connection terminated|timeout exceeded when trying to connect/i,
    /^(57P0[123]|53300|08\w{3}|ECONN(REFUSED|RESET)|EPIPE|ENOTFOUND|ETIMEDOUT)$/,
    problems.storeAway,
  ],
];

/** What an error of the store means to whoever pushed; null where it is of another kind. */
export function notKept(error: Error): Problem | null {
  const code = "code" in error ? String(error.code) : "";
  const kind = KINDS.find(([words, codes]) => words.test(error.message) || codes.test(code));
  return kind ? kind[2]() : null;
}
