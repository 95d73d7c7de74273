import type { Framework } from "../../../rbm/framework/framework.ts";
import {
  type Alike,
  asShown,
  guessMapping,
  type Imported,
  type ImportOptions,
  importWorkbook,
  type LeftCell,
  leftByWhy,
  lookListCsv,
  type MadeOf,
  type Mapping,
  madeOf,
  type Need,
  needsByKind,
  type SeenTable,
  seenTable,
} from "../../../rbm/import/index.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import type { SheetLook } from "../../../rbm/workbook/sheet-look.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { readLooks, writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";

/** What the page asks; the workbook is handed over once, with the first question. */
export type Question =
  | { readonly ask: "open"; readonly workbook: Workbook; readonly bytes: Uint8Array; readonly isCsv: boolean }
  | { readonly ask: "guess" }
  | { readonly ask: "see"; readonly mapping: Mapping }
  | {
      readonly ask: "import";
      readonly mapping: Mapping;
      readonly framework: Framework;
      readonly scope: NonNullable<ImportOptions["scope"]>;
    }
  | { readonly ask: "write" };

/** A group of entries of which some are shown. */
export interface Some<T> extends Alike<T> {
  readonly count: number;
}

/** What would come of a mapping. */
export interface Outcome {
  readonly made: MadeOf;
  readonly needs: readonly Some<Need>[];
  readonly left: readonly Some<LeftCell>[];
  /** Whether nothing at all was taken. */
  readonly isEmpty: boolean;
}

/** The new workbook, and the list of what a person has to look at as CSV. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly list: string;
}

export interface Answers {
  readonly open: null;
  readonly guess: Mapping;
  /** A table of the mapping each. */
  readonly see: readonly SeenTable[];
  readonly import: Outcome;
  readonly write: Written;
}

export type Answer =
  | { readonly answer: Answers[keyof Answers] }
  /** Share of the work that is done, 0 to 1. */
  | { readonly done: number };

const worker = self as unknown as {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage(answer: Answer): void;
};

interface Held {
  readonly workbook: Workbook;
  /** As people see it, for samples of it. */
  readonly shown: Workbook;
  readonly looks: ReadonlyMap<string, SheetLook>;
  imported: { readonly framework: Framework; readonly is: Imported } | null;
}

let held: Held;

worker.onmessage = ({ data }) => {
  // What an async function throws does not reach the page by itself.
  answerTo(data).then((answer) => worker.postMessage({ answer }), reportError);
};

async function answerTo(question: Question): Promise<Answers[keyof Answers]> {
  switch (question.ask) {
    case "open": {
      const { workbook, bytes, isCsv } = question;
      const looks = isCsv ? new Map<string, SheetLook>() : readLooks(bytes);
      held = { workbook, shown: asShown(workbook, looks), looks, imported: null };
      return null;
    }
    case "guess":
      return guessMapping(held.workbook);
    case "see":
      return question.mapping.sheets.map((table) => seenTable(held.shown, table));
    case "import": {
      const { framework, mapping, scope } = question;
      const { workbook, looks } = held;
      const onSheet = (done: number, of: number): void => worker.postMessage({ done: done / of });
      const is = importWorkbook(workbook, { framework, mapping, looks, scope, onSheet });
      held.imported = { framework, is };
      return outcomeOf(is);
    }
    case "write": {
      const { framework, is } = held.imported!;
      const bytes = await writeXlsx({ template: priorityTemplate, framework, content: is.content });
      return { bytes, list: lookListCsv(is) };
    }
  }
}

/** Entries of a group that the page gets; the list that is downloaded has them all. */
const MOST = 200;

const some = <T>({ name, those }: Alike<T>): Some<T> => ({ name, count: those.length, those: those.slice(0, MOST) });

const outcomeOf = (imported: Imported): Outcome => ({
  made: madeOf(imported),
  needs: needsByKind(imported.needs).map(some),
  left: leftByWhy(imported.left).map(some),
  isEmpty: imported.needs.some(({ kind }) => kind === "nothing taken"),
});
