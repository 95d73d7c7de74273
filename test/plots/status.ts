import { charts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";

export const status = () => charts.status.model(fixture(), options);
