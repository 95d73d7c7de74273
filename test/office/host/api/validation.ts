import { itemNotFound } from "../error.ts";
import type { Json } from "../json.ts";
import { Areas } from "../model/area.ts";
import { requireUnprotected } from "../model/protection.ts";
import {
  ALERT_DEFAULT,
  checkRule,
  checkWording,
  clearValidation,
  invalidCells,
  PROMPT_DEFAULT,
  setValidation,
  type Validation,
  validationsIn,
  validationType,
} from "../model/validation.ts";
import { asBoolean, View } from "../type.ts";
import { define } from "./define.ts";

/** What every cell of the areas shares, else null: Excel answers null when cells differ. */
function shared(a: Areas, read: (v: Validation | null) => Json): Json {
  const all = new Set(found(a).map((v) => JSON.stringify(read(v))));
  return all.size === 1 ? (JSON.parse([...all][0] ?? "null") as Json) : null;
}

const found = (a: Areas) => a.rects.flatMap((rect) => validationsIn(a.sheet, rect));

function type(a: Areas): string {
  const all = found(a);
  const types = new Set(all.map((v) => (v ? validationType(v.rule) : "None")));
  if (types.size > 1) return types.has("None") ? "Inconsistent" : "MixedCriteria";
  const rules = new Set(all.map((v) => JSON.stringify(v?.rule ?? {})));
  return rules.size > 1 ? "MixedCriteria" : ([...types][0] ?? "None");
}

function change(a: Areas, part: Partial<Omit<Validation, "rects">>): void {
  requireUnprotected(a.sheet, "DataValidation");
  for (const rect of a.rects) setValidation(a.sheet, rect, part);
}

const invalid = (a: Areas) => a.rects.flatMap((rect) => invalidCells(a.sheet, rect));

function valid(a: Areas): Json {
  const wrong = invalid(a).reduce((n, r) => n + r.rows * r.cols, 0);
  if (wrong === 0) return true;
  return wrong === a.rects.reduce((n, r) => n + r.rows * r.cols, 0) ? false : null;
}

export const validationTypes = {
  "Excel.DataValidation": define<Areas>({
    get: {
      Type: type,
      Rule: (a) => shared(a, (v) => v?.rule ?? {}),
      ErrorAlert: (a) => shared(a, (v) => v?.errorAlert ?? ALERT_DEFAULT),
      Prompt: (a) => shared(a, (v) => v?.prompt ?? PROMPT_DEFAULT),
      IgnoreBlanks: (a) => shared(a, (v) => v?.ignoreBlanks ?? true),
      Valid: valid,
    },
    set: {
      Rule: (a, value) => change(a, { rule: checkRule(value) }),
      ErrorAlert: (a, value) =>
        change(a, { errorAlert: checkWording(value, ALERT_DEFAULT, "DataValidation.errorAlert") }),
      Prompt: (a, value) => change(a, { prompt: checkWording(value, PROMPT_DEFAULT, "DataValidation.prompt") }),
      IgnoreBlanks: (a, value) => change(a, { ignoreBlanks: asBoolean(value, "DataValidation.ignoreBlanks") }),
    },
    call: {
      Clear: (a) => {
        requireUnprotected(a.sheet, "DataValidation.clear");
        for (const rect of a.rects) clearValidation(a.sheet, rect);
      },
      GetInvalidCells: (a) => {
        const rects = invalid(a);
        if (rects.length === 0) throw itemNotFound("DataValidation.getInvalidCells");
        return new View("Excel.RangeAreas", new Areas(a.sheet, rects));
      },
      GetInvalidCellsOrNullObject: (a) => {
        const rects = invalid(a);
        return rects.length ? new View("Excel.RangeAreas", new Areas(a.sheet, rects)) : null;
      },
    },
  }),
};
