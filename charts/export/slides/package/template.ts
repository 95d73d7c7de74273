import { unpack, zipEntries } from "../../../../rbm/workbook/xlsx/zip.ts";
import { masterOf } from "./masters.ts";
import { OfficePackage } from "./office-package.ts";
import { transitional } from "./strict.ts";
import { TYPE } from "./types.ts";
import { NS } from "./xml.ts";

/** Bytes that the parts of a template may unpack to. */
const MOST = 400e6;

/** A template that cannot be used: `message` says why and what to do next. */
export class TemplateRefused extends Error {
  override readonly name = "TemplateRefused";
}

const SAVE_AS = "In PowerPoint, choose File, Save as, PowerPoint Template (*.potx), and give that file.";
const ODD_PARTS =
  /\/(vbaProject|commentAuthors|authors|customXml|custom-properties|thumbnail|origin|revisionInfo|changesInfo)$/;

/** A .potx or .pptx as the package a deck is written into: master, layouts and theme stay, its slides go. */
export function templatePackage(bytes: Uint8Array): { readonly pkg: OfficePackage; readonly presentation: string } {
  const pkg = OfficePackage.from(transitional(unzipped(bytes)));
  const presentation = pkg.related("", "officeDocument");
  if (!presentation || !pkg.has(presentation))
    throw new TemplateRefused(`This file is not a PowerPoint template. ${SAVE_AS}`);
  if (!/presentationml|ms-powerpoint/.test(pkg.typeOf(presentation) ?? ""))
    throw new TemplateRefused(`This file is of another program of Office, not of PowerPoint. ${SAVE_AS}`);
  if (!pkg.read(presentation).includes(NS.p))
    throw new TemplateRefused(`This presentation is of a form of Open XML that is not known here. ${SAVE_AS}`);
  if (!pkg.related(presentation, "slideMaster"))
    throw new TemplateRefused(`This presentation has no slide master. ${SAVE_AS}`);
  if (!masterOf(pkg, presentation))
    throw new TemplateRefused(`This presentation has no slide layout to put figures on. ${SAVE_AS}`);
  pkg.unrelate(presentation, ({ type }) => type.endsWith("/slide") || ODD_PARTS.test(type));
  pkg.unrelate("", ({ type }) => ODD_PARTS.test(type) || /(core|extended)-properties$/.test(type));
  pkg.sweep();
  pkg.put(presentation, withoutSlides(pkg.read(presentation)), TYPE.presentation);
  return { pkg, presentation };
}

function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    const files = new Map<string, Uint8Array>();
    let total = 0;
    for (const entry of zipEntries(bytes)) {
      const file = unpack(bytes, entry, MOST - total);
      total += file.length;
      files.set(entry.name, file);
    }
    return files;
  } catch (error) {
    throw new TemplateRefused(
      `This file cannot be read as a PowerPoint template: it may be damaged, of the old format (.pot, .ppt), or protected with a password. ${SAVE_AS}`,
      {
        cause: error,
      },
    );
  }
}

/** What refers to slides that are gone: their list, custom shows, sections; and dates of a password. */
function withoutSlides(text: string): string {
  const gone = ["sldIdLst", "custShowLst", "extLst", "custDataLst", "modifyVerifier", "smartTags", "photoAlbum"];
  return gone.reduce(
    (kept, name) =>
      kept
        .replace(new RegExp(`<(\\w+:)?${name}\\b[^>]*/>`, "g"), "")
        .replace(new RegExp(`<((?:\\w+:)?${name})\\b[^>]*>[\\s\\S]*?</\\1>`, "g"), ""),
    text,
  );
}
