import type { ReportingOffice } from "../framework.ts";
import { toLookUpOffices } from "./sources.ts";

/** Headquarters and one office a region; area offices report through theirs. */
export const offices: readonly ReportingOffice[] = [
  { name: "Headquarters", region: null, ...toLookUpOffices },
  { name: "Regional Office for Africa", region: "Africa", ...toLookUpOffices },
  { name: "Regional Office for the Americas", region: "Americas", ...toLookUpOffices },
  { name: "Regional Office for the Arab States", region: "Arab States", ...toLookUpOffices },
  { name: "Regional Office for Asia and the Pacific", region: "Asia and the Pacific", ...toLookUpOffices },
  { name: "Regional Office for CIS", region: "CIS", ...toLookUpOffices },
  { name: "Office for Europe", region: "Europe", ...toLookUpOffices },
];
