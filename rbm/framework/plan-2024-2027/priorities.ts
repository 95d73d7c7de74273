import type { Priority } from "../framework.ts";
import { verified } from "../sourced.ts";

const inReport = verified("WTDC-22 final report, table of contents");

/** The ITU-D priorities of the Kigali Action Plan, by which the bureau reports. The codes are ours. */
export const priorities: readonly Priority[] = [
  { code: "AC", name: "Affordable connectivity", ...inReport },
  { code: "DT", name: "Digital transformation", ...inReport },
  { code: "EP", name: "Enabling policy and regulatory environment", ...inReport },
  { code: "RC", name: "Resource mobilization and international cooperation", ...inReport },
  { code: "IS", name: "Inclusive and secure telecommunications/ICTs for sustainable development", ...inReport },
];
