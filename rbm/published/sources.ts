import type { Source } from "./figure.ts";

export const OWID: Source = {
  cites:
    "Our World in Data, Share of the population using the Internet (ITU via World Bank), CC BY 4.0, as of the data set with figures up to 2023",
  confidence: "verified",
};

export const GAPMINDER: Source = {
  cites: "Gapminder, Systema Globalis, subscribers per 100 people (World Bank, ITU), CC BY 4.0; medians are ours",
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
