import { charts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";

export const multiples = () => charts.multiples.model(fixture(), options);
