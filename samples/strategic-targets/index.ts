export { connect2020 } from "./connect-2020.ts";
export { strategicTargets } from "./connect-2030.ts";
export { PUBLISHED_FIGURES } from "./workbook.ts";
