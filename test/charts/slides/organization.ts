import { strToU8, zipSync } from "fflate";

const NS =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.presentationml";

const rels = (...of: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${of
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const tree = (shapes: string): string =>
  `<p:cSld name="NAME"><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;

/** A placeholder; inches. */
const place = (id: number, ph: string, box?: readonly [number, number, number, number], more = ""): string => {
  const [x, y, w, h] = (box ?? [0, 0, 0, 0]).map((inches) => Math.round(inches * 914_400));
  const frame = box ? `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm>` : "";
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="P${id}"/><p:cNvSpPr/><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr><p:txBody><a:bodyPr anchor="ctr"/><a:lstStyle>${more}</a:lstStyle><a:p>${ph.includes("sldNum") ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="fr-FR"/><a:t>‹#›</a:t></a:fld>' : '<a:endParaRPr lang="fr-FR"/>'}</a:p></p:txBody></p:sp>`;
};

const SMALL =
  '<a:lvl1pPr algn="r"><a:defRPr sz="900"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>';

const layout = (name: string, shapes: string): string =>
  `<p:sldLayout ${NS}>${tree(shapes).replace("NAME", name)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Organisation"><a:themeElements><a:clrScheme name="O">${[
  ["dk1", "202020"],
  ["lt1", "FFFFFF"],
  ["dk2", "5B2A86"],
  ["lt2", "EEEEEE"],
  ["accent1", "7A1FA2"],
  ["accent2", "00695C"],
  ["accent3", "EF6C00"],
  ["accent4", "B71C1C"],
  ["accent5", "455A64"],
  ["accent6", "33691E"],
  ["hlink", "4A148C"],
  ["folHlink", "4A148C"],
]
  .map(([slot, hex]) => `<a:${slot}><a:srgbClr val="${hex}"/></a:${slot}>`)
  .join(
    "",
  )}</a:clrScheme><a:fontScheme name="O"><a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="O"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${'<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const level = (name: string, size: number): string =>
  `<p:${name}><a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="${name === "titleStyle" ? "tx2" : "tx1"}"/></a:solidFill><a:latin typeface="${name === "titleStyle" ? "+mj-lt" : "+mn-lt"}"/></a:defRPr></a:lvl1pPr></p:${name}>`;

/**
 * An organisation's template as its designer left it: 10 × 5.63 inches, violet, layouts named in French and without a
 * type, a band at the top, and a sample slide with a comment's author.
 */
export function organizationTemplate({
  dark = false,
  picture,
}: {
  readonly dark?: boolean;
  /** PNG across every slide. */
  readonly picture?: Uint8Array;
} = {}): Uint8Array {
  const photo = picture
    ? '<p:pic><p:nvPicPr><p:cNvPr id="41" name="Photo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9144000" cy="5143500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    : "";
  const band =
    '<p:sp><p:nvSpPr><p:cNvPr id="40" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9144000" cy="137160"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>';
  const master = `<p:sldMaster ${NS}>${tree(
    photo +
      band +
      place(2, 'type="title"', [0.6, 0.3, 8.8, 0.75]) +
      place(3, 'type="body" idx="1"', [0.6, 1.2, 8.8, 3.7]) +
      place(4, 'type="dt" sz="half" idx="2"', [0.6, 5.2, 2, 0.3]) +
      place(5, 'type="ftr" sz="quarter" idx="3"', [3.4, 5.2, 3.2, 0.3], SMALL) +
      place(6, 'type="sldNum" sz="quarter" idx="4"', [7.4, 5.2, 2, 0.3], SMALL),
  )
    .replace(' name="NAME"', "")
    .replace(
      "<p:spTree>",
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>',
    )}<p:clrMap ${dark ? 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"' : 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"'} accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483701" r:id="rId1"/><p:sldLayoutId id="2147483702" r:id="rId2"/><p:sldLayoutId id="2147483703" r:id="rId3"/></p:sldLayoutIdLst><p:txStyles>${level("titleStyle", 2400)}${level("bodyStyle", 1600)}${level("otherStyle", 1200)}</p:txStyles></p:sldMaster>`;
  const footers =
    place(4, 'type="dt" sz="half" idx="10"') +
    place(5, 'type="ftr" sz="quarter" idx="11"') +
    place(6, 'type="sldNum" sz="quarter" idx="12"');
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${picture ? '<Default Extension="png" ContentType="image/png"/>' : ""}<Override PartName="/ppt/presentation.xml" ContentType="${TYPE}.template.main+xml"/><Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${TYPE}.slideMaster+xml"/>${[1, 2, 3].map((i) => `<Override PartName="/ppt/slideLayouts/slideLayout${i}.xml" ContentType="${TYPE}.slideLayout+xml"/>`).join("")}<Override PartName="/ppt/slides/slide1.xml" ContentType="${TYPE}.slide+xml"/><Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/><Override PartName="/ppt/commentAuthors.xml" ContentType="${TYPE}.commentAuthors+xml"/></Types>`,
    "_rels/.rels": rels(["rId1", "officeDocument", "ppt/presentation.xml"]),
    "ppt/presentation.xml": `<p:presentation ${NS}><p:sldMasterIdLst><p:sldMasterId id="2147483700" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="300" r:id="rId2"/></p:sldIdLst><p:sldSz cx="9144000" cy="5143500" type="screen16x9"/><p:notesSz cx="6858000" cy="9144000"/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Exemple" id="{11111111-1111-1111-1111-111111111111}"><p14:sldIdLst><p14:sldId id="300"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": rels(
      ["rId1", "slideMaster", "slideMasters/slideMaster1.xml"],
      ["rId2", "slide", "slides/slide1.xml"],
      ["rId3", "commentAuthors", "commentAuthors.xml"],
    ),
    "ppt/commentAuthors.xml": `<p:cmAuthorLst ${NS}><p:cmAuthor id="0" name="Somebody of the organisation" initials="S" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>`,
    "ppt/slideMasters/slideMaster1.xml": master,
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": rels(
      ["rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["rId2", "slideLayout", "../slideLayouts/slideLayout2.xml"],
      ["rId3", "slideLayout", "../slideLayouts/slideLayout3.xml"],
      ["rId4", "theme", "../theme/theme1.xml"],
      ...(picture ? [["rId9", "image", "../media/photo.png"] as const] : []),
    ),
    "ppt/slideLayouts/slideLayout1.xml": layout(
      "Diapositive de titre",
      place(2, 'type="ctrTitle"', [0.75, 1.4, 8.5, 1.2]) +
        place(3, 'type="subTitle" idx="1"', [0.75, 2.75, 8.5, 0.6]) +
        footers,
    ),
    "ppt/slideLayouts/slideLayout2.xml": layout(
      "Titre et contenu",
      place(2, 'type="title"') + place(3, 'idx="1"') + footers,
    ),
    "ppt/slideLayouts/slideLayout3.xml": layout("Titre seul", place(2, 'type="title"') + footers),
    ...Object.fromEntries(
      [1, 2, 3].map((i) => [
        `ppt/slideLayouts/_rels/slideLayout${i}.xml.rels`,
        rels(["rId1", "slideMaster", "../slideMasters/slideMaster1.xml"]),
      ]),
    ),
    "ppt/slides/slide1.xml": `<p:sld ${NS}>${tree(place(2, 'type="title"').replace('<a:p><a:endParaRPr lang="fr-FR"/></a:p>', "<a:p><a:r><a:t>Sample slide of the template</a:t></a:r></a:p>")).replace(' name="NAME"', "")}</p:sld>`,
    "ppt/slides/_rels/slide1.xml.rels": rels(["rId1", "slideLayout", "../slideLayouts/slideLayout2.xml"]),
    "ppt/theme/theme1.xml": THEME,
  };
  return zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    ...(picture && { "ppt/media/photo.png": picture }),
  });
}
