export { COUNTRY_GROUPS, type CountryFigure, countries, countriesSource } from "./countries.ts";
export type { Figure, Source } from "./figure.ts";
export { developingHouseholds, individuals, leastDevelopedHouseholds } from "./series.ts";
export { OWID } from "./sources.ts";
export { broadband, mobile, type SubscriptionMedian, subscriptionsSource } from "./subscriptions.ts";
export { latestOf } from "./targets.ts";
