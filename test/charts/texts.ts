import { parseHTML } from "linkedom";
import { textWidth } from "../../charts/text/measure.ts";

/** A line of text in a picture, and the room its letters take in pixels. */
export interface Text {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Slanted text has a box that is larger than its letters. */
  readonly slanted: boolean;
  readonly fill: string;
  readonly size: number;
}

interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

const SAME: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** Every line of text of a picture by `renderSvgInNode`, measured as the charts measure it. */
export function textsOf(svg: string): Text[] {
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  const root = document.querySelector("svg");
  if (!root) throw new Error("There is no picture.");
  const found: Text[] = [];
  const walk = (node: Element, matrix: Matrix, style: Readonly<Record<string, string>>) => {
    const own = { ...style };
    for (const name of ["font-size", "font-weight", "text-anchor", "fill"]) {
      const value = styled(node, name) ?? node.getAttribute(name);
      if (value) own[name] = value;
    }
    const y = node.nodeName.toLowerCase() === "svg" ? Number(node.getAttribute("y") ?? 0) : 0;
    const here = times(times(matrix, { ...SAME, f: y }), transform(node.getAttribute("transform") ?? ""));
    if (node.nodeName.toLowerCase() === "text") found.push(...lines(node, here, own));
    else for (const child of node.children) walk(child, here, own);
  };
  walk(root as unknown as Element, SAME, {});
  return found;
}

/** Pairs of which one is written over the other. */
export function collisions(texts: readonly Text[]): string[] {
  return texts.flatMap((one, i) =>
    texts.slice(i + 1).flatMap((other) => {
      if (one.slanted || other.slanted) return [];
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return wide > 0.5 && high > 1 ? [`“${one.text}” and “${other.text}”`] : [];
    }),
  );
}

function lines(node: Element, matrix: Matrix, style: Readonly<Record<string, string>>): Text[] {
  const size = Number.parseFloat(style["font-size"] ?? "10");
  const parts = node.children.length ? [...node.children] : [node];
  let y = length(node.getAttribute("y"), size);
  return parts.flatMap((part): Text[] => {
    const text = part.textContent ?? "";
    if (part !== node && part.hasAttribute("y")) y = length(part.getAttribute("y"), size);
    y += length(part.getAttribute("dy"), size);
    if (text.trim() === "") return [];
    const x = length(part.getAttribute("x") ?? node.getAttribute("x"), size) + length(part.getAttribute("dx"), size);
    const width = textWidth(text, { size, weight: Number(style["font-weight"] ?? 400) });
    const left = x - (style["text-anchor"] === "end" ? width : style["text-anchor"] === "middle" ? width / 2 : 0);
    const corners = [left, left + width].flatMap((px) =>
      [y - size * 0.73, y + size * 0.05].map((py) => ({
        x: matrix.a * px + matrix.c * py + matrix.e,
        y: matrix.b * px + matrix.d * py + matrix.f,
      })),
    );
    const xs = corners.map((corner) => corner.x);
    const ys = corners.map((corner) => corner.y);
    const box = {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
    return [{ text, ...box, slanted: Math.abs(matrix.b) > 0.01, fill: style.fill ?? "", size }];
  });
}

const length = (value: string | null, size: number): number => {
  if (!value) return 0;
  return value.endsWith("em") ? Number.parseFloat(value) * size : Number.parseFloat(value);
};

const styled = (node: Element, name: string): string | undefined =>
  new RegExp(`(?:^|;)${name}:([^;]+)`).exec(node.getAttribute("style") ?? "")?.[1];

function transform(written: string): Matrix {
  let matrix = SAME;
  for (const [, kind, numbers = ""] of written.matchAll(/(translate|rotate)\(([^)]*)\)/g)) {
    const [one = 0, two = 0] = numbers.split(/[ ,]+/).map(Number);
    const turn = (one * Math.PI) / 180;
    matrix = times(
      matrix,
      kind === "translate"
        ? { ...SAME, e: one, f: two }
        : { a: Math.cos(turn), b: Math.sin(turn), c: -Math.sin(turn), d: Math.cos(turn), e: 0, f: 0 },
    );
  }
  return matrix;
}

function times(m: Matrix, n: Matrix): Matrix {
  return {
    a: m.a * n.a + m.c * n.b,
    b: m.b * n.a + m.d * n.b,
    c: m.a * n.c + m.c * n.d,
    d: m.b * n.c + m.d * n.d,
    e: m.a * n.e + m.c * n.f + m.e,
    f: m.b * n.e + m.d * n.f + m.f,
  };
}
