import { remembered, verified } from "../sourced.ts";

/** Where items of the plan were seen, or are to be looked up. */
export const inPlan = verified("CWG-SFP-3/5, Annex 1 to Resolution 71, strategic plan for the Union 2020-2023");
export const inInclusiveness = verified("ITU, Connect 2030 highlights: Inclusiveness");
export const inBackgrounder = verified("ITU backgrounder on the Connect 2030 Agenda");
export const inL1031 = verified("Recommendation ITU-T L.1031, summary");
export const inPriorities = verified(
  "BDT slides to TDAG of 14 May 2020 (ten thematic priorities) and the page of RCC that lists them; English spelling to be verified",
);
export const inWebDialogue = verified("TDAG web dialogue of 12 May 2020, agenda; English spelling to be verified");
export const inDelegateGuide = verified("ITU-D delegate guide, six regions");
export const toLookUp = remembered("Remembered; to be looked up in Resolution 71 (Rev. Dubai, 2018)");
export const toLookUpOffices = remembered("Remembered; to be looked up in ITU's list of regional and area offices");
