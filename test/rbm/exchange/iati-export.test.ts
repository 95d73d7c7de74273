import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportIati } from "../../../rbm/exchange/iati/export.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";
import type { Content } from "../../../rbm/template/content.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { sampleContents } from "../../../samples/index.ts";
import { anyContent, contentWith } from "../../support/content.ts";
import { elements } from "../../support/xml-elements.ts";
import { hasSchemas, schemaErrors } from "../../support/xsd.ts";

const SCHEMA = "iati-2.03/iati-activities-schema.xsd";
const options = { generated: "2024-01-15T00:00:00Z" };

const xmlOf = (contents: readonly Content[], more = {}): string => {
  let xml = "";
  exportIati(contents, framework2020, { ...options, ...more }, (piece) => {
    xml += piece;
  });
  return xml;
};

const notesOf = (content: Content) => exportIati([content], framework2020, options, () => {});

/** What each activity says of itself. */
const fullActivities = (xml: string) =>
  xml
    .split("<iati-activity ")
    .slice(1)
    .map((activity) => ({
      identifier: /<iati-identifier>([^<]*)</.exec(activity)![1]!,
      organisation: /<reporting-org ref="([^"]*)"/.exec(activity)![1]!,
      dates: [...activity.matchAll(/<activity-date type="(\d)" iso-date="([^"]*)"/g)].map(([, type, date]) => ({
        type: type!,
        "iso-date": date!,
      })),
    }));

const kpi = {
  code: "DI-01",
  result: "OC-1",
  title: "People trained",
  unit: "people",
  measure: "Count",
  direction: "Increase",
  accumulation: "Cumulative",
  baseline_status: "Established",
  baseline: 10,
  baseline_period: "2019",
  baseline_source: "Register, https://example.org/register.pdf",
  baseline_owner: "Secret owner",
  methodology_status: "Approved",
  methodology: "Counted, see https://example.org/method.",
  frequency: "Quarterly",
  sdg: "4.4.1",
};

const small = (sheets: Parameters<typeof contentWith>[2] = {}): Content =>
  contentWith(
    priorityTemplate,
    {},
    {
      results: [{ code: "OC-1", level: "Outcome", title: "People use services" }],
      kpis: [kpi],
      kpi_targets: [{ kpi: "DI-01", period: "2021", target: 100, comment: "Secret comment" }],
      actuals: [
        {
          kpi: "DI-01",
          period: "2021-Q3",
          place: "World",
          disaggregation: "Total",
          value: 40,
          comment: "Secret comment",
        },
        {
          kpi: "DI-01",
          period: "2021-Q3",
          place: "Africa",
          disaggregation: "Female",
          value: 0,
          evidence: "Secret evidence",
        },
      ],
      ...sheets,
    },
  );

describe("IATI export", () => {
  const latest = sampleContents(framework2020)
    .slice(-10)
    .map(({ content }) => content);

  it.runIf(hasSchemas("iati-2.03"))("of every sample priority is valid against the published schema", () => {
    expect(schemaErrors(xmlOf(latest), SCHEMA)).toEqual([]);
  });

  it.runIf(hasSchemas("iati-2.03"))("is valid with documents, comments, dimensions, locations and tags in it", () => {
    const content = small({
      kpis: [kpi, { ...kpi, code: "DI-02", sdg: "17.8", baseline_period: "2019-Q4", measure: "Yes/No" }],
      actuals: [
        {
          kpi: "DI-01",
          period: "2021-Q3",
          place: "Africa",
          disaggregation: "Female",
          value: 1.5,
          status: "Estimated",
          numerator: 3,
          denominator: 2,
        },
        { kpi: "DI-02", period: "2021-Q3", place: "World", disaggregation: "Total", value: null, status: "Missing" },
      ],
    });
    const xml = xmlOf([content], { organisation: { ref: "XM-TEST-1", type: "40", name: "A & B" } });
    expect(schemaErrors(xml, SCHEMA)).toEqual([]);
    expect(xml).toContain('<tag vocabulary="3" code="17.8"/>');
    expect(xml).not.toContain("to be verified");
  });

  it.runIf(hasSchemas("iati-2.03"))("of any content of the template is valid", () => {
    const contents = fc.sample(anyContent(priorityTemplate, framework2020), { numRuns: 60, seed: 7 });
    expect(schemaErrors(xmlOf(contents), SCHEMA)).toEqual([]);
  });

  it("gives every period a start before its end and every target and actual a number", () => {
    let start = "";
    let periods = 0;
    for (const { name, attributes } of elements(xmlOf(latest))) {
      if (name === "period-start") start = attributes["iso-date"]!;
      if (name === "period-end") {
        periods++;
        expect(attributes["iso-date"]! > start, start).toBe(true);
      }
      if (name === "target" || name === "actual" || name === "baseline")
        expect(attributes.value).toMatch(/^-?\d+(\.\d+)?$/);
    }
    expect(periods).toBeGreaterThan(100);
  });

  it("keeps the rules of the IATI Standard's ruleset that the schema cannot say", () => {
    const today = options.generated.slice(0, 10);
    const all = elements(xmlOf([...latest, small()]));
    const of = (path: string) => all.filter((one) => one.path === `iati-activities/iati-activity/${path}`);
    const own = fullActivities(xmlOf([...latest, small()]));
    expect(own.length).toBe(latest.length + 1);
    for (const { identifier, organisation, dates } of own) {
      expect(identifier.startsWith(`${organisation}-`)).toBe(true);
      expect(`${identifier}${organisation}`).not.toMatch(/[/&|?]/);
      expect(new Set(dates.map(({ type }) => type)).size).toBe(dates.length);
      expect(dates.some(({ type }) => type === "1" || type === "2")).toBe(true);
      const [start, end] = ["1", "3"].map((type) => dates.find((one) => one.type === type)!["iso-date"]!);
      expect(start! < end!).toBe(true);
      for (const one of dates.filter(({ type }) => type === "2" || type === "4"))
        expect(one["iso-date"]! <= today).toBe(true);
    }
    expect(new Set(own.map(({ identifier }) => identifier)).size).toBeGreaterThan(9);
    for (const name of ["recipient-region", "sector"]) {
      const shares = of(name).map(({ attributes }) => attributes.percentage);
      expect(shares).toEqual(own.map(() => "100"));
    }
    expect(of("participating-org")).toHaveLength(own.length);
    for (const { attributes } of of("result")) expect(["1", "2", "3", "9"]).toContain(attributes.type);
    for (const { attributes } of of("result/indicator"))
      expect(["1", "2", "3", "4", "5"]).toContain(attributes.measure);
    for (const { attributes } of of("result/indicator/baseline")) {
      expect(attributes.year).toMatch(/^\d{4}$/);
      if (attributes["iso-date"]) expect(attributes["iso-date"].slice(0, 4)).toBe(attributes.year);
    }
    for (const { attributes } of of("result/indicator/reference"))
      if (attributes.vocabulary === "99") expect(attributes["indicator-uri"]).toMatch(/^urn:/);
    expect(xmlOf(latest)).not.toMatch(/<narrative[^>]*>\s*<\/narrative>|<narrative\/>/);
  });

  it("refers at the level of indicators only, each vocabulary once", () => {
    const references = elements(xmlOf([small()])).filter(({ name }) => name === "reference");
    expect(references.map(({ path, attributes }) => [path.split("/").at(-2), attributes])).toEqual([
      ["indicator", { vocabulary: "9", code: "4.4.1" }],
      ["indicator", { vocabulary: "99", code: "DI-01", "indicator-uri": "urn:resultbook:kpi:DI-01" }],
    ]);
  });

  it("carries every public figure of the workbook, a true 0 included", () => {
    for (const content of latest.slice(0, 3)) {
      const values = elements(xmlOf([content]))
        .filter(({ name }) => name === "actual")
        .map(({ attributes }) => Number(attributes.value))
        .sort((a, b) => a - b);
      const expected = content.sheets.actuals!.map(({ value }) => value).filter((value) => typeof value === "number");
      expect(values).toEqual(expected.sort((a, b) => a - b));
    }
    expect(xmlOf([small()])).toContain('<actual value="0">');
  });

  it("says nothing that is declared for fewer than the public", () => {
    const secret = Object.fromEntries(
      priorityTemplate.sheets.map((sheet) => {
        const row = small().sheets[sheet.id]?.[0] ?? {};
        const cells = sheet.columns.map(({ id, audience, type }) => [
          id,
          audience === "public" ? (row[id] ?? null) : type === "number" ? 987654321 : "hush-hush",
        ]);
        return [sheet.id, [Object.fromEntries(cells)]];
      }),
    );
    const xml = xmlOf([small(secret)]);
    expect(xml).not.toMatch(/hush|987654321/);
    expect(xmlOf([small()])).not.toContain("Secret");
  });

  it("says Sample figures in the title and the description of an activity that has them", () => {
    const xml = xmlOf(latest.slice(0, 1));
    expect(xml).toMatch(/<title>\s*<narrative>Sample figures: /);
    expect(xml).toMatch(/<description type="1">\s*<narrative>Sample figures\. /);
    expect(xml).not.toContain("humanitarian");
  });

  it("maps measures and directions to IATI's codes, and leaves ascending out where neither way is better", () => {
    const rows = [
      ["Count", "Increase"],
      ["Percentage", "Decrease"],
      ["Ordinal", "Maintain"],
      ["Yes/No", "Increase"],
    ].map(([measure, direction], i) => ({ ...kpi, code: `DI-0${i}`, measure, direction }));
    const found = elements(xmlOf([small({ kpis: rows as never })])).filter(({ name }) => name === "indicator");
    expect(found.map(({ attributes }) => [attributes.measure, attributes.ascending])).toEqual([
      ["1", "true"],
      ["2", "false"],
      ["4", undefined],
      ["3", "true"],
    ]);
  });

  it("escapes markup and drops control characters, and tells how many", () => {
    const title = '<script>alert("1")</script> & ]]> \u0000\u0008\ud800x';
    const content = small({ kpis: [{ ...kpi, title, unit: 'a"b\n<c>' }] });
    const xml = xmlOf([content]);
    expect(xml).toContain("&lt;script&gt;");
    expect(xml).not.toContain("<script");
    expect(() => elements(xml)).not.toThrow();
    expect(notesOf(content).map(({ what }) => what)).toContainEqual(
      "3 control characters that XML cannot hold were left out.",
    );
  });

  it("tells each row that it cannot carry", () => {
    const content = small({
      results: [
        { code: "OC-1", level: "Outcome", title: "People use services" },
        { code: "OC-2", title: "Nothing measures this" },
      ],
      kpi_targets: [{ kpi: "DI-01", period: "soon", target: 5 }],
      actuals: [
        { kpi: "XX-99", period: "2021-Q3", value: 1 },
        { kpi: "DI-01", period: "2021-Q3", place: "World", disaggregation: "Total", value: 1 },
        { kpi: "DI-01", period: "2021-Q3", place: "World", disaggregation: "Total", value: 2 },
      ],
    });
    expect(notesOf(content).map(({ where }) => where)).toEqual([
      "XX-99",
      "OC-2",
      "DI-01 · soon",
      "DI-01 · 2021-Q3 · World · Total",
      "Reporting organisation",
    ]);
  });

  it("of 1,000 KPIs by 16 quarters goes out in small pieces, within 150 MB of heap", () => {
    const quarters = [2020, 2021, 2022, 2023].flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`));
    const codes = Array.from({ length: 1000 }, (_, i) => `DI-${i}`);
    const content = contentWith(
      priorityTemplate,
      {},
      {
        results: [{ code: "OC-1", level: "Outcome", title: "People use services" }],
        kpis: codes.map((code) => ({ ...kpi, code })),
        actuals: codes.flatMap((code, i) =>
          quarters.map((period, q) => ({
            kpi: code,
            period,
            place: "World",
            disaggregation: "Total",
            value: i * 16 + q,
          })),
        ),
      },
    );
    const before = process.memoryUsage().heapUsed;
    let [characters, longest, most, actuals] = [0, 0, 0, 0];
    exportIati([content], framework2020, options, (piece) => {
      characters += piece.length;
      longest = Math.max(longest, piece.length);
      most = Math.max(most, process.memoryUsage().heapUsed - before);
      actuals += piece.split("<actual ").length - 1;
    });
    expect(actuals).toBe(16_000);
    expect(characters).toBeGreaterThan(2_000_000);
    expect(longest).toBeLessThan(64_000);
    expect(most).toBeLessThan(150e6);
  });
});
