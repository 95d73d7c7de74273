import type { Result } from "../framework.ts";
import { toLookUp } from "./sources.ts";

/**
 * The four objectives of ITU-D; that there are four, with seventeen outputs, was seen in the Operational Plan 2019-2022.
 * Which goals each supports, and the outcomes and outputs under them, were not seen: none are given.
 */
export const objectives: readonly Result[] = [
  ["D.1", "Coordination: international cooperation and agreement on telecommunication/ICT development"],
  ["D.2", "Modern and secure telecommunication/ICT infrastructure: infrastructure and services that can be trusted"],
  ["D.3", "Enabling environment: policy and regulation that let telecommunication/ICT develop sustainably"],
  ["D.4", "Inclusive digital society: telecommunication/ICT and applications that empower people and societies"],
].map(([code, title]) => ({ code: code!, level: "objective", title: title!, supports: [], ...toLookUp }));
