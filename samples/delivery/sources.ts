import type { Row } from "../../rbm/template/content.ts";

const verified = (source: string): Row => ({ confidence: "Verified", source });
const remembered = (source: string): Row => ({ confidence: "To be verified", source });

export const onGroup2020 = verified(
  "ITU Council, page of the working group for strategic and financial plans 2020-2023",
);
export const onGroup2024 = verified(
  "ITU Council, page of the working group for strategic and financial plans 2024-2027",
);
export const onSop = verified("ITU-D, page of TDAG-WG-SOP");
export const onRdtp = verified("ITU-D, page of TDAG-WG-RDTP");
export const onPrep = verified("ITU-D, page of TDAG-WG-Prep");
export const inSopDocument = verified("TDAG-WG-SOP/3, 16 July 2020");
export const inReportOfGroup = verified("CWG-SFP-4/2, report of the third meeting, 25 January 2018");
export const seen = verified("Public ITU pages and reports of the event");
export const toLookUp = remembered("Remembered; to be looked up on the ITU pages of the event");
export const toLookUpDates = remembered(
  "The event is public, its dates are remembered; to be looked up on the ITU pages",
);
