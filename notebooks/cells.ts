import type { Book, BookState } from "./data/book.ts";

type Generators = { observe<T>(start: (change: (value: T) => void) => () => void): AsyncIterable<T> };

/**
 * A part of a book's state as a value that cells follow: it comes anew only when it differs.
 * `Generators` is the notebook's own.
 */
export function follow<T>(
  generators: Generators,
  book: Book,
  part: (state: BookState) => T,
): AsyncIterable<NonNullable<T>> {
  return generators.observe((change) => {
    let last: unknown;
    return book.listen((state) => {
      const value = part(state);
      if (value == null || Object.is(value, last)) return;
      last = value;
      change(value);
    });
  });
}

export { slider } from "./controls.ts";
export { banded, periodShown, shown } from "./data/shown.ts";
export { figures, planBar } from "./figure/grid.ts";
export { openPage } from "./shell/shell.ts";
export { retreatStory } from "./story.ts";
