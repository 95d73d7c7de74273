import type { Framework } from "../../framework/framework.ts";
import type { Row, Value } from "../../template/content.ts";
import type { SheetDeclaration, Template } from "../../template/template.ts";
import { numberInText } from "../number-in-text.ts";
import { NUMERIC_TYPES } from "../numeric-types.ts";
import type { Extra, IatiDocument, Narratives } from "./activity.ts";
import { type Finding, type FindingKind, findingOf } from "./findings.ts";
import { documentSaid } from "./said.ts";

/** Where something stands in the file. */
export interface At {
  readonly where: string;
  readonly line: number;
}

/** Characters that a cell holds. */
const LONGEST = 32_767;

/** What the steps of an import share: the plan, the rows made so far and what was met. */
export class Importing {
  readonly template: Template;
  readonly framework: Framework;
  readonly findings: Finding[] = [];
  readonly sheets: Record<string, Row[]>;
  /** Codes given so far. */
  readonly codes = new Set<string>();
  /** Whether codes are kept whatever their form: the activity was exported from a workbook. */
  keepsCodes = false;

  constructor(template: Template, framework: Framework) {
    this.template = template;
    this.framework = framework;
    this.sheets = Object.fromEntries(template.sheets.map(({ id }) => [id, []]));
  }

  tell(kind: FindingKind, { where, line }: At, found: string): void {
    this.findings.push(findingOf(kind, where, line, found));
  }

  /** Adds a row, blank but for the given cells. Texts that no cell holds are cut, and told. */
  add(sheet: string, cells: Row, at: At): void {
    const columns = this.template.sheets.find(({ id }) => id === sheet)?.columns ?? [];
    const row = columns.map(({ id }): [string, Value] => {
      const value = cells[id] ?? null;
      if (typeof value !== "string" || value.length <= LONGEST) return [id, value];
      this.tell("too long", at, value.slice(LONGEST));
      return [id, value.slice(0, LONGEST)];
    });
    this.sheets[sheet]?.push(Object.fromEntries(row));
  }

  /** Linked documents that are safe to follow; others are told. */
  links(documents: readonly IatiDocument[], at: At): IatiDocument[] {
    return documents.filter((document) => {
      const safe = /^https:\/\/[^\s]+$/i.test(document.url);
      if (!safe) this.tell("unsafe link", at, documentSaid(document));
      return safe;
    });
  }

  /** The English text, else the first; others are told. Null where there is none. */
  text(narratives: Narratives, at: At): string | null {
    const english = narratives.find(({ language }) => /^en\b/i.test(language ?? ""));
    const chosen = english ?? narratives.find(({ language }) => language === null) ?? narratives[0];
    for (const other of narratives) {
      if (other !== chosen) this.tell("other language", at, `${other.language ?? "no language"}: ${other.text}`);
    }
    return chosen?.text ?? null;
  }

  /** The number that a text means; where that is not certain the text itself, and told. */
  number(text: string | null, at: At): Value {
    if (text === null) return null;
    const read = numberInText(text);
    if (read.is === "number") return read.value;
    this.tell(read.is === "odd" ? read.how : read.is === "ambiguous" ? "ambiguous number" : "not a number", at, text);
    return read.is === "odd" ? read.value : text;
  }
}

/** Cells that a file says in our own attributes, typed as their columns are. */
export function cellsOf(extra: Extra, { columns }: Pick<SheetDeclaration, "columns">): Record<string, Value> {
  const cells: Record<string, Value> = {};
  for (const { id, type, audience } of columns) {
    const text = extra?.[id];
    if (text === undefined || audience !== "public") continue;
    const read = NUMERIC_TYPES.has(type) ? numberInText(text) : null;
    cells[id] = read?.is === "number" ? read.value : text;
  }
  return cells;
}
