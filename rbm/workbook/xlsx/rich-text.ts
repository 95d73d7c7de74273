import { refusals } from "./refused.ts";
import { readText } from "./stored-text.ts";
import type { XmlCursor } from "./xml-cursor.ts";

const T = 116;

/**
 * The text of the element the cursor has opened, `si` or `is`, its runs joined; how it is pronounced is no part of it. Leaves the cursor at
 * the element's end.
 */
export function richText(cursor: XmlCursor, element: string): string {
  const { text } = cursor;
  let whole = "";
  while (cursor.next()) {
    if (cursor.letter === T) {
      if (cursor.kind === "empty") continue;
      const from = cursor.end;
      closing(cursor, cursor.letter);
      whole += readText(text.slice(from, cursor.start));
    } else if (cursor.is("rPh") && cursor.kind === "open") skip(cursor, "rPh");
    else if (cursor.kind === "close" && cursor.is(element)) return whole;
  }
  throw refusals.damaged("a text is cut off");
}

/** Moves on to the end of an element of a one-letter name that holds nothing but text. */
export function closing(cursor: XmlCursor, letter: number): void {
  if (!cursor.next() || cursor.kind !== "close" || cursor.letter !== letter)
    throw refusals.damaged("a text has something else in it");
}

/** Moves on to the end of an element. */
export function skip(cursor: XmlCursor, element: string): void {
  while (cursor.next()) if (cursor.kind === "close" && cursor.is(element)) return;
  throw refusals.damaged("a part is cut off");
}
