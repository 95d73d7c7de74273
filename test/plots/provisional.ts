import { charts } from "../../charts/index.ts";
import { fixture, options } from "./fixture.ts";

const rows = () => fixture({ provisional: ["Cybersecurity", "Statistics", "Policy and Regulation"] });

export const heatmapProvisional = () => charts.heatmap.model(rows(), options);
export const statusProvisional = () => charts.status.model(rows(), options);
export const multiplesProvisional = () => charts.multiples.model(rows(), options);
