import { buildTemplate } from "../../../addin/excel/build.ts";
import { framework2020 } from "../../../rbm/framework/index.ts";
import type { Content } from "../../../rbm/template/content.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { sampleContents } from "../../../samples/index.ts";
import { type NewWorkbookOptions, newWorkbook } from "../excel.ts";

/** A quarter of one priority, all sheets filled; of its actuals the first forty, so that a test takes its time only once. */
export function sampleContent(period = "2020-Q3", priority = "Digital Inclusion"): Content {
  const found = sampleContents(framework2020).find(
    ({ content }) => content.identity.period === period && content.identity.priority === priority,
  );
  if (!found) throw new Error(`no sample of ${priority} ${period}`);
  const { sheets } = found.content;
  return { ...found.content, sheets: { ...sheets, actuals: sheets.actuals!.slice(0, 40) } };
}

/** A workbook set up with sample content, and Excel open in front of it. */
export async function openSample(content: Content = sampleContent(), options: NewWorkbookOptions = {}) {
  const opened = newWorkbook(["My notes"], options);
  await Excel.run((context) =>
    buildTemplate(context, { template: priorityTemplate, framework: framework2020, content }),
  );
  await opened.host.settled();
  opened.host.forgetTrips();
  return { ...opened, content };
}
