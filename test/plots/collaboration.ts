import { pageCharts } from "../../charts/index.ts";
import { options } from "./fixture.ts";
import { allRows } from "./more.ts";

export const links = () => pageCharts.links.model(allRows(), options);
export const ring = () => pageCharts.ring.model(allRows(), options);
export const partners = () => pageCharts.partners.model(allRows(), options);
export const linksOfOnePriority = () =>
  pageCharts.links.model(allRows(), { ...options, priority: "Digital Inclusion" });
