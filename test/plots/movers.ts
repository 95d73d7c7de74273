import { charts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";

export const movers = () => charts.movers.model(fixture(), options);
