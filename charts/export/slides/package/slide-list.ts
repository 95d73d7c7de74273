import type { OfficePackage } from "./office-package.ts";
import { REL } from "./types.ts";
import { NS, xml } from "./xml.ts";

const P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main";
/** Ids of slides begin here, as the schema wants. */
const FIRST = 256;

/** Lists slides in the presentation, in sections: those of one name that follow one another. */
export function putSlideList(
  pkg: OfficePackage,
  presentation: string,
  slides: readonly string[],
  sections: readonly string[],
): void {
  const ids = slides.map((slide) => pkg.relate(presentation, REL.slide, slide));
  const list = xml(
    "p:sldIdLst",
    { "xmlns:p": NS.p, "xmlns:r": NS.r },
    ids.map((id, i) => xml("p:sldId", { id: FIRST + i, "r:id": id })),
  );
  const notes = pkg.relations(presentation).find(({ type }) => type.endsWith("/notesMaster"));
  let text = pkg.read(presentation).replace(/<\?xml[^>]*\?>\s*/, "");
  if (notes && !/<(\w+:)?notesMasterIdLst\b/.test(text)) {
    const masters = xml(
      "p:notesMasterIdLst",
      { "xmlns:p": NS.p, "xmlns:r": NS.r },
      xml("p:notesMasterId", { "r:id": notes.id }),
    );
    text = text.replace(/(<\/(?:\w+:)?sldMasterIdLst>)/, `$1${masters}`);
  }
  text = text.replace(/(?=<(?:\w+:)?sldSz\b)/, list);
  text = text.replace(/(<\/(?:\w+:)?presentation>\s*)$/, `${sectionList(sections)}$1`);
  pkg.put(presentation, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
}

function sectionList(sections: readonly string[]): string {
  const runs: { readonly name: string; readonly ids: number[] }[] = [];
  for (const [i, name] of sections.entries()) {
    const last = runs.at(-1);
    if (last?.name === name) last.ids.push(FIRST + i);
    else runs.push({ name, ids: [FIRST + i] });
  }
  const of = runs.map(({ name, ids }, i) =>
    xml(
      "p14:section",
      { name, id: `{0F4C1D3A-6B7E-4D52-9A31-${(i + 1).toString(16).toUpperCase().padStart(12, "0")}}` },
      xml(
        "p14:sldIdLst",
        {},
        ids.map((id) => xml("p14:sldId", { id })),
      ),
    ),
  );
  return xml(
    "p:extLst",
    { "xmlns:p": NS.p },
    xml("p:ext", { uri: "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}" }, xml("p14:sectionLst", { "xmlns:p14": P14 }, of)),
  );
}
