import { framework2016, framework2020 } from "../../rbm/framework/index.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { writeXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { connect2020, messyXlsx, strategicTargets } from "../../samples/index.ts";

/** Workbooks that come with the project, by id. */
export const samples: Readonly<Record<string, { readonly title: string; write(): Promise<Uint8Array> }>> = {
  messy: {
    title: "Digital Inclusion 2021-Q3 with planted errors (sample figures)",
    write: async () => (await messyXlsx(framework2020)).bytes,
  },
  "strategic-targets": {
    title: "Strategic targets of the Union 2020-2023 (published figures, sources beside each)",
    write: () =>
      writeXlsx({ template: priorityTemplate, framework: framework2020, content: strategicTargets(framework2020) }),
  },
  "connect-2020": {
    title: "Connect 2020 targets, 2016-2019 (published figures, sources beside each)",
    write: () =>
      writeXlsx({ template: priorityTemplate, framework: framework2016, content: connect2020(framework2016) }),
  },
};

/** A sample as .xlsx bytes; null where there is none of that id. */
export const sampleBytes = async (id: string): Promise<Uint8Array | null> =>
  Object.hasOwn(samples, id) ? samples[id]!.write() : null;
