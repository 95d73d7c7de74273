import { edit, type Parts, remove, without } from "../edit-parts.ts";
import { relationshipsOf } from "../package.ts";
import { tags, unescapeText, xmlText } from "../xml.ts";
import { withoutRules } from "./linked-rules.ts";
import { withoutReferences } from "./linked-series.ts";
import type { Outside } from "./outside.ts";

/** Functions that fetch from the web, from a data server or from a library. */
const FETCHING =
  /(?<![\w.])(?:_xlfn\.)?(WEBSERVICE|IMAGE|STOCKHISTORY|RTD|CALL|REGISTER\.ID|SQL\.REQUEST|CUBE\w+|HYPERLINK)\s*\(/i;
/** A reference to another file: `[1]Prices!B2`, `'[1]Price list'!B2`, `[2]!rate`; `Table[2021]` is none, and `[0]!rate` is of the file itself. */
const OTHER_FILE = /\[0*[1-9]\d*\](?:[\w.\u0080-\uffff]*|[^[\]!']*(?:''[^[\]!']*)*')!/;
/** `cmd|'/c calc'!A0` */
const DDE = /\w\|(?:'[^']*'|\w+)!/;
/** Excel takes 8,192 signs; what is longer was made by nobody who calculates. */
const LONGEST = 8192;
/** A link inside the workbook. */
const WITHIN = /HYPERLINK\s*\(\s*"#/gi;

const FILE = "another file";

/** Parts of charts, as all programs that make some call them. */
const CHART = /(?:^|\/)charts\/[^/]+\.xml$/i;

/** What a formula reaches for outside the workbook, in words; null where it stays inside. */
export function reachOf(formula: string): string | null {
  if (formula.length > LONGEST) return FILE;
  const bare = formula.replace(WITHIN, "WITHIN(").replace(/"[^"]*"/g, '""');
  const called = FETCHING.exec(bare)?.[1];
  if (called) return `the function ${called.toUpperCase()}`;
  if (DDE.test(bare)) return "a DDE server";
  return OTHER_FILE.test(bare) ? FILE : null;
}

/**
 * Formulas that fetch, in cells, names, dropdowns, conditional formats and charts. Their last result stays, as a value. Which files they
 * name is told by the links to these.
 */
export const fetchingFormulas: Outside = {
  namesIn: (parts, workbookPart) => {
    const texts: [part: string, element: string][] = [
      ...sheetsOf(parts, workbookPart).map((part): [string, string] => [part, "f"]),
      [workbookPart, "definedName"],
    ];
    const found = new Set<string>();
    for (const [part, element] of texts) {
      for (const formula of formulasIn(xmlText(parts.get(part)!), element)) {
        const reach = reachOf(formula);
        if (reach !== null && reach !== FILE) found.add(reach);
      }
    }
    return [...found];
  },
  cut(parts: Parts, workbookPart) {
    const names = new Set<string>();
    edit(parts, workbookPart, (text) =>
      without(text, ["definedName"], ({ name = "" }, inner) => {
        const isGone = reachOf(unescapeText(inner)) !== null;
        if (isGone) names.add(name);
        return isGone;
      }),
    );
    const uses = usesOf(names);
    const isGone = (formula: string): boolean => reachOf(formula) !== null || uses(formula);
    let cut = false;
    for (const part of sheetsOf(parts, workbookPart)) {
      edit(parts, part, (text) => {
        const before = withoutRules(text, isGone);
        const after = withoutFormulas(before, isGone);
        cut ||= after !== before;
        return after;
      });
    }
    for (const part of parts.keys()) if (CHART.test(part)) edit(parts, part, (text) => withoutReferences(text, isGone));
    const related = relationshipsOf(parts, workbookPart);
    if (cut)
      remove(
        parts,
        workbookPart,
        related.filter(({ type }) => type === "calcChain"),
      );
  },
};

const sheetsOf = (parts: ReadonlyMap<string, Uint8Array>, workbookPart: string): string[] =>
  relationshipsOf(parts, workbookPart).flatMap(({ type, target }) =>
    type === "worksheet" && parts.has(target) ? [target] : [],
  );

/** Most sheets have none, and are not gone through tag by tag. */
const hasFormulas = (text: string): boolean => /<(?:[\w.-]+:)?f[\s/>]/.test(text);

function* formulasIn(text: string, element: string): Generator<string> {
  if (element === "f" && !hasFormulas(text)) return;
  let from = -1;
  for (const { name, kind, start, end } of tags(text)) {
    if (name !== element) continue;
    if (kind === "close" && from >= 0) yield unescapeText(text.slice(from, start));
    from = kind === "open" ? end : -1;
  }
}

/** Whether a formula uses one of some names. */
function usesOf(names: ReadonlySet<string>): (formula: string) => boolean {
  if (names.size === 0) return () => false;
  const known = new Set([...names].map((name) => name.toLowerCase()));
  return (formula) => (formula.match(/[\p{L}_\\][\p{L}\d_.\\]*/gu) ?? []).some((word) => known.has(word.toLowerCase()));
}

/** Cuts formulas, and those that share them. */
function withoutFormulas(text: string, isGone: (formula: string) => boolean): string {
  if (!hasFormulas(text)) return text;
  const shared = new Set<string>();
  return without(text, ["f"], ({ t, si }, inner) => {
    const cut = isGone(unescapeText(inner)) || (t === "shared" && inner === "" && shared.has(si ?? ""));
    if (cut && t === "shared" && si) shared.add(si);
    return cut;
  });
}
