import { meanings } from "./meanings.ts";

/** Known names by something of theirs; each list in the order of the names. */
function indexed(keysOf: (name: string) => readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const name of meanings.keys()) {
    for (const key of keysOf(name)) {
      const names = index.get(key) ?? [];
      index.set(key, names);
      names.push(name);
    }
  }
  return index;
}

const ORDER: ReadonlyMap<string, number> = new Map([...meanings.keys()].map((name, i) => [name, i]));
const byFirstWord = indexed((name) => [name.split(" ", 1)[0]!]);
const ends = (name: string): readonly string[] => [`${name.slice(0, 3)}…`, `…${name.slice(-3)}`];
const byEnds = indexed((name) => (name.length < 6 ? [] : ends(name)));

/** Names whose first word is a word of a text: all that it may have in it. A sheet has many texts, and few of them are headers. */
export const namesBegun = (text: string): readonly string[] => found(byFirstWord, text.split(" "));

/** Names that begin or end as a text does: all that may be a slip of a letter away. */
export const namesWithin = (text: string): readonly string[] => found(byEnds, ends(text));

const found = (index: ReadonlyMap<string, readonly string[]>, keys: readonly string[]): readonly string[] =>
  [...new Set(keys.flatMap((key) => index.get(key) ?? []))].sort((a, b) => ORDER.get(a)! - ORDER.get(b)!);
