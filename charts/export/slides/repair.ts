import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** How a series writes its labels: number format and colour. */
export type SeriesLabels = readonly { readonly format: string; readonly ink: string }[];

/** SVG text to PNG bytes: resvg in Node, a canvas in a browser. */
export type Rasterise = (svg: string) => Uint8Array | Promise<Uint8Array>;

/**
 * Puts right what pptxgenjs 4.0.1 writes wrongly, and adds what it cannot say:
 * in Node the PNG behind an SVG picture holds the SVG's own bytes; notesMasterIdLst stands after sldIdLst (the schema
 * wants it before); a soft line break is followed by paragraph properties again; a two-axis chart carries a third axId; all series share one label format and colour.
 * `labels` has an entry a chart, in the order charts were added.
 */
export async function repair(
  deck: Uint8Array,
  labels: readonly SeriesLabels[],
  rasterise: Rasterise,
): Promise<Uint8Array> {
  const parts = unzipSync(deck);
  const edit = (name: string, change: (xml: string) => string): void => {
    if (parts[name]) parts[name] = strToU8(change(strFromU8(parts[name])));
  };
  for (const [name, bytes] of Object.entries(parts)) {
    if (/^ppt\/media\/.*\.png$/.test(name) && bytes[0] === 0x3c)
      parts[name] = new Uint8Array(await rasterise(strFromU8(bytes)));
  }
  edit("ppt/presentation.xml", notesMasterFirst);
  for (const name of Object.keys(parts)) if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) edit(name, plainBreaks);
  const charts = Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  charts.sort((a, b) => Number(a.match(/\d+/)![0]) - Number(b.match(/\d+/)![0]));
  for (const [i, name] of charts.entries()) edit(name, (xml) => withLabels(withoutThirdAxis(xml), labels[i] ?? []));
  return zipSync(parts, { level: 6, mtime: new Date("1980-01-01T00:00:00") });
}

function notesMasterFirst(xml: string): string {
  const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0];
  return list ? xml.replace(list, "").replace("</p:sldMasterIdLst>", `</p:sldMasterIdLst>${list}`) : xml;
}

const plainBreaks = (xml: string): string => xml.replace(/<a:br\/><a:pPr(?:[^>]*\/>|.*?<\/a:pPr>)/gs, "<a:br/>");

const withoutThirdAxis = (xml: string): string =>
  xml.includes("<c:serAx>")
    ? xml
    : xml.replace(/(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>\s*)<c:axId val="\d+"\/>/g, "$1");

function withLabels(xml: string, labels: SeriesLabels): string {
  let i = -1;
  return xml.replace(/<c:ser>.*?<\/c:ser>/gs, (series) => {
    const label = labels[++i];
    if (!label) return series;
    return series.replace(/<c:dLbls>.*?<\/c:dLbls>/s, (text) =>
      text
        .replace(
          /formatCode="[^"]*"/,
          `formatCode="${label.format.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`,
        )
        .replace(/<a:srgbClr val="[0-9A-Fa-f]{6}"\/>/, `<a:srgbClr val="${label.ink}"/>`)
        .replace(/<c:showLeaderLines val="\d"\/>/, ""),
    );
  });
}
