import type { Source } from "./figure.ts";
import { GAPMINDER } from "./sources.ts";

/** Subscriptions per 100 people in the median country of a group, year by year. */
export interface SubscriptionMedian {
  readonly kind: "all" | "region" | "development";
  readonly group: string;
  /** Countries with a figure in each of the years. */
  readonly countries: number;
  readonly values: readonly { readonly year: number; readonly value: number }[];
}

export const subscriptionsSource: Source = GAPMINDER;

const FROM = 2018;

const median = (
  kind: SubscriptionMedian["kind"],
  group: string,
  countries: number,
  values: readonly number[],
): SubscriptionMedian => ({ kind, group, countries, values: values.map((value, i) => ({ year: FROM + i, value })) });

/** Fixed-broadband subscriptions per 100 people; groups as for the countries. */
export const broadband: readonly SubscriptionMedian[] = [
  median("all", "All countries", 169, [11.295, 10.901, 13.515, 14.572, 14.96]),
  median("region", "Africa", 35, [0.35, 0.377, 0.432, 0.411, 0.625]),
  median("region", "Americas", 31, [14.737, 13.925, 17.418, 19.28, 20.026]),
  median("region", "Arab States", 19, [6.787, 7.336, 7.435, 8.013, 7.937]),
  median("region", "Asia and the Pacific", 32, [3.374, 4.339, 5.388, 6.55, 7.405]),
  median("region", "CIS", 7, [13.0, 13.282, 15.807, 20.086, 20.366]),
  median("region", "Europe", 45, [31.446, 32.544, 33.384, 34.71, 35.785]),
  median("development", "Low income", 20, [0.142, 0.153, 0.167, 0.177, 0.207]),
  median("development", "Lower-middle income", 43, [1.422, 1.379, 1.672, 1.981, 2.185]),
  median("development", "Upper-middle income", 50, [12.356, 13.177, 14.979, 15.542, 17.204]),
  median("development", "High income", 56, [32.027, 33.234, 34.308, 35.549, 36.688]),
  median("development", "Least developed", 37, [0.242, 0.209, 0.227, 0.239, 0.307]),
];

/** Mobile-cellular subscriptions per 100 people. */
export const mobile: readonly SubscriptionMedian[] = [
  median("all", "All countries", 179, [110.665, 110.855, 110.387, 114.231, 114.677]),
  median("region", "Africa", 39, [84.284, 87.038, 95.063, 95.862, 99.585]),
  median("region", "Americas", 32, [109.923, 107.459, 104.288, 103.606, 105.737]),
  median("region", "Arab States", 21, [90.716, 90.368, 97.434, 104.311, 100.549]),
  median("region", "Asia and the Pacific", 34, [115.659, 121.572, 120.215, 115.845, 112.57]),
  median("region", "CIS", 8, [122.785, 123.922, 119.751, 120.084, 125.901]),
  median("region", "Europe", 45, [119.395, 120.569, 120.132, 123.212, 123.4]),
  median("development", "Low income", 25, [74.4, 73.722, 75.164, 70.45, 72.215]),
  median("development", "Lower-middle income", 46, [91.896, 94.181, 99.653, 102.54, 102.925]),
  median("development", "Upper-middle income", 52, [111.81, 115.677, 112.503, 114.912, 115.918]),
  median("development", "High income", 56, [126.0, 125.661, 123.384, 125.282, 126.471]),
  median("development", "Least developed", 43, [74.4, 75.599, 80.117, 81.638, 80.595]),
];
