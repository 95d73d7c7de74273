import { edit, type Parts } from "../edit-parts.ts";
import { relationshipsOf } from "../package.ts";
import { attributes, tags } from "../xml.ts";
import type { Outside } from "./outside.ts";

/** What is shown as soon as the workbook is opened, or runs in it; a hyperlink waits until somebody follows it. */
const SHOWN: ReadonlySet<string> = new Set(["image", "oleObject", "package", "audio", "video", "media"]);

/** Pictures and objects that are not in the file but fetched from where they are. Excel writes a broken one as `NULL`. */
export const linkedMedia: Outside = {
  namesIn: (parts) => [
    ...new Set(
      [...parts.keys()].flatMap((name) =>
        linkedIn(parts, name).map((target) => `a picture or object from ${hostOf(target)}`),
      ),
    ),
  ],
  cut(parts: Parts) {
    for (const name of [...parts.keys()]) {
      if (linkedIn(parts, name).length > 0) edit(parts, name, withoutTargets);
    }
  },
};

/** Where the linked pictures and objects that a part of relationships names are. */
function linkedIn(parts: ReadonlyMap<string, Uint8Array>, name: string): string[] {
  const [, folder, part] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name) ?? [];
  if (folder === undefined || part === undefined) return [];
  return relationshipsOf(parts, folder + part).flatMap(({ type, target, external }) =>
    external && SHOWN.has(type) && target !== "NULL" ? [target] : [],
  );
}

function withoutTargets(text: string): string {
  let [out, from] = ["", 0];
  for (const tag of tags(text)) {
    if (tag.name !== "Relationship" || tag.kind === "close") continue;
    const { TargetMode, Type = "" } = attributes(text, tag);
    if (TargetMode !== "External" || !SHOWN.has(Type.slice(Type.lastIndexOf("/") + 1))) continue;
    const source = text.slice(tag.start, tag.end);
    out += text.slice(from, tag.start) + source.replace(/(\sTarget\s*=\s*)("[^"]*"|'[^']*')/, '$1"NULL"');
    from = tag.end;
  }
  return out + text.slice(from);
}

/** The host of a web address, else the address: what stands after a host may be meant for nobody's eyes. */
const hostOf = (target: string): string => /^\w+:\/\/(?:[^@/?#]*@)?([^/?#]+)/.exec(target)?.[1] ?? target;
