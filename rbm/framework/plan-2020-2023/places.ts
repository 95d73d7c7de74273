import type { Place } from "../framework.ts";
import { remembered, verified } from "../sourced.ts";
import { inDelegateGuide } from "./sources.ts";

const unList = remembered("Groups of countries as the United Nations uses them; to be looked up in M49");
const inOwid = verified(
  "Our World in Data, Share of the population using the Internet (ITU via World Bank), CC BY 4.0",
);

/** World, the six regions of ITU-D, and groups of countries. Groups overlap with regions and with each other. */
export const places: readonly Place[] = [
  { name: "World", kind: "world", ...inOwid },
  { name: "Africa", kind: "region", ...inDelegateGuide },
  { name: "Americas", kind: "region", ...inDelegateGuide },
  { name: "Arab States", kind: "region", ...inDelegateGuide },
  { name: "Asia and the Pacific", kind: "region", ...inDelegateGuide },
  { name: "CIS", kind: "region", ...inDelegateGuide },
  { name: "Europe", kind: "region", ...inDelegateGuide },
  { name: "Developed countries", kind: "group", ...unList },
  { name: "Developing countries", kind: "group", ...unList },
  { name: "Least developed countries", kind: "group", ...unList },
  { name: "Landlocked developing countries", kind: "group", ...unList },
  { name: "Small island developing States", kind: "group", ...unList },
  { name: "Low-income countries", kind: "group", ...inOwid },
  { name: "Lower-middle-income countries", kind: "group", ...inOwid },
  { name: "South Asia (WB)", kind: "group", ...inOwid },
];
