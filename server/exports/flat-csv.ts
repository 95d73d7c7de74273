import { flatResults } from "../../rbm/exchange/flat-results.ts";
import { type IatiOptions, toActivity } from "../../rbm/exchange/iati/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import type { Content } from "../../rbm/template/content.ts";

/** Results as one flat CSV: the very figures of the IATI export. */
export const flatCsv = (contents: readonly Content[], framework: Framework, options: IatiOptions): string =>
  flatResults(contents.map((content) => toActivity(content, framework, options).activity));
