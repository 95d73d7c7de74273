import { notesMasterXml, themeXml } from "./base/index.ts";
import type { OfficePackage } from "./office-package.ts";
import type { Look } from "./paint.ts";
import { notesPart, placed } from "./slide.ts";
import { paragraphs } from "./text.ts";
import { REL, TYPE } from "./types.ts";
import { xml } from "./xml.ts";

/** Puts the notes of a slide into the package. */
export function putNotes(pkg: OfficePackage, presentation: string, slide: string, notes: string, look: Look): void {
  const master = pkg.related(presentation, "notesMaster") ?? putNotesMaster(pkg, presentation);
  const name = pkg.put(
    pkg.free("ppt/notesSlides/notesSlide", ".xml"),
    notesPart([
      xml(
        "p:sp",
        {},
        xml(
          "p:nvSpPr",
          {},
          xml("p:cNvPr", { id: 2, name: "Slide" }),
          xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
          xml("p:nvPr", {}, xml("p:ph", { type: "sldImg" })),
        ),
        xml("p:spPr"),
      ),
      placed({ id: 3, name: "Notes" }, { type: "body", idx: "1" }, paragraphs(notes, {}, look)),
    ]),
    TYPE.notes,
  );
  pkg.relate(name, REL.notesMaster, master);
  pkg.relate(name, REL.slide, slide);
  pkg.relate(slide, REL.notes, name);
}

function putNotesMaster(pkg: OfficePackage, presentation: string): string {
  const master = pkg.put(pkg.free("ppt/notesMasters/notesMaster", ".xml"), notesMasterXml(), TYPE.notesMaster);
  pkg.relate(master, REL.theme, pkg.put(pkg.free("ppt/theme/theme", ".xml"), themeXml("Notes"), TYPE.theme));
  pkg.relate(presentation, REL.notesMaster, master);
  return master;
}
