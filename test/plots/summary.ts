import { charts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";

export const summary = () => charts.summary.model(fixture(), options);
