import { charts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";

export const ranked = () => charts.ranked.model(fixture(), options);
