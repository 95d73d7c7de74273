export { type SampleContent, sampleContents } from "./contents.ts";
export {
  type CellEdit,
  MESSY_TODAY,
  type Messy,
  messySample,
  messyWorkbook,
  messyXlsx,
  type Planted,
} from "./messy/index.ts";
export { samplePriorities } from "./priorities/index.ts";
export { SAMPLE_BASIS, SAMPLE_FIGURES } from "./sample.ts";
export { CORRECTION, LAST_QUARTER, NOT_YET_ACCEPTED, REVISION } from "./story.ts";
export { connect2020, PUBLISHED_FIGURES, strategicTargets } from "./strategic-targets/index.ts";
