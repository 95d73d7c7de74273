import { OfficePackage } from "../office-package.ts";
import { REL, TYPE } from "../types.ts";
import { emu, NS, PML, part, xml } from "../xml.ts";
import { finding, opening } from "./layouts.ts";
import { masterXml } from "./master.ts";
import { HEIGHT, WIDTH } from "./size.ts";
import { themeXml } from "./theme.ts";

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
