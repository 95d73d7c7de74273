import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";

export interface ReadChart {
  readonly part: string;
  /** Name, and figures as the chart part caches them. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** The same, read from the sheet behind it by a program that is not ours. */
  readonly sheet: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export interface ReadSlide {
  readonly part: string;
  readonly xml: string;
  readonly texts: readonly string[];
  readonly notes: string;
  readonly charts: readonly ReadChart[];
}

export type Parts = Readonly<Record<string, Uint8Array>>;

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

export const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescaped(text!));

/** Slides in the order of the presentation, with their notes and the figures of their charts. */
export async function readDeck(
  bytes: Uint8Array,
): Promise<{ readonly parts: Parts; readonly slides: readonly ReadSlide[] }> {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name]!);
  const related = (name: string): { readonly id: string; readonly type: string; readonly target: string }[] => {
    const slash = name.lastIndexOf("/");
    const rels = parts[`${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`];
    return [...strFromU8(rels ?? new Uint8Array()).matchAll(/<Relationship ([^>]*)\/>/g)].map(([, attributes]) => {
      const of = (key: string) => new RegExp(`${key}="([^"]*)"`).exec(attributes!)?.[1] ?? "";
      const target = new URL(of("Target"), `http://x/${name}`).pathname.slice(1);
      return { id: of("Id"), type: of("Type").split("/").at(-1)!, target: decodeURI(target) };
    });
  };
  const main = related("").find(({ type }) => type === "officeDocument")!.target;
  const order = [...text(main).matchAll(/<\w+:sldId [^>]*r:id="([^"]*)"/g)].map(([, id]) => id);
  const slides: ReadSlide[] = [];
  for (const id of order) {
    const part = related(main).find((one) => one.id === id)!.target;
    const xml = text(part);
    const notes = related(part).find(({ type }) => type === "notesSlide");
    const charts: ReadChart[] = [];
    for (const { target } of related(part).filter(({ type }) => type === "chart")) {
      const book = related(target).find(({ type }) => type === "package")!.target;
      charts.push(await readChart(target, text(target), parts[book]!));
    }
    slides.push({ part, xml, texts: textsOf(xml), notes: notes ? textsOf(text(notes.target)).join("\n") : "", charts });
  }
  return { parts, slides };
}

async function readChart(part: string, xml: string, book: Uint8Array): Promise<ReadChart> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(book.slice().buffer);
  const sheet = workbook.worksheets[0]!;
  const cells = (formula: string): unknown[] => {
    const [, column, from, to = from] = /\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?/.exec(formula)!;
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, i) => sheet.getCell(`${column}${Number(from) + i}`).value,
    );
  };
  const all = [...xml.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, series]) => {
    const name = /<c:tx>.*?<c:f>([^<]*)<\/c:f>.*?<c:v>([^<]*)<\/c:v>/s.exec(series!)!;
    const values = /<c:(?:val|yVal)>(.*?)<\/c:(?:val|yVal)>/s.exec(series!)![1]!;
    const length = Number(/<c:ptCount val="(\d+)"/.exec(values)![1]);
    const cached: (number | null)[] = Array.from({ length }, () => null);
    for (const [, at, value] of values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g))
      cached[Number(at)] = Number(value);
    return {
      cached: { name: unescaped(name[2]!), values: cached },
      sheet: {
        name: String(cells(name[1]!)[0]),
        values: cells(/<c:f>([^<]*)<\/c:f>/.exec(values)![1]!).map((value) =>
          typeof value === "number" ? value : null,
        ),
      },
    };
  });
  return { part, series: all.map(({ cached }) => cached), sheet: all.map((one) => one.sheet) };
}
