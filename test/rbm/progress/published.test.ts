import { describe, expect, it } from "vitest";
import { progressTable } from "../../../rbm/progress/index.ts";

/**
 * Figures of Canada's framework of SDG indicators as Statistics Canada published them with all their digits (2025): baseline and its year,
 * latest value and its year, direction, limit, target and its year, and the progress value, score and status computed from them.
 */
const canada = `
1.1.1,14.5,2015,10.2,2023,-1,,7.25,2030,0.9525901792032172,2.5185563910306596,substantial
1.2.1,66.6,2016,71.4,2023,1,100,,,0.009991483690946268,1.739752850099936,moderate
1.3.1,178.8,2015,171.9,2024,-1,,,,0.004363225612730504,-0.3183871936347482,limited
2.1.1,11.6,2018,19.1,2023,-1,,,,-0.10487990674870318,-5,deterioration
3.4.1,8.1,2015,7.3,2023,-1,,8,2025,10.402574542255982,5,target achieved
3.9.1,69.2,2015,82.6,2021,1,,95,2025,0.9299875425576409,2.357108017734973,moderate
3.12.1,184.4,2015,231.9,2023,-1,,0.1,2030,-0.07371746216108555,-2.807158549586595,deterioration
5.3.1,34.8,2015,36.8,2025,1,100,,,0.005603688090563219,0.16395511480401614,moderate
6.2.1,4.1,2016,4.2,2022,-1,,,,-0.004024334571181898,-3.003041821397737,deterioration
6.6.1,77,2016,77.7,2024,1,,100,2040,0.10336979304555655,-2.0692890833170794,limited
9.4.1,97.4,2015,99.7,2022,1,100,,,0.003339774133456208,5,substantial
11.3.1,63,2005,74,2020,1,,85,2030,0.8949392974311927,2.106761907621266,moderate
12.1.1,0.37,2015,14.63,2024,1,,60,2030,1.249622415033452,4.640227948342444,substantial
15.1.1,79.82,2015,80,2020,1,100,,,0.0004506085041826591,-2.1437311547039553,limited
15.5.1,70,2015,68,2021,-1,,100,2030,0.20028868698657923,5,target achieved
16.1.1,79,2021,79,2022,1,100,,,0,-2.5,limited
16.6.1,87.93,2015,77.78,2023,-1,,,,0.015215151249107883,2.6075756245539417,substantial
16.7.1,41,2019,41,2019,1,100,,,,,not available
17.1.1,86.2795833333333,2016,92.35875,2024,1,100,,,0.008547253218384565,3.8907192806023563,substantial
1.4.1 (global),100,2015,100,2022,1,,100,2030,,5,target achieved
`;

describe("published figures come out to their last digits", () => {
  const columns = ["base_value", "base_year", "current_value", "current_year", "direction", "limit", "target"] as const;
  it.each(canada.trim().split("\n"))("growth against the growth required: %s", (line) => {
    const [, ...cells] = line.split(",");
    const [progress, score, status] = cells.slice(-3);
    const row = Object.fromEntries([...columns, "target_year"].map((column, at) => [column, cells[at]]));
    const found = progressTable([row], "cagr-ratio")[0]!;
    expect(found.status).toBe(status);
    expect([found.progress === "", found.score === ""]).toEqual([progress === "", score === ""]);
    expect(Number(found.progress)).toBeCloseTo(Number(progress), 14);
    expect(Number(found.score)).toBeCloseTo(Number(score), 14);
  });
});
