import { themes } from "../../../looks/tokens.ts";
import { OfficePackage } from "./office-package.ts";
import { REL, TYPE } from "./types.ts";
import { emu, NS, PML, part, xml } from "./xml.ts";

const WIDTH = 13.333;
const HEIGHT = 7.5;
const LEFT = 0.54;
const BODY = 12.25;

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const hex = (token: keyof typeof themes.light): string => themes.light[token].slice(1).toUpperCase();

const off = ({ x, y, w, h }: Frame): string =>
  xml("a:xfrm", {}, xml("a:off", { x: emu(x), y: emu(y) }), xml("a:ext", { cx: emu(w), cy: emu(h) }));

/** The plain package a deck is written into where nobody gives a template: Arial, the light theme, room for a finding. */
export function basePackage(): OfficePackage {
  const made = new OfficePackage();
  const presentation = made.put("ppt/presentation.xml", presentationXml(), TYPE.presentation);
  made.relate("", REL.document, presentation);
  const master = made.put("ppt/slideMasters/slideMaster1.xml", "", TYPE.master);
  made.relate(presentation, REL.master, master);
  const theme = made.put("ppt/theme/theme1.xml", themeXml("Resultbook"), TYPE.theme);
  for (const [i, layout] of [opening, finding].entries()) {
    const name = made.put(`ppt/slideLayouts/slideLayout${i + 1}.xml`, layout(), TYPE.layout);
    made.relate(master, REL.layout, name);
    made.relate(name, REL.master, master);
  }
  made.relate(master, REL.theme, theme);
  made.put(master, masterXml());
  for (const [name, type, relation, root] of [
    ["presProps", TYPE.properties, REL.properties, "p:presentationPr"],
    ["viewProps", TYPE.view, REL.view, "p:viewPr"],
  ] as const) {
    made.relate(presentation, relation, made.put(`ppt/${name}.xml`, part(xml(root, PML)), type));
  }
  const none = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";
  const styles = part(xml("a:tblStyleLst", { "xmlns:a": NS.a, def: none }));
  made.relate(presentation, REL.tableStyles, made.put("ppt/tableStyles.xml", styles, TYPE.tableStyles));
  return made;
}

const presentationXml = (): string =>
  part(
    xml(
      "p:presentation",
      { ...PML, saveSubsetFonts: 1 },
      xml("p:sldMasterIdLst", {}, xml("p:sldMasterId", { id: 2147483648, "r:id": "rId1" })),
      xml("p:sldSz", { cx: emu(WIDTH), cy: emu(HEIGHT) }),
      xml("p:notesSz", { cx: emu(HEIGHT), cy: emu(10) }),
    ),
  );

/** A theme with our colours; a deck's text takes its fonts. */
export function themeXml(name: string): string {
  const rgb = (tag: string, val: string): string => xml(`a:${tag}`, {}, xml("a:srgbClr", { val }));
  const colours = [
    rgb("dk1", hex("ink")),
    rgb("lt1", "FFFFFF"),
    rgb("dk2", hex("ink-2")),
    rgb("lt2", hex("wash")),
    rgb("accent1", hex("accent")),
    rgb("accent2", hex("on")),
    rgb("accent3", hex("risk")),
    rgb("accent4", hex("off")),
    rgb("accent5", hex("missing")),
    rgb("accent6", hex("seq-5")),
    rgb("hlink", hex("accent-ink")),
    rgb("folHlink", hex("accent-ink")),
  ];
  const font = (tag: string): string =>
    xml(
      `a:${tag}`,
      {},
      xml("a:latin", { typeface: "Arial" }),
      xml("a:ea", { typeface: "" }),
      xml("a:cs", { typeface: "" }),
    );
  const solid = xml("a:solidFill", {}, xml("a:schemeClr", { val: "phClr" }));
  const three = (one: string): string[] => [one, one, one];
  return part(
    xml(
      "a:theme",
      { "xmlns:a": NS.a, name },
      xml(
        "a:themeElements",
        {},
        xml("a:clrScheme", { name }, colours),
        xml("a:fontScheme", { name }, font("majorFont"), font("minorFont")),
        xml(
          "a:fmtScheme",
          { name },
          xml("a:fillStyleLst", {}, three(solid)),
          xml("a:lnStyleLst", {}, three(xml("a:ln", { w: 9525 }, solid))),
          xml("a:effectStyleLst", {}, three(xml("a:effectStyle", {}, xml("a:effectLst")))),
          xml("a:bgFillStyleLst", {}, three(solid)),
        ),
      ),
    ),
  );
}

const tree = (...shapes: string[]): string =>
  xml(
    "p:spTree",
    {},
    xml("p:nvGrpSpPr", {}, xml("p:cNvPr", { id: 1, name: "" }), xml("p:cNvGrpSpPr"), xml("p:nvPr")),
    xml("p:grpSpPr"),
    shapes,
  );

interface PlaceholderLook {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly idx?: number;
  readonly frame: Frame;
  readonly size: number;
  readonly bold?: boolean;
  readonly scheme?: string;
  readonly align?: "l" | "r";
  readonly anchor?: "t" | "b" | "ctr";
  /** What stands there in the layout; the number of the slide for a field. */
  readonly prompt?: string;
}

function placeholder(look: PlaceholderLook): string {
  const { id, name, type, idx, frame, size, bold, scheme = "tx1", align = "l", anchor = "t", prompt = name } = look;
  const quiet = [xml("a:lumMod", { val: 75_000 }), xml("a:lumOff", { val: 25_000 }), xml("a:satMod", { val: 45_000 })];
  const level = xml(
    "a:lvl1pPr",
    { marL: 0, indent: 0, algn: align },
    xml("a:buNone"),
    xml(
      "a:defRPr",
      { sz: size * 100, b: bold ? 1 : 0 },
      xml(
        "a:solidFill",
        {},
        xml("a:schemeClr", { val: scheme === "quiet" ? "tx1" : scheme }, scheme === "quiet" ? quiet : []),
      ),
      xml("a:latin", { typeface: /itle$/.test(type) ? "+mj-lt" : "+mn-lt" }),
    ),
  );
  const run =
    type === "sldNum"
      ? xml(
          "a:fld",
          { id: "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type: "slidenum" },
          xml("a:rPr", { lang: "en-GB" }),
          "<a:t>‹#›</a:t>",
        )
      : xml("a:r", {}, xml("a:rPr", { lang: "en-GB" }), `<a:t>${prompt}</a:t>`);
  return xml(
    "p:sp",
    {},
    xml(
      "p:nvSpPr",
      {},
      xml("p:cNvPr", { id, name }),
      xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1 })),
      xml("p:nvPr", {}, xml("p:ph", { type, idx })),
    ),
    xml("p:spPr", {}, off(frame), xml("a:prstGeom", { prst: "rect" }, xml("a:avLst"))),
    xml(
      "p:txBody",
      {},
      xml("a:bodyPr", { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, xml("a:normAutofit")),
      xml("a:lstStyle", {}, level),
      xml("a:p", {}, run),
    ),
  );
}

const edge = xml(
  "p:sp",
  {},
  xml("p:nvSpPr", {}, xml("p:cNvPr", { id: 90, name: "Edge" }), xml("p:cNvSpPr"), xml("p:nvPr", { userDrawn: 1 })),
  xml(
    "p:spPr",
    {},
    off({ x: 0, y: 0, w: 0.1, h: HEIGHT }),
    xml("a:prstGeom", { prst: "rect" }, xml("a:avLst")),
    xml("a:solidFill", {}, xml("a:schemeClr", { val: "accent1" })),
    xml("a:ln", {}, xml("a:noFill")),
  ),
);

const TITLE = {
  id: 2,
  name: "Title",
  type: "title",
  frame: { x: LEFT, y: 0.44, w: BODY, h: 0.98 },
  size: 28,
  bold: true,
} as const;
const FOOTER = {
  id: 5,
  name: "Footer",
  type: "ftr",
  idx: 11,
  frame: { x: 10.1, y: 6.98, w: 2.1, h: 0.3 },
  size: 11,
  scheme: "quiet",
  align: "r",
} as const;
const NUMBER = {
  id: 6,
  name: "Slide number",
  type: "sldNum",
  idx: 12,
  frame: { x: 12.29, y: 6.98, w: 0.5, h: 0.3 },
  size: 11,
  scheme: "quiet",
  align: "r",
} as const;

function masterXml(): string {
  const level = (size: number, bold: boolean) =>
    xml(
      "a:lvl1pPr",
      { algn: "l" },
      xml("a:lnSpc", {}, xml("a:spcPct", { val: 100_000 })),
      xml("a:spcBef", {}, xml("a:spcPct", { val: 0 })),
      xml("a:buNone"),
      xml(
        "a:defRPr",
        { sz: size * 100, b: bold ? 1 : 0 },
        xml("a:solidFill", {}, xml("a:schemeClr", { val: "tx1" })),
        xml("a:latin", { typeface: bold ? "+mj-lt" : "+mn-lt" }),
        xml("a:ea", { typeface: bold ? "+mj-ea" : "+mn-ea" }),
        xml("a:cs", { typeface: bold ? "+mj-cs" : "+mn-cs" }),
      ),
    );
  const slots = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  return part(
    xml(
      "p:sldMaster",
      PML,
      xml(
        "p:cSld",
        {},
        xml(
          "p:bg",
          {},
          xml("p:bgPr", {}, xml("a:solidFill", {}, xml("a:schemeClr", { val: "bg1" })), xml("a:effectLst")),
        ),
        tree(
          edge,
          placeholder(TITLE),
          placeholder({
            id: 3,
            name: "Text",
            type: "body",
            idx: 1,
            frame: { x: LEFT, y: 1.95, w: BODY, h: 4.9 },
            size: 16,
          }),
          placeholder({ ...FOOTER, idx: 3 }),
          placeholder({ ...NUMBER, idx: 4 }),
        ),
      ),
      xml("p:clrMap", {
        bg1: "lt1",
        tx1: "dk1",
        bg2: "lt2",
        tx2: "dk2",
        ...Object.fromEntries(slots.map((slot) => [slot, slot])),
      }),
      xml(
        "p:sldLayoutIdLst",
        {},
        xml("p:sldLayoutId", { id: 2147483649, "r:id": "rId1" }),
        xml("p:sldLayoutId", { id: 2147483650, "r:id": "rId2" }),
      ),
      xml(
        "p:txStyles",
        {},
        xml("p:titleStyle", {}, level(28, true)),
        xml("p:bodyStyle", {}, level(16, false)),
        xml("p:otherStyle", {}, level(14, false)),
      ),
    ),
  );
}

const layout = (name: string, type: string, ...shapes: string[]): string =>
  part(
    xml(
      "p:sldLayout",
      { ...PML, type, preserve: 1 },
      xml("p:cSld", { name }, tree(...shapes)),
      xml("p:clrMapOvr", {}, xml("a:masterClrMapping")),
    ),
  );

const opening = (): string =>
  layout(
    "Title Slide",
    "title",
    placeholder({ ...TITLE, type: "ctrTitle", frame: { x: LEFT, y: 1.9, w: 11.5, h: 1.7 }, size: 40, anchor: "b" }),
    placeholder({
      id: 3,
      name: "Subtitle",
      type: "subTitle",
      idx: 1,
      frame: { x: LEFT, y: 3.7, w: BODY, h: 0.5 },
      size: 20,
      scheme: "quiet",
    }),
  );

const finding = (): string =>
  layout(
    "Title Only",
    "titleOnly",
    placeholder(TITLE),
    placeholder({
      id: 3,
      name: "Subtitle",
      type: "body",
      idx: 13,
      frame: { x: LEFT, y: 1.46, w: BODY, h: 0.36 },
      size: 16,
      scheme: "quiet",
    }),
    placeholder({
      id: 4,
      name: "Source",
      type: "body",
      idx: 14,
      frame: { x: LEFT, y: 6.9, w: 9.5, h: 0.42 },
      size: 11,
      scheme: "quiet",
    }),
    placeholder(FOOTER),
    placeholder(NUMBER),
  );

/** A notes master for packages that bring none. */
export function notesMasterXml(): string {
  const clrMap = Object.fromEntries(
    ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map((slot) => [slot, slot]),
  );
  return part(
    xml(
      "p:notesMaster",
      PML,
      xml(
        "p:cSld",
        {},
        xml(
          "p:bg",
          {},
          xml("p:bgPr", {}, xml("a:solidFill", {}, xml("a:schemeClr", { val: "bg1" })), xml("a:effectLst")),
        ),
        tree(
          xml(
            "p:sp",
            {},
            xml(
              "p:nvSpPr",
              {},
              xml("p:cNvPr", { id: 2, name: "Slide" }),
              xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
              xml("p:nvPr", {}, xml("p:ph", { type: "sldImg", idx: 2 })),
            ),
            xml(
              "p:spPr",
              {},
              off({ x: 0.75, y: 0.75, w: 6, h: 3.375 }),
              xml("a:prstGeom", { prst: "rect" }, xml("a:avLst")),
            ),
          ),
          placeholder({
            id: 3,
            name: "Notes",
            type: "body",
            idx: 3,
            frame: { x: 0.75, y: 4.5, w: 6, h: 4.8 },
            size: 12,
          }),
        ),
      ),
      xml("p:clrMap", { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2", ...clrMap }),
    ),
  );
}
