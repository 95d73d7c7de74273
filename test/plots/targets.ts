import { publishedCharts } from "../../charts/index.ts";

export const world = () => publishedCharts.world.model({});
export const countriesByRegion = () => publishedCharts["countries-by-region"].model({});
export const countriesByGroup = () => publishedCharts["countries-by-group"].model({});
export const broadband = () => publishedCharts.broadband.model({});
export const mobile = () => publishedCharts.mobile.model({});
export const reach = () => publishedCharts.reach.model({});
