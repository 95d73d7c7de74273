import { h } from "../shell/dom.ts";

export interface SectionColumn {
  readonly label: string;
  /** Figures are set right. */
  readonly right?: boolean;
}

export type SectionCell = string | Node | (string | Node)[];

export interface SectionContent {
  /** The finding, a sentence. */
  readonly title: string;
  readonly sub: string;
  readonly columns?: readonly SectionColumn[];
  /** The first cell of a row names it. */
  readonly rows?: readonly (readonly SectionCell[])[];
  /** Instead of a table. */
  readonly body?: readonly Node[];
  readonly caption?: string;
}

export interface Section {
  readonly node: HTMLElement;
  show(content: SectionContent): void;
}

/** A table or a list on a page, titled like a figure; without rows it keeps its title, which says so. `span` of twelve. */
export function section(span: number): Section {
  const node = h("section", { class: `fig s${span} listed` });
  let key: SectionContent | null = null;
  return {
    node,
    show(content) {
      if (content === key) return;
      key = content;
      const { title, sub, columns = [], rows = [], body = [], caption } = content;
      // A name and a few figures fit beside each other on any screen.
      node.classList.toggle("few", columns.length <= 4 && columns.slice(1).every(({ right }) => right));
      node.replaceChildren(
        h("h2", { class: "h" }, title),
        h("p", { class: "sub" }, sub),
        ...(rows.length ? [tableOf(title, columns, rows)] : []),
        ...body,
        ...(caption ? [h("p", { class: "cap" }, caption)] : []),
      );
    },
  };
}

function tableOf(title: string, columns: readonly SectionColumn[], rows: readonly (readonly SectionCell[])[]) {
  const side = (i: number) => (columns[i]?.right ? "r" : null);
  const parts = (cell: SectionCell) => (Array.isArray(cell) ? cell : [cell]);
  const head = columns.map(({ label }, i) => h("th", { scope: "col", class: side(i) }, label));
  const body = rows.map((row) =>
    h(
      "tr",
      {},
      ...row.map((cell, i) =>
        i === 0
          ? h("th", { scope: "row" }, ...parts(cell))
          : h("td", { class: side(i), "data-label": columns[i]?.label }, ...parts(cell)),
      ),
    ),
  );
  return h(
    "table",
    {},
    h("caption", { class: "sr" }, title),
    h("thead", {}, h("tr", {}, ...head)),
    h("tbody", {}, ...body),
  );
}
