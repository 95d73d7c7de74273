import { headersKey, type KeptMapping, type Mapping, parseMapping } from "../../../rbm/import/index.ts";

/** A mapping that this browser keeps, for whom it was, and since when. Headers and names of sheets, no values. */
export interface Kept extends KeptMapping {
  /** ISO 8601. */
  readonly at: string;
  readonly framework: string;
  readonly priority: string;
  readonly office: string;
}

const KEY = "resultbook.mappings";
/** The oldest make room. */
const MOST = 30;

/** What was kept for workbooks with the headers of a guess. */
export const keptFor = (guess: Mapping): Kept | null =>
  allKept().find((kept) => headersKey(kept.guess) === headersKey(guess)) ?? null;

/** False where the browser keeps nothing: a private window, or no room. */
export const keep = (kept: Kept): boolean => write([kept, ...others(kept.guess)].slice(0, MOST));

export const forget = (guess: Mapping): boolean => write(others(guess));

const others = (guess: Mapping): Kept[] => allKept().filter((kept) => headersKey(kept.guess) !== headersKey(guess));

function allKept(): Kept[] {
  try {
    const given: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(given) ? given.flatMap(keptIn) : [];
  } catch {
    return [];
  }
}

/** What something else wrote there is left out. */
function keptIn(given: Partial<Record<keyof Kept, unknown>> | null): Kept[] {
  try {
    const [at, framework, priority, office] = [given?.at, given?.framework, given?.priority, given?.office].map(String);
    return [
      {
        guess: parseMapping(given?.guess),
        mapping: parseMapping(given?.mapping),
        at: at!,
        framework: framework!,
        priority: priority!,
        office: office!,
      },
    ];
  } catch {
    return [];
  }
}

function write(all: readonly Kept[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}
