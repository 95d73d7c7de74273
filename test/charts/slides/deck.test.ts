import { mkdirSync, writeFileSync } from "node:fs";
import { strFromU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { nodeDocument } from "../../../charts/export/node.ts";
import { svgToPng } from "../../../charts/export/png.ts";
import type { ChartBlock } from "../../../charts/export/slides/blocks.ts";
import { formOf } from "../../../charts/export/slides/forms/index.ts";
import {
  type Deck,
  deckOf,
  figuresOf,
  findingSlides,
  kpiPages,
  offTrackModel,
  writeDeck,
} from "../../../charts/export/slides/index.ts";
import { type ChartModel, charts, pageCharts, publishedCharts } from "../../../charts/index.ts";
import { homes } from "../../plots/draft.ts";
import { options } from "../../plots/fixture.ts";
import { allRows } from "../../plots/more.ts";
import { chances, fan } from "../../plots/scenarios.ts";
import { openPackage, packageFaults } from "../../support/ooxml/package-faults.ts";
import { workbookFaults } from "../../support/ooxml/workbook-faults.ts";
import { hasTool, throughLibreOffice } from "../../support/tools.ts";
import { hasSchemas, packageErrors } from "../../support/xsd.ts";
import { type Parts, type ReadSlide, readDeck } from "./read-deck.ts";

const rows = allRows();
const models: readonly ChartModel[] = [
  ...[...Object.values(charts), ...Object.values(pageCharts)].map(({ model }) => model(rows, options)),
  ...Object.values(publishedCharts).map(({ model }) => model({})),
  fan(),
  chances(),
  homes(),
];
const findings = [...models, offTrackModel(rows, options)].map((model) => ({ chart: model.id, params: {}, model }));
const write = (deck: Deck, template?: Uint8Array) =>
  writeDeck(deck, { document: nodeDocument(), rasterise: (svg) => svgToPng(svg, 2), ...(template && { template }) });

describe("a deck", () => {
  const at: { bytes: Uint8Array; parts: Parts; slides: readonly ReadSlide[] } = {
    bytes: new Uint8Array(),
    parts: {},
    slides: [],
  };
  const deck = deckOf([...findingSlides(findings), ...kpiPages(rows, options)], options);
  /** The title and the agenda. */
  const opening = () => at.slides.length - deck.slides.length;
  const slideOf = (id: string): ReadSlide => at.slides[opening() + findings.findIndex(({ chart }) => chart === id)]!;
  const valuesIn = (id: string, chart = 0) =>
    Object.fromEntries(slideOf(id).charts[chart]!.series.map(({ name, values }) => [name, values]));

  beforeAll(async () => {
    at.bytes = await write(deck);
    mkdirSync("test/pictures", { recursive: true });
    writeFileSync("test/pictures/deck.pptx", at.bytes);
    Object.assign(at, await readDeck(at.bytes));
  });

  it("has an opening, an agenda that leads to each finding, and a slide for each titled by it", () => {
    expect(opening()).toBeGreaterThan(1);
    expect(at.slides[0]!.texts[0]).toBe("Results of the thematic priorities, 2022-Q3");
    const agenda = at.slides.slice(1, opening()).flatMap(({ texts }) => texts);
    for (const { title } of findingSlides(findings)) expect(agenda).toContain(title);
    deck.slides.forEach(({ title }, i) => void expect(at.slides[opening() + i]!.texts[0]).toBe(title));
    expect(at.slides[1]!.xml.match(/ppaction:\/\/hlinksldjump/g)!.length).toBeGreaterThan(3);
  });

  it("draws every chart there is as a native chart or a table, never as a picture", () => {
    for (const { id } of models.filter(({ empty }) => !empty)) {
      expect(slideOf(id).xml, id).toContain("<p:graphicFrame>");
      expect(slideOf(id).xml, id).not.toContain("<p:pic>");
    }
  });

  it("shows the figures of the models in its charts and in the sheets behind them", () => {
    for (const { charts: all } of at.slides) for (const { series, sheet } of all) expect(sheet).toEqual(series);
    for (const model of models) {
      if (model.kind === "status" || model.kind === "summary") {
        const shown = valuesIn(model.id);
        for (const status of ["on track", "at risk", "off track"] as const)
          expect(shown[status]).toEqual(model.series.find((one) => one.status === status)?.values);
        const all = Object.values(shown).flat();
        expect(all.reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(
          model.rows.reduce((sum, { total }) => sum + total, 0),
        );
      } else if (model.kind === "ranked") {
        expect(valuesIn("ranked")["2022-Q3"]).toEqual(model.rows.map(({ now }) => now));
        expect(valuesIn("ranked")["Forecast, end 2023"]).toEqual(model.rows.map(({ forecast }) => forecast?.mid));
      } else if (model.kind === "movers") {
        expect(valuesIn("movers")["2022-Q3"]).toEqual(model.rows.map(({ to }) => to));
        expect(valuesIn("movers")["2022-Q2"]).toEqual(model.rows.map(({ from }) => from));
      } else if (model.kind === "growth") {
        for (const { label, points } of model.lines)
          expect(valuesIn("growth")[label]).toEqual(points.map(({ n }) => n));
      } else if (model.kind === "chances") {
        expect(valuesIn("chances")[model.scenario]).toEqual(model.rows.map(({ after }) => after));
      } else if (model.kind === "homes") {
        expect(valuesIn("homes")["serve no goal any more"]).toEqual(model.rows.map(({ fates }) => fates["no goal"]));
      } else if (model.kind === "fan") {
        expect(valuesIn("fan").Reported).toEqual(model.points.map(({ value }) => value));
        expect(valuesIn("fan")[model.scenario]).toEqual(model.changed.map(({ mid }) => mid));
      } else if (model.kind === "multiples") {
        model.panels.forEach((panel, i) => {
          expect(valuesIn("multiples", i).Reported).toEqual(panel.points.map(({ value }) => value));
          expect(valuesIn("multiples", i).Target).toEqual([panel.target]);
        });
      } else if (model.kind === "heatmap") {
        const cells = slideOf("heatmap").texts;
        for (const row of model.rows) {
          const shown = cells.slice(cells.indexOf(row.label) + 1, cells.indexOf(row.label) + 1 + row.cells.length);
          expect(shown.map((text) => Number.parseInt(text, 10))).toEqual(
            row.cells.map(({ value }) => Math.round(value! * 100)),
          );
        }
      }
    }
  });

  it("leads a scatter with its longest series, for LibreOffice, and marks a value that stands alone", () => {
    const scatters = at.slides.flatMap(({ charts: all }) =>
      all.filter(({ part }) => strFromU8(at.parts[part]!).includes("<c:scatterChart>")),
    );
    expect(scatters.length).toBeGreaterThan(5);
    for (const { series } of scatters)
      expect(Math.max(...series.map(({ values }) => values.length))).toBe(series[0]!.values.length);
    const once = { ...fan(), points: fan().points.map((point, i) => ({ ...point, value: i === 2 ? 5 : null })) };
    const [chart] = formOf(once, nodeDocument()).blocks(4);
    const [reported] = (chart as ChartBlock).series;
    expect(reported).toMatchObject({ name: "Reported", marker: { symbol: "circle" } });
  });

  it("says each status by a shape in its own label, and hides zeros", () => {
    const chart = new TextDecoder().decode(at.parts[slideOf("status").charts[0]!.part]);
    const formats = [...chart.matchAll(/<c:dLbls><c:numFmt formatCode="([^"]*)"/g)].map(([, format]) => format);
    expect(formats).toEqual(["&quot;● &quot;0;;", "&quot;▲ &quot;0;;", "&quot;◆ &quot;0;;", "&quot;○ &quot;0;;"]);
  });

  it("ends with every KPI, a priority a page", () => {
    const appendix = at.slides.slice(-10).flatMap(({ texts }) => texts);
    const codes = new Set(rows.kpis.map(({ kpi }) => kpi));
    for (const code of codes) expect(appendix).toContain(code);
  });

  it("numbers its slides, sorts them in sections, and takes colours and fonts from its theme", () => {
    const presentation = new TextDecoder().decode(at.parts["ppt/presentation.xml"]);
    expect([...presentation.matchAll(/<p14:section name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "Opening",
      "Findings",
      "Follow-up",
      "Appendix",
    ]);
    for (const { xml } of at.slides.slice(1)) expect(xml).toContain('type="slidenum"');
    for (const { xml } of at.slides) expect(xml).not.toMatch(/<a:latin/);
    expect(slideOf("heatmap").xml).toContain('<a:schemeClr val="accent1">');
  });

  it("says the source, the method and Sample figures in the notes of every finding", () => {
    findings.forEach(({ model, chart }) => {
      expect(slideOf(chart).notes).toContain(model.alt);
      expect(slideOf(chart).notes).toContain(model.caption);
      expect(slideOf(chart).notes).toMatch(model.sample ? /Sample figures/ : /Source/);
    });
  });

  it("describes every chart and table to a screen reader", () => {
    for (const { xml } of at.slides)
      for (const [, attributes] of xml.matchAll(/<p:(?:graphicFrame|pic)><p:nv\w+><p:cNvPr ([^>]*)/g))
        expect(attributes).toMatch(/descr="[^"]{15,}"/);
  });

  it("carries the figures of its findings and the edition they are of", () => {
    const carried = figuresOf(at.bytes)!;
    expect(carried).toMatchObject({ date: options.asOf, edition: options.edition });
    expect(carried.slides.map(({ chart }) => chart)).toEqual(findings.map(({ chart }) => chart));
    expect(carried.slides[1]).toMatchObject({ slide: opening() + 2, ...models[1]!.table });
  });

  it("shows a chart with nothing to draw as a vector picture with a true PNG behind it", async () => {
    const empty = charts.heatmap.model({ kpis: [], crossPriority: [] }, options);
    const { parts, slides } = await readDeck(
      await write(deckOf(findingSlides([{ chart: "heatmap", params: {}, model: empty }]), options)),
    );
    expect(slides[1]!.xml).toMatch(/<p:pic>.*svgBlip/s);
    const [png] = Object.keys(parts).filter((name) => name.endsWith(".png"));
    expect([...parts[png!]!.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it("has every part, type and relationship that PowerPoint looks for, and so have the workbooks in it", () => {
    const deck = openPackage(at.bytes);
    expect(packageFaults(deck)).toEqual([]);
    const books = Object.entries(deck.parts).filter(([name]) => name.endsWith(".xlsx"));
    expect(books.length).toBeGreaterThan(0);
    expect(books.flatMap(([, book]) => workbookFaults(book))).toEqual([]);
  });

  it.runIf(hasSchemas("ooxml"))("is valid against the published OOXML schemas", () => {
    expect(packageErrors(at.bytes)).toEqual([]);
  });

  it.runIf(hasTool("soffice"))("opens in LibreOffice, a page a slide", () => {
    const pdf = Buffer.from(throughLibreOffice(at.bytes, "pptx", "pdf")).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(at.slides.length);
  });
});
