import type { Confidence } from "../../rbm/framework/index.ts";

/** Where a published figure comes from. Real figures, not samples. */
export interface Source {
  readonly cites: string;
  /** How sure we are that the figure is what the source says. */
  readonly confidence: Confidence;
}

export const OWID: Source = {
  cites:
    "Our World in Data, Share of the population using the Internet (ITU via World Bank), CC BY 4.0, as of the data set with figures up to 2023",
  confidence: "verified",
};

export const ANNUAL_REPORTS: Source = {
  cites: "ITU annual reports 2015, 2016 and 2017, goal pages of the Connect 2020 Agenda",
  confidence: "verified",
};

export const ANNUAL_REPORT_2019: Source = {
  cites: "ITU annual report 2019-2020, key statistics",
  confidence: "verified",
};

/** A published figure: a percentage, 0 to 100, unless its KPI says otherwise. */
export interface Figure {
  readonly place: string;
  readonly year: number;
  readonly value: number;
  readonly source: Source;
  /** What has to be said about it. */
  readonly about?: string;
  /** The source gives it in words: "close to 87%". */
  readonly estimated?: true;
}

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
