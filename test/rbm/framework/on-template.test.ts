import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeableChecks } from "../../../rbm/checks/changeable.ts";
import { from2020To2024 } from "../../../rbm/framework/crosswalks.ts";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { crosswalksOf, fromContent } from "../../../rbm/framework/from-content.ts";
import { framework2020, framework2024, frameworkDiff, frameworks } from "../../../rbm/framework/index.ts";
import { toContent } from "../../../rbm/framework/to-content.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { workbookOf } from "../../../rbm/template/fill.ts";
import { frameworkTemplate } from "../../../rbm/template/framework/index.ts";
import { readXlsx, writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";

const anySource = fc.record({
  confidence: fc.constantFrom("verified", "to be verified", "sample"),
  source: fc.constantFrom("A register", "Minutes; page 3", "ITU, Council 2020"),
});
const anyName = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{2,8}){0,2}$/);

const plannedKpi = ([title, source, baseline]: [string, object, number], i: number) => ({
  code: `DI-${i}`,
  priority: "DI",
  says: {
    result: "1",
    title,
    unit: "people",
    measure: "Count",
    direction: "Increase",
    accumulation: "Cumulative",
    frequency: "Quarterly",
    baseline_status: "Established",
    baseline,
    baseline_period: "2019",
    methodology_status: "Draft",
    dimension: "Sex",
  },
  targets: [
    { period: "2022", target: baseline + 1 },
    { period: "2023", target: baseline + 2 },
  ],
  ...source,
});

/** A plan with any number of items; codes of its own for each. */
const anyFramework = fc
  .record({
    titles: fc.array(fc.tuple(anyName, anySource, fc.boolean(), fc.nat(3)), { maxLength: 8 }),
    onTrack: fc.integer({ min: 1, max: 1999 }),
    vision: fc.option(fc.tuple(anyName, anySource)),
    figures: fc.boolean(),
    scopes: fc.boolean(),
    kpis: fc.array(fc.tuple(anyName, anySource, fc.integer({ min: 0, max: 500 })), { maxLength: 4 }),
    severities: fc.uniqueArray(fc.tuple(fc.constantFrom(...changeableChecks), fc.constantFrom("tip", "off")), {
      selector: ([{ id }]) => id,
      maxLength: 3,
    }),
    causes: fc.option(fc.uniqueArray(anyName, { minLength: 1, maxLength: 4 })),
    sector: fc.option(fc.constantFrom("ITU-R", "ITU-T", "ITU-D", "General Secretariat")),
  })
  .map(({ titles, onTrack, vision, figures, scopes, kpis, severities, causes, sector }) => {
    const set = severities.filter(([check, severity]) => check.severity !== severity);
    const results = titles.map(([title, source, aim, up], i) => ({
      code: `R.${i}`,
      level: "goal",
      title,
      supports: i > 0 ? [...new Set([`R.${up % i}`, "R.0"])] : [],
      ...(aim
        ? { aim: { value: up / 10, unit: "%", by: "2023", direction: "decrease", baselineYear: 2017 } }
        : { aimInWords: "parity" }),
      ...(sector ? { sector } : {}),
      ...source,
    }));
    const { figures: _, scopes: __, ...rest } = framework2020;
    return {
      ...rest,
      results,
      vision: vision && { text: vision[0], ...vision[1] },
      bands: { id: "undp-2014", onTrack: onTrack / 1000, atRisk: 0 },
      ...(figures ? { figures: { from: "2015", to: "2030" } } : {}),
      ...(scopes ? { scopes: framework2020.scopes } : {}),
      ...(kpis.length > 0 ? { kpis: kpis.map(plannedKpi) } : {}),
      ...(set.length > 0
        ? { severities: Object.fromEntries(set.map(([check, severity]) => [check.id, severity])) }
        : {}),
      ...(causes ? { lists: { causes: causes.map((value) => ({ value, about: `${value}, in words` })) } } : {}),
    } as Framework;
  });

describe("a framework on its template", () => {
  it.each(frameworks.map((framework) => [framework.id, framework] as const))(
    "%s reads back as it was",
    (_, framework) => {
      expect(fromContent(toContent(framework))).toEqual(framework);
    },
  );

  it("reads back from the sheets it is written to, whatever it holds", () => {
    fc.assert(
      fc.property(anyFramework, (framework) => {
        const workbook = workbookOf(frameworkTemplate, framework, toContent(framework));
        expect(fromContent(contentOf(bind(workbook, frameworkTemplate)))).toEqual(framework);
      }),
      { numRuns: 25 },
    );
  });

  it("reads back from an .xlsx file, its crosswalk included", async () => {
    const content = toContent(framework2024, [{ before: "2020-2023", pairs: from2020To2024 }]);
    const bytes = await writeXlsx({ template: frameworkTemplate, framework: framework2024, content });
    const read = contentOf(bind(await readXlsx(bytes), frameworkTemplate));
    expect(fromContent(read)).toEqual(framework2024);
    expect(crosswalksOf(read)).toEqual([{ before: "2020-2023", pairs: from2020To2024 }]);
  });

  it("renames a level in one cell", () => {
    const content = toContent(framework2020);
    const levels = content.sheets.levels!.map((row) => (row.id === "goal" ? { ...row, name: "Ambition" } : row));
    const renamed = fromContent({ ...content, sheets: { ...content.sheets, levels } });
    expect(frameworkDiff(framework2020, renamed)).toEqual([
      { kind: "renamed", part: "level", from: "goal", to: "goal", before: "Strategic goal", after: "Ambition" },
    ]);
  });

  it("never fails on a workbook with nothing in it", () => {
    const empty = { identity: toContent(framework2020).identity, sheets: {} };
    expect(fromContent(empty)).toMatchObject({ id: "", results: [], vision: null });
  });
});
