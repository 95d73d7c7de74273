import type { Statement } from "../framework.ts";
import { inPlan, toLookUp } from "./sources.ts";

export const vision: Statement = {
  text: "An information society, empowered by the interconnected world, where telecommunication/ICT enable and accelerate social, economic and environmentally sustainable growth and development for everyone",
  ...inPlan,
};

export const mission: Statement = {
  text: "To promote, facilitate and foster affordable and universal access to telecommunication/ICT networks, services and applications and their use for social, economic and environmentally sustainable growth and development",
  ...inPlan,
};

export const values: readonly Statement[] = [
  "People-centred, service-oriented, results-based",
  "Inclusiveness",
  "Universality and neutrality",
  "Synergies through collaboration",
  "Innovativeness",
  "Efficiency",
  "Continuous improvement",
  "Transparency",
].map((text) => ({ text, ...toLookUp }));
