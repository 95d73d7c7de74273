import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bind } from "../../../rbm/template/bind.ts";
import { asValue, contentOf } from "../../../rbm/template/content-of.ts";
import { workbookOf } from "../../../rbm/template/fill.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { anyContent, contentWith } from "../../support/content.ts";
import { testFramework } from "../../support/framework.ts";

const read = (content: Parameters<typeof workbookOf>[2]) =>
  contentOf(bind(workbookOf(priorityTemplate, testFramework, content), priorityTemplate));

describe("content of a workbook", () => {
  it("is what the workbook was filled with", () => {
    fc.assert(
      fc.property(anyContent(priorityTemplate, testFramework), (content) => {
        expect(read(content)).toEqual(content);
      }),
      { numRuns: 15 },
    );
  });

  it("leaves blank rows out and keeps a true 0", () => {
    const content = contentWith(
      priorityTemplate,
      {},
      {
        actuals: [{ kpi: "DI-01", value: 0 }, { comment: null }, { kpi: "DI-02", value: null }],
      },
    );
    const { actuals } = read(content).sheets;
    expect(actuals?.map(({ kpi, value }) => [kpi, value])).toEqual([
      ["DI-01", 0],
      ["DI-02", null],
    ]);
  });

  it("has no row for a narrative nobody wrote", () => {
    expect(read(contentWith(priorityTemplate, {}, {})).sheets.narrative).toEqual([]);
  });

  it("takes the identity from the visible Cover, not from its copies", () => {
    const workbook = workbookOf(priorityTemplate, testFramework, contentWith(priorityTemplate, {}, {}));
    const renamed = { ...workbook, properties: { ...workbook.properties, rb_priority: "Cybersecurity" } };
    expect(contentOf(bind(renamed, priorityTemplate)).identity.priority).toBe("Digital Inclusion");
  });
});

describe("a cell as a value of its column", () => {
  it.each([
    [2021, "period", "2021"],
    [12, "text", "12"],
    [{ date: "2021-09-30T14:00:00" }, "date", "2021-09-30"],
    [" \u00a0", "text", null],
    [" 52,5 ", "number", "52,5"],
    [{ error: "#REF!" }, "number", "#REF!"],
    [-0, "number", 0],
    ["a\r\nb", "text", "a\nb"],
    [true, "text", "TRUE"],
  ] as const)("%j in a %s column is %j", (cell, type, value) => {
    expect(asValue(cell, type)).toBe(value);
  });
});
