import { describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { deliveryTemplate } from "../../../rbm/template/delivery/index.ts";
import { workbookOf } from "../../../rbm/template/fill.ts";
import { isOnTemplate, lookAlike } from "../../../rbm/template/look-alike.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { reportWith } from "../../server/support/content.ts";
import { book, sheet } from "../import/made-up.ts";

const templates = [priorityTemplate, deliveryTemplate];
const own = workbookOf(priorityTemplate, framework2020, reportWith({ values: { "DI-01": 50 } }));
const without = (names: readonly string[]): Workbook => ({
  properties: {},
  names: {},
  sheets: own.sheets.filter(({ name, visibility }) => visibility === "visible" && !names.includes(name)),
});

describe("whether a workbook is on a template", () => {
  it("is told by what it says of itself", () => {
    expect(isOnTemplate(own, templates)).toBe(true);
  });

  it("is told by its sheets where it lost its Cover and every copy of it", () => {
    expect(isOnTemplate(without(["Cover"]), templates)).toBe(true);
    expect(lookAlike(without(["Cover"]), templates)).toBe(priorityTemplate);
  });

  it("is not where only a few sheets are called like ours", () => {
    const logframe = book(
      sheet("Results", [
        ["Outcome", "Indicator", "Target"],
        ["More skills", "People trained", 1000],
      ]),
      sheet("Risks", [["Risk"], ["Travel is not possible"]]),
    );
    expect(isOnTemplate(logframe, templates)).toBe(false);
    expect(isOnTemplate(without(own.sheets.map(({ name }) => name).filter((name) => name !== "KPIs")), templates)).toBe(
      false,
    );
  });
});
