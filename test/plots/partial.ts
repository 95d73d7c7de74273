import { charts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";

const bare = () => ({ ...fixture(), forecasts: [] });

export const heatmapWithoutForecast = () => charts.heatmap.model(bare(), options);
export const rankedWithoutForecast = () => charts.ranked.model(bare(), options);
export const multiplesOfOnePriority = () => charts.multiples.model(bare(), { ...options, priority: "Environment" });
export const moversWithNothingBefore = () =>
  charts.movers.model(fixture({ until: "2020-Q1" }), { ...options, period: "2020-Q1" });
