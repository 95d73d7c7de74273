import { themes } from "../../../../looks/tokens.ts";
import { NS, part, xml } from "../xml.ts";

const hex = (token: keyof typeof themes.light): string => themes.light[token].slice(1).toUpperCase();

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
