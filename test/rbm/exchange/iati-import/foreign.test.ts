import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FindingKind, importEachIati, importIati } from "../../../../rbm/exchange/iati/index.ts";
import { priorityTemplate } from "../../../../rbm/template/priority/index.ts";
import { readXlsx, writeXlsx } from "../../../../rbm/workbook/xlsx/index.ts";
import { anyIati } from "../any-iati.ts";
import { ALWAYS, actuals, bytes, foreign, imported, kinds, kpi, type Parts, period } from "./foreign-file.ts";

describe("IATI import of other people's results", () => {
  it("makes a workbook that reads, with the figures of the file", async () => {
    const { content, framework } = imported();
    const xlsx = await writeXlsx({ template: priorityTemplate, framework, content });
    const sheet = (await readXlsx(xlsx)).sheets.find(({ name }) => name === "Actuals")!;
    expect(sheet.columns.flat()).toContain(50);
    expect(content.sheets.kpi_targets).toMatchObject([{ period: "2021", target: 100 }]);
    expect(content.sheets.actuals).toMatchObject([
      { period: "2021", place: "World", disaggregation: "Total", value: 50 },
    ]);
    expect(content.sheets.results).toMatchObject([{ title: "Cleaner water", level: "Outcome" }]);
    expect(content.sheets.kpis).toMatchObject([
      {
        title: "Wells dug",
        measure: "Count",
        direction: "Increase",
        baseline: 10,
        baseline_period: "2019",
        baseline_status: "Established",
        unit: null,
      },
    ]);
    expect(kinds({})).toEqual(ALWAYS);
  });

  it("names the columns that IATI cannot fill instead of guessing them", () => {
    const told = imported().findings.filter(({ kind }) => kind === "not in IATI");
    expect(told.map(({ where }) => where)).toEqual(["KPIs › Unit", "KPIs › Accumulation", "KPIs › Methodology status"]);
    expect(told.every(({ person }) => person)).toBe(true);
  });

  it.each<[string, FindingKind, Parts]>([
    ["a missing measure", "missing measure", { indicator: 'ascending="true"' }],
    ["a measure that is no code", "unknown measure", { indicator: 'measure="percent" ascending="true"' }],
    ["an ordinal measure", "ordinal measure", { indicator: 'measure="4" ascending="true"' }],
    ["a nominal measure", "nominal measure", { indicator: 'measure="3" ascending="true"' }],
    ["a qualitative indicator", "qualitative", { indicator: 'measure="5" ascending="true"' }],
    ["no ascending", "missing ascending", { indicator: 'measure="1"' }],
    ["a direction against the figures", "contradictory direction", { indicator: 'measure="1" ascending="false"' }],
    ["no baseline", "missing baseline", { inside: period('<actual value="1"/>') }],
    ["a baseline without a value", "baseline without value", { inside: '<baseline year="2019"/>' }],
    [
      "several baselines",
      "several baselines",
      { inside: '<baseline year="2019" value="1"/><baseline year="2020" value="2"/>' },
    ],
    [
      "a baseline whose year and date disagree",
      "baseline year",
      { inside: '<baseline year="2019" iso-date="2018-12-31" value="1"/>' },
    ],
    ["a decimal comma", "decimal comma", { inside: period('<actual value="1,5"/>') }],
    ["a number that could be two", "ambiguous number", { inside: period('<actual value="1,234"/>') }],
    ["a value in words", "not a number", { inside: period('<actual value="many"/>') }],
    ["a value that is missing", "no value", { inside: period("<actual/>") }],
    [
      "a period that is no quarter or year",
      "odd period",
      { inside: period('<actual value="1"/>', "2019-04-01", "2021-05-31") },
    ],
    [
      "a period that begins after it ends",
      "period order",
      { inside: period('<actual value="1"/>', "2022-01-01", "2021-12-31") },
    ],
    [
      "a period without dates that exist",
      "no period",
      { inside: period('<actual value="1"/>', "2021-02-30", "2021-02-31") },
    ],
    ["the same figure twice", "same twice", { inside: period('<actual value="1"/><actual value="2"/>') }],
    [
      "a target for a group",
      "disaggregated target",
      { inside: period('<target value="1"><dimension name="sex" value="female"/></target>') },
    ],
    ["a place the plan does not know", "place", { inside: period('<actual value="1"><location ref="KTM"/></actual>') }],
    [
      "a group the template does not know",
      "group",
      { inside: period('<actual value="1"><dimension name="caste" value="Dalit"/></actual>') },
    ],
    [
      "several groups at once",
      "several groups",
      {
        inside: period('<actual value="1"><dimension name="sex" value="f"/><dimension name="age" value="a"/></actual>'),
      },
    ],
    [
      "another language",
      "other language",
      { inside: '<description><narrative>Dug</narrative><narrative xml:lang="fr">Creusé</narrative></description>' },
    ],
    ["money, which is no result", "not results", { activity: "<budget/><transaction/><transaction/>" }],
    ["an older version", "version", { version: "2.01" }],
    ["a result of another type", "level", { result: 'type="9"' }],
    ["a reference to another list", "reference", { inside: '<reference vocabulary="1" code="W1"/>' }],
    ["a document over plain http", "unsafe link", { inside: '<document-link url="http://example.org/a"/>' }],
    ["a document that is a script", "unsafe link", { inside: '<document-link url="javascript:alert(1)"/>' }],
    ["a document in a file", "unsafe link", { inside: '<document-link url="file:///etc/passwd"/>' }],
    [
      "an element of somebody else's namespace",
      "unknown element",
      { inside: '<x:weight xmlns:x="urn:x">5</x:weight>' },
    ],
    ["an attribute that IATI does not know", "unknown element", { indicator: 'measure="1" ascending="1" x="2"' }],
    [
      "markup in a text",
      "unknown element",
      { inside: period("<actual value='1'><comment><b>x</b></comment></actual>") },
    ],
    [
      "a reference at both levels",
      "both levels",
      {
        result: 'type="2"><reference vocabulary="99" code="R-1"/><title/',
        inside: '<reference vocabulary="99" code="A-1"/>',
      },
    ],
    ["a document", "document", { inside: '<document-link url="https://example.org/a"/>' }],
  ])("tells %s", (_, kind, parts) => {
    expect(kinds(parts)).toContain(kind);
    expect(kinds({})).not.toContain(kind);
  });

  const words = "<comment><narrative>Better than before</narrative></comment>";
  it.each<[rule: string, kind: FindingKind, bad: Parts, good: Parts]>([
    [
      "8.6.1",
      "period order",
      { inside: period("", "2022-01-01", "2021-12-31") },
      { inside: period("", "2021-01-01", "2021-12-31") },
    ],
    [
      "8.8.1",
      "baseline without value",
      { inside: '<baseline year="2019"/>' },
      { inside: '<baseline year="2019" value="0"/>' },
    ],
    [
      "8.8.2",
      "not a number",
      { inside: '<baseline year="2019" value="low"/>' },
      { inside: '<baseline year="2019" value="-1.5"/>' },
    ],
    [
      "8.8.3",
      "qualitative value",
      { indicator: 'measure="5"', inside: '<baseline year="2019" value="3"/>' },
      { indicator: 'measure="5"', inside: `<baseline year="2019">${words}</baseline>` },
    ],
    ["8.9.1", "no value", { inside: period("<target/>") }, { inside: period('<target value="0"/>') }],
    ["8.9.2", "not a number", { inside: period('<target value="n/a"/>') }, { inside: period('<target value="1"/>') }],
    [
      "8.9.3",
      "qualitative value",
      { indicator: 'measure="5"', inside: period('<target value="3"/>') },
      { indicator: 'measure="5"', inside: period(`<target>${words}</target>`) },
    ],
    ["8.10.1", "no value", { inside: period("<actual/>") }, { inside: period('<actual value="0"/>') }],
    ["8.10.2", "not a number", { inside: period('<actual value="yes"/>') }, { inside: period('<actual value="1"/>') }],
    [
      "8.10.3",
      "qualitative value",
      { indicator: 'measure="5"', inside: period('<actual value="3"/>') },
      { indicator: 'measure="5"', inside: period(`<actual>${words}</actual>`) },
    ],
    [
      "8.11.1",
      "both levels",
      {
        result: 'type="2"><reference vocabulary="99" code="R-1"/><x:x/',
        inside: '<reference vocabulary="99" code="A-1"/>',
      },
      { inside: '<reference vocabulary="99" code="A-1"/>' },
    ],
  ])("agrees with rule %s of the IATI validator on a bad and a good example", (_, kind, bad, good) => {
    expect(kinds(bad)).toContain(kind);
    expect(kinds(good)).not.toContain(kind);
  });

  it("reads a decimal comma, and leaves a number that could be two as it is written", () => {
    expect(actuals('<actual value="1,5"/>')[0]!.value).toBe(1.5);
    expect(actuals('<actual value="1.234,5"/>')[0]!.value).toBe(1234.5);
    expect(actuals('<actual value="1 234 567"/>')[0]!.value).toBe(1_234_567);
    expect(actuals('<actual value="1,234"/>')[0]!.value).toBe("1,234");
    expect(actuals('<actual value="n/a"/>')[0]!.value).toBe("n/a");
    expect(actuals('<actual value="0"/>')[0]!.value).toBe(0);
    expect(actuals("<actual/>")[0]!.value).toBeNull();
  });

  it("keeps words of a qualitative indicator as a comment, never as a figure", () => {
    const parts = {
      indicator: 'measure="5"',
      inside: period("<actual><comment><narrative>Better</narrative></comment></actual>"),
    };
    expect(imported(parts).content.sheets.actuals![0]).toMatchObject({ value: null, comment: "Better" });
    expect(kpi(parts)).toMatchObject({ measure: null, baseline_status: "To be established" });
  });

  it("knows places and groups by name, and an SDG indicator by its vocabulary", () => {
    const activity = '<location ref="AF1"><name><narrative>AFRICA</narrative></name></location>';
    const inside = `<reference vocabulary="9" code="6.1.1"/>${period('<actual value="1"><location ref="AF1"/><dimension name="sex" value="female"/></actual>')}`;
    const { content } = imported({ activity, inside });
    expect(content.sheets.actuals![0]).toMatchObject({ place: "Africa", disaggregation: "Female" });
    expect(content.sheets.kpis![0]).toMatchObject({ sdg: "6.1.1" });
  });

  it("of any tree of elements drops no text, figure or attribute without telling", () => {
    fc.assert(
      fc.property(anyIati(), ({ xml, marks }) => {
        const whole = JSON.stringify(importIati(bytes(xml)));
        expect(marks.filter((mark) => !whole.includes(mark))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("tells which activities have no results, and keeps a result that nothing measures", () => {
    const one = foreign();
    const bare = "<iati-activity><iati-identifier>XX-2</iati-identifier></iati-activity>";
    const unmeasured =
      '<iati-activity><iati-identifier>XX-3</iati-identifier><result type="1"><title><narrative>Alone</narrative></title></result></iati-activity>';
    const { content, findings } = importIati(
      bytes(one.replace("</iati-activities>", `${bare}${unmeasured}</iati-activities>`)),
    );
    expect(content.sheets.results!.map(({ title }) => title)).toEqual(["Cleaner water", "Alone"]);
    expect(findings.find(({ kind }) => kind === "without results")?.found).toBe("XX-2");
  });

  it("puts several activities into one workbook with codes of their own, and says so", () => {
    const one = foreign({ inside: '<reference vocabulary="99" code="A-1"/><baseline year="2019" value="1"/>' });
    const activity = /<iati-activity [\s\S]*<\/iati-activity>/.exec(one)![0];
    const two = importIati(bytes(one.replace(activity, activity + activity)));
    expect(two.content.sheets.kpis!.map(({ code }) => code)).toEqual(["A-1", "K-2"]);
    expect(two.findings.map(({ kind }) => kind)).toContain("several activities");
    expect(importEachIati(bytes(one.replace(activity, activity + activity)))).toHaveLength(2);
  });

  it("keeps markup and formulas in texts as texts", () => {
    const inside = `<description><narrative>=HYPERLINK("x") &lt;script&gt;</narrative></description>`;
    expect(kpi({ inside }).methodology).toBe('=HYPERLINK("x") <script>');
  });
});
