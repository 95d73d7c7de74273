import { charts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";

export const heatmap = () => charts.heatmap.model(fixture(), options);
