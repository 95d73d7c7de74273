import { attributes, tags } from "../../../../rbm/workbook/xlsx/xml.ts";
import type { OfficePackage } from "./office-package.ts";

/** The master that slides stand on: the first of the presentation that has a layout with a title, else the first with a layout. */
export function masterOf(pkg: OfficePackage, presentation: string): string | undefined {
  const masters = mastersOf(pkg, presentation).filter((master) => layoutsOf(pkg, master).length > 0);
  return (
    masters.find((master) =>
      layoutsOf(pkg, master).some((layout) => /type="(title|ctrTitle)"/.test(pkg.read(layout))),
    ) ?? masters[0]
  );
}

/** Parts of the layouts of a master. */
export const layoutsOf = (pkg: OfficePackage, master: string): string[] =>
  pkg
    .relations(master)
    .filter(({ type, target }) => type.endsWith("/slideLayout") && pkg.has(target))
    .map(({ target }) => target);

/** In the order that PowerPoint lists them. */
function mastersOf(pkg: OfficePackage, presentation: string): string[] {
  const text = pkg.read(presentation);
  const listed = [...tags(text)].flatMap((tag) =>
    tag.name === "sldMasterId" && tag.kind !== "close" ? [attributes(text, tag)["r:id"]] : [],
  );
  const all = pkg
    .relations(presentation)
    .filter(({ type, target }) => type.endsWith("/slideMaster") && pkg.has(target));
  const place = ({ id }: { readonly id: string }): number => (listed.includes(id) ? listed.indexOf(id) : listed.length);
  return [...all].sort((a, b) => place(a) - place(b)).map(({ target }) => target);
}
