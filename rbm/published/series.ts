import type { Figure, Source } from "./figure.ts";
import { ANNUAL_REPORT_2019, ANNUAL_REPORTS, OWID } from "./sources.ts";

const series = (place: string, from: number, values: readonly number[], source: Source): Figure[] =>
  values.map((value, i) => ({ place, year: from + i, value, source }));

/** Individuals using the Internet, % of population. Groups as the World Bank draws them; its series of South Asia ends in 2021. */
export const individuals: readonly Figure[] = [
  ...series("World", 2018, [48.6, 53.2, 59.3, 62.2, 64.4, 67.4], OWID),
  ...series("Low-income countries", 2018, [14, 17.5, 18.8, 21.6, 23.7, 27.1], OWID),
  ...series("Lower-middle-income countries", 2018, [27.3, 33.7, 43.4, 46.8, 49.7, 53.4], OWID),
  ...series("South Asia (WB)", 2018, [20.182985, 27.966526, 39.060642, 42.850647], OWID),
  {
    place: "Developed countries",
    year: 2019,
    value: 87,
    source: ANNUAL_REPORT_2019,
    about: "The source says close to 87%",
    estimated: true,
  },
  { place: "Least developed countries", year: 2019, value: 19, source: ANNUAL_REPORT_2019 },
];

/** Households of the developing world with access to the Internet, %. */
export const developingHouseholds: readonly Figure[] = [
  { place: "Developing countries", year: 2015, value: 37.8, source: ANNUAL_REPORTS },
  { place: "Developing countries", year: 2017, value: 42.9, source: ANNUAL_REPORTS },
];

/** Households of least developed countries with access to the Internet, %. */
export const leastDevelopedHouseholds: readonly Figure[] = [
  { place: "Least developed countries", year: 2015, value: 10.5, source: ANNUAL_REPORTS },
  { place: "Least developed countries", year: 2016, value: 12.9, source: ANNUAL_REPORTS },
];
