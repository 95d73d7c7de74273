import { lengthOf } from "../../template/dictionary.ts";
import type { CellCheck } from "../check.ts";

export const tooLong: CellCheck = {
  id: "cell/too-long",
  area: "cell",
  severity: "error",
  scope: "cell",
  title: "Too long",
  finds: "A text with more characters or words than its column takes.",
  why: "Longer texts are cut off on slides and in exports.",
  how: "Shorten it, and keep what matters most.",
  reads: "every sheet",
  look(cell, { column }) {
    const { type, maxWords } = column;
    const maxLength = lengthOf(column);
    if (typeof cell !== "string" || type !== "text") return null;
    const text = cell.trim();
    if (text.length > maxLength)
      return { note: `${count(text.length)} characters`, expected: `at most ${count(maxLength)} characters` };
    if (maxWords === undefined) return null;
    const words = text === "" ? 0 : text.split(/\s+/).length;
    return words > maxWords ? { note: `${words} words`, expected: `at most ${maxWords} words` } : null;
  },
  examples: {
    fails: {
      says: "A narrative field of 251 words.",
      edits: [{ sheet: "narrative", row: 0, set: { lessons: Array(251).fill("word").join(" ") } }],
      at: { sheet: "narrative", column: "lessons", row: 0 },
    },
    passes: {
      says: "A narrative field of 250 words.",
      edits: [{ sheet: "narrative", row: 0, set: { lessons: Array(250).fill("word").join(" ") } }],
    },
  },
};

const count = (n: number): string => n.toLocaleString("en-GB");
