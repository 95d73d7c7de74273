import { type Cell, type Notebook, toCell } from "@observablehq/notebook-kit";

const HEADING = `<h1>\${story.title}</h1>
<p class="lead">\${story.lead}</p>`;

const FOLLOWED = `import {choiceOf, tablesOf} from "./cells.ts";
const tables = tablesOf(Generators, book);
const choice = choiceOf(Generators, book);`;

/**
 * Cells that pages share: the tables and the choices of its book after the cell that opens it, title and lead after the
 * cell that makes its story. A page that says one of them itself keeps its own.
 */
export function withCommonCells(notebook: Notebook): Notebook {
  const { cells } = notebook;
  const opens = cells.find(declares("book"));
  const tells = cells.find(declares("story"));
  let id = Math.max(0, ...cells.map((cell) => cell.id));
  const after = (cell: Cell): Cell[] => [
    ...(cell === opens && !cells.some(declares("tables"))
      ? [toCell({ id: ++id, mode: "ts", value: FOLLOWED, pinned: false })]
      : []),
    ...(cell === tells && !cells.some(({ value }) => value.includes("<h1>"))
      ? [toCell({ id: ++id, mode: "html", value: HEADING })]
      : []),
  ];
  return { ...notebook, cells: cells.flatMap((cell) => [cell, ...after(cell)]) };
}

const declares =
  (name: string) =>
  ({ value }: Cell): boolean =>
    new RegExp(`\\bconst ${name} =`).test(value);
