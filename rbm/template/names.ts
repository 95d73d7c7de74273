/** A name as people compare it: case, accents, spaces of any kind, hyphens and underscores aside. */
export const folded = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[\s_\-\u2010-\u2015]+/g, " ")
    .trim();

/** Edits (insert, delete, replace, swap neighbours) between two texts, but never more than `most` + 1. */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * The one candidate a person who typed `name` surely meant: the same when folded, else at most one edit in four letters
 * (three at most) and nearer than any other. Null where there is none or two are as near.
 */
export function closest(name: string, candidates: Iterable<string>): string | null {
  const typed = folded(name);
  if (typed === "") return null;
  const most = Math.min(3, Math.floor(typed.length / 4));
  let best: string | null = null;
  let least = most + 1;
  let tied = false;
  for (const candidate of candidates) {
    const distance = folded(candidate) === typed ? 0 : editDistance(typed, folded(candidate), most);
    if (distance < least) [best, least, tied] = [candidate, distance, false];
    else if (distance === least && candidate !== best) tied = true;
  }
  return tied ? null : best;
}
