import { expect, test } from "vitest";
import { checkWorkbook } from "../../rbm/checks/index.ts";
import { framework2020, periodEndDate } from "../../rbm/framework/index.ts";
import { canonicalContent } from "../../rbm/submission/canonical.ts";
import { bind } from "../../rbm/template/bind.ts";
import type { Content } from "../../rbm/template/content.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { workbookOf } from "../../rbm/template/fill.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { readXlsx, writeXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { sampleContents, strategicTargets } from "../../samples/index.ts";

const all = sampleContents(framework2020);
const bound = (content: Content) => bind(workbookOf(priorityTemplate, framework2020, content), priorityTemplate);

test.each(["2020", "2021", "2022", "2023"])(
  "every sample workbook of %s can be pushed on the day it was: no rule finds an error",
  (year) => {
    const own = all.filter(({ content: { identity } }) => identity.period.startsWith(year));
    expect(own).toHaveLength(40);
    const errors = own.flatMap(({ content, pushedAt }) =>
      checkWorkbook({ workbook: bound(content), framework: framework2020, today: pushedAt.slice(0, 10) })
        .issues.filter(({ severity }) => severity === "error")
        .map(
          ({ rule, sheet, cell }) =>
            `${content.identity.priority} ${content.identity.period}: ${rule} ${sheet}!${cell}`,
        ),
    );
    expect(errors).toEqual([]);
  },
  30_000,
);

test("every sample workbook read back is the content it was made from", () => {
  for (const { content } of all) expect(canonicalContent(contentOf(bound(content)))).toBe(canonicalContent(content));
}, 30_000);

test("each was pushed after the end of its quarter", () => {
  for (const { content, pushedAt } of all) expect(pushedAt > periodEndDate(content.identity.period)).toBe(true);
});

test("the workbook of published figures goes through a file unchanged", async () => {
  const content = strategicTargets(framework2020);
  const bytes = await writeXlsx({ template: priorityTemplate, framework: framework2020, content });
  expect(contentOf(bind(await readXlsx(bytes), priorityTemplate))).toEqual(content);
}, 30_000);
