import type { Aim, Direction, Result, Sourced } from "../framework.ts";
import { inInclusiveness, inL1031, toLookUp } from "./sources.ts";

/**
 * The twenty-four strategic targets, paraphrased. Most numbers are remembered and say so. For "% reduction" and
 * "% increase" the direction is that of what is measured, and the value is the size of the change wanted.
 */
export const targets: readonly Result[] = [
  by2023("1.1", "Households worldwide with access to the Internet", 65, "%"),
  by2023("1.2", "People worldwide using the Internet", 70, "%"),
  by2023("1.3", "Access to the Internet more affordable than in 2017", 25, "% reduction", {
    direction: "decrease",
    baselineYear: 2017,
  }),
  inWords("1.4", "Countries with a digital agenda or strategy", "all countries"),
  by2023("1.5", "More broadband subscriptions", 50, "% increase"),
  by2023("1.6", "Countries where over half of broadband subscriptions are faster than 10 Mbit/s", 40, "% of countries"),
  by2023("1.7", "Population that deals with government services online", 40, "%"),
  by2023("2.1", "Households of the developing world with access to the Internet", 60, "%", {}, inInclusiveness),
  by2023("2.2", "Households of least developed countries with access to the Internet", 30, "%"),
  by2023("2.3", "People of the developing world using the Internet", 60, "%"),
  by2023("2.4", "People of least developed countries using the Internet", 30, "%"),
  by2023(
    "2.5",
    "Gap in affordability between developed and developing countries narrower than in 2017",
    25,
    "% reduction",
    {
      direction: "decrease",
      baselineYear: 2017,
    },
  ),
  by2023("2.6", "Cost of broadband in developing countries, of average monthly income at the most", 3, "%", {
    direction: "decrease",
  }),
  by2023("2.7", "World population covered by broadband", 96, "%"),
  inWords("2.8", "Equality of women and men in Internet use and ownership of mobile phones", "parity"),
  inWords("2.9", "Countries whose environment makes ICT accessible to persons with disabilities", "all countries"),
  by2023("2.10", "More youth and adults with ICT skills", 40, "% improvement"),
  inWords(
    "3.1",
    "Countries better prepared for cybersecurity: strategy, national response team, legislation",
    "improve",
  ),
  by2023("3.2", "Recycling rate of e-waste worldwide", 30, "%", {}, inL1031),
  by2023("3.3", "Countries with e-waste legislation", 50, "% of countries", {}, inL1031),
  by2023("3.4", "Net abatement of greenhouse gas enabled by ICT, more than in 2015", 30, "% increase", {
    baselineYear: 2015,
  }),
  inWords("3.5", "Countries with a national emergency telecommunication plan", "all countries"),
  inWords("4.1", "Countries with policies or strategies for innovation centred on ICT", "all countries"),
  inWords("5.1", "Effective partnerships and cooperation around ICT", "increase"),
];

function target(code: string, title: string, source: Sourced): Result {
  return { code, level: "target", title, supports: [code.split(".")[0]!], ...source };
}

function by2023(
  code: string,
  title: string,
  value: number,
  unit: string,
  more: { readonly direction?: Direction; readonly baselineYear?: number } = {},
  source: Sourced = toLookUp,
): Result {
  const aim: Aim = { value, unit, by: "2023", direction: "increase", ...more };
  return { ...target(code, title, source), aim };
}

function inWords(code: string, title: string, aimInWords: string): Result {
  return { ...target(code, title, toLookUp), aimInWords };
}
