/** A name as people compare it: case, accents, spaces of any kind, hyphens and underscores aside. */
export const folded = (name: string): string =>
  withoutAccents(name)
    .toLowerCase()
    .replace(/[\s_\-\u2010-\u2015]+/g, " ")
    .trim();

const ASCII = /^[\0-\x7f]*$/;

const withoutAccents = (name: string): string =>
  ASCII.test(name) ? name : name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");

/** Edits (insert, delete, replace, swap neighbours) between two texts, but never more than `most` + 1; the time it takes grows with `most`. */
export function editDistance(a: string, b: string, most = Math.max(a.length, b.length)): number {
  const tooMany = most + 1;
  if (Math.abs(a.length - b.length) > most) return tooMany;
  let before: number[] = [];
  let leastBefore = 0;
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    // Further from the diagonal there are more edits than count.
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    const row: number[] = [];
    row[from - 1] = from === 1 ? i : tooMany;
    let least = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      let cost = Math.min(
        (last[j] ?? tooMany) + 1,
        row[j - 1]! + 1,
        (last[j - 1] ?? tooMany) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? tooMany) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    // A swap reaches over a row.
    if (least > most && leastBefore >= most) return tooMany;
    [before, last, leastBefore] = [last, row, least];
  }
  return Math.min(tooMany, last[b.length] ?? tooMany);
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
