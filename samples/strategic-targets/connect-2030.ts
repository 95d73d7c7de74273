import type { Framework } from "../../rbm/framework/index.ts";
import { developingHouseholds, type Figure, individuals } from "../../rbm/published/index.ts";
import type { Content } from "../../rbm/template/content.ts";
import { publishedContent } from "./workbook.ts";

const figure = (figures: readonly Figure[], place: string, year: number): Figure =>
  figures.find((candidate) => candidate.place === place && candidate.year === year)!;

/**
 * Real figures: strategic targets of 2020-2023 with the published series, 2018 to 2023. Targets that are remembered
 * say "to be verified" beside their number. For targets about a group of countries no figure of 2023 was found, and the rows say so.
 */
export const strategicTargets = (framework: Framework): Content =>
  publishedContent(framework, "2023-Q4", [
    {
      code: "UT-1.2",
      target: "1.2",
      title: "Individuals using the Internet",
      baseline: figure(individuals, "World", 2018),
      aim: { value: 70, year: "2023", comment: "Strategic target 1.2; to be verified" },
      figures: individuals,
      sdg: "17.8.1",
    },
    {
      code: "UT-2.1",
      target: "2.1",
      title: "Households of the developing world with access to the Internet",
      baseline: figure(developingHouseholds, "Developing countries", 2017),
      aim: { value: 60, year: "2023", comment: "Strategic target 2.1; verified" },
      figures: [],
      missing: { year: "2023", comment: "No published figure of 2023 was found in the sources this workbook draws on" },
    },
    {
      code: "UT-2.4",
      target: "2.4",
      title: "Individuals using the Internet in least developed countries",
      baseline: figure(individuals, "Least developed countries", 2019),
      aim: { value: 30, year: "2023", comment: "Strategic target 2.4; to be verified" },
      figures: [],
      missing: {
        year: "2023",
        comment:
          "No published figure of 2023 was found for this group; that of low-income countries, another group, is under UT-1.2",
      },
      sdg: "17.8.1",
    },
  ]);
