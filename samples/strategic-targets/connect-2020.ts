import type { Framework } from "../../rbm/framework/index.ts";
import { developingHouseholds, type Figure, leastDevelopedHouseholds } from "../../rbm/published/index.ts";
import type { Content } from "../../rbm/template/content.ts";
import { publishedContent } from "./workbook.ts";

/**
 * Real figures: two targets of Connect 2020 with the actuals ITU published, as they stood at the end of 2017. Progress is
 * (42.9 − 37.8) / (50 − 37.8) = 0.4180 and (12.9 − 10.5) / (15 − 10.5) = 0.5333.
 */
export const connect2020 = (framework: Framework): Content =>
  publishedContent(framework, "2017-Q4", [
    {
      code: "UT-2.1.A",
      target: "2.1.A",
      title: "Households of the developing world with access to the Internet",
      baseline: developingHouseholds[0]!,
      aim: { value: 50, year: "2020", comment: "Target 2.1.A of Connect 2020; verified" },
      figures: wholeOf(developingHouseholds.slice(1)),
    },
    {
      code: "UT-2.1.B",
      target: "2.1.B",
      title: "Households of least developed countries with access to the Internet",
      baseline: leastDevelopedHouseholds[0]!,
      aim: { value: 15, year: "2020", comment: "Target 2.1.B of Connect 2020; verified" },
      figures: wholeOf(leastDevelopedHouseholds.slice(1)),
      missing: { year: "2017", comment: "No published figure of 2017 was found in the sources this workbook draws on" },
    },
  ]);

/** A KPI about a group of countries reports that group as its World; the row says which. */
const wholeOf = (figures: readonly Figure[]): Figure[] =>
  figures.map((figure) => ({ ...figure, place: "World", about: `World is all this KPI is about: ${figure.place}` }));
