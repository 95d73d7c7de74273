import { edit, type Parts, remove, without, withoutAttributes } from "../edit-parts.ts";
import { type Relationship, relationshipsOf } from "../package.ts";
import { attributes, tags, xmlText } from "../xml.ts";
import type { Outside } from "./outside.ts";

/** Parts of a workbook that say where data is fetched from, or keep it as it was fetched. */
const SOURCES: ReadonlySet<string> = new Set(["connections", "volatileDependencies", "powerPivotData"]);

/** Data connections, and the queries, query tables and pivot tables that use them. What they fetched stays. */
export const dataConnections: Outside = {
  namesIn(parts, workbookPart) {
    const found: string[] = [];
    for (const { type, target } of relationshipsOf(parts, workbookPart)) {
      if (type === "connections") found.push(...namesOf(parts, target, "connection", "the data connection"));
      else if (type === "worksheet")
        for (const { target: table } of queryTablesOf(parts, target))
          found.push(...namesOf(parts, table, "queryTable", "the query table"));
    }
    return mashupsOf(parts, workbookPart).length > 0 ? [...found, "queries of Power Query"] : found;
  },
  cut(parts, workbookPart) {
    const related = relationshipsOf(parts, workbookPart);
    const sources = related.filter(({ type }) => SOURCES.has(type));
    for (const { type, target } of related) {
      if (type === "worksheet") cutQueryTables(parts, target);
      else if (type === "xmlMaps" && sources.length > 0)
        edit(parts, target, (text) => without(text, ["DataBinding"], () => true));
      else if (type === "pivotCacheDefinition" && sources.length > 0) {
        edit(parts, target, (text) => withoutAttributes(text, "cacheSource", ["connectionId"]));
        edit(parts, target, (text) => withoutAttributes(text, "pivotCacheDefinition", ["refreshOnLoad"]));
      }
    }
    const mashups = mashupsOf(parts, workbookPart);
    for (const { target } of mashups) remove(parts, target, relationshipsOf(parts, target));
    remove(parts, workbookPart, [...sources, ...mashups]);
    if (sources.length > 0)
      edit(parts, workbookPart, (text) => without(text, ["ext"], (_, inner) => /:dataModel\b/.test(inner)));
  },
};

/** What the elements of one name are called; where they lead may hold a password, so it is not said. */
function namesOf(parts: ReadonlyMap<string, Uint8Array>, part: string, element: string, what: string): string[] {
  const bytes = parts.get(part);
  if (!bytes) return [];
  const text = xmlText(bytes);
  return [...tags(text)].flatMap((tag) => {
    if (tag.name !== element || tag.kind === "close") return [];
    const { name } = attributes(text, tag);
    return [name ? `${what} “${name}”` : what];
  });
}

/** Query tables of a sheet, or of a table on it. */
function queryTablesOf(parts: ReadonlyMap<string, Uint8Array>, sheet: string): Relationship[] {
  const related = relationshipsOf(parts, sheet);
  const tables = related.filter(({ type }) => type === "table");
  return [...related, ...tables.flatMap(({ target }) => relationshipsOf(parts, target))].filter(isQueryTable);
}

const isQueryTable = ({ type }: Relationship): boolean => type === "queryTable";

function cutQueryTables(parts: Parts, sheet: string): void {
  const related = relationshipsOf(parts, sheet);
  remove(parts, sheet, related.filter(isQueryTable));
  for (const { type, target } of related) {
    const queries = type === "table" ? relationshipsOf(parts, target).filter(isQueryTable) : [];
    if (queries.length === 0) continue;
    remove(parts, target, queries);
    edit(parts, target, (text) => withoutAttributes(text, "table", ["tableType", "connectionId"]));
    edit(parts, target, (text) => withoutAttributes(text, "tableColumn", ["queryTableFieldId"]));
  }
}

/** Parts that hold the queries of Power Query. */
const mashupsOf = (parts: ReadonlyMap<string, Uint8Array>, workbookPart: string): Relationship[] =>
  relationshipsOf(parts, workbookPart).filter(({ type, target }) => {
    const bytes = type === "customXml" ? parts.get(target) : undefined;
    return bytes !== undefined && /<(?:\w+:)?DataMashup\b/.test(xmlText(bytes).slice(0, 1000));
  });
