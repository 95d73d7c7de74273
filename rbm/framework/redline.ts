/** A run of words that stayed, went or came. Joined, the runs that did not come are the text before, those that did not go the one after. */
export interface RedlinePart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * What changed in a wording, word by word: the longest words in common stay, what went stands before what came. Spaces belong to the
 * word they follow. A text that is not there is "".
 */
export function redline(before: string, after: string): RedlinePart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const common = lengths(a, b);
  const parts: { kind: RedlinePart["kind"]; text: string }[] = [];
  const add = (kind: RedlinePart["kind"], text: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add("same", a[i++]!);
      j++;
    } else if (i < a.length && (j === b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) add("removed", a[i++]!);
    else add("added", b[j++]!);
  }
  return parts;
}

/** A redline as plain text, marked as wdiff does: `fast [-and cheap-] {+and fair+}`. */
export function redlineText(parts: readonly RedlinePart[]): string {
  return parts
    .map(({ kind, text }) => {
      if (kind === "same") return text;
      const words = text.trimEnd();
      const space = text.slice(words.length);
      return kind === "removed" ? `[-${words}-]${space}` : `{+${words}+}${space}`;
    })
    .join("");
}

/** Words and signs, each with the white space after it. */
const wordsOf = (text: string): string[] =>
  text.match(/^\s+|[\p{L}\p{N}]+(?:['’\-/.][\p{L}\p{N}]+)*\s*|[^\s\p{L}\p{N}]\s*/gu) ?? [];

/** Longest common words of what follows each pair of places. */
function lengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}
