import type { Row } from "../../rbm/template/content.ts";
import * as from from "./sources.ts";

export const groups: readonly Row[] = [
  {
    code: "CWG-SFP-2020",
    title: "Council Working Group for strategic and financial plans 2020-2023",
    mandate: "Draft the strategic and financial plans for the 2018 session of Council; Council Resolution 1384.",
    ...from.onGroup2020,
  },
  {
    code: "CWG-SFP-2024",
    title: "Council Working Group for strategic and financial plans 2024-2027",
    mandate:
      "Draft the strategic and financial plans for the 2022 session of Council and for PP-22; Council Resolution 1404.",
    ...from.onGroup2024,
  },
  { code: "TDAG", title: "Telecommunication Development Advisory Group", ...from.onSop },
  {
    code: "TDAG-WG-SOP",
    title: "TDAG Working Group on strategic and operational plans",
    reports_to: "TDAG",
    mandate:
      "Look at the plan of PP-18 and ITU-D's part in the plan 2024-2027, at the links of the Buenos Aires Action Plan with the operational plan, and at the four-year rolling operational plan; final report to TDAG in 2021.",
    ...from.onSop,
  },
  {
    code: "TDAG-WG-RDTP",
    title: "TDAG Working Group on WTDC resolutions, declaration and thematic priorities",
    reports_to: "TDAG",
    mandate: "Streamline WTDC resolutions, align thematic priorities, propose elements of the declaration.",
    ...from.onRdtp,
  },
  {
    code: "TDAG-WG-Prep",
    title: "TDAG Working Group on WTDC preparations",
    reports_to: "TDAG",
    mandate: "Review the preparation of WTDC and make recommendations for the conference.",
    ...from.onPrep,
  },
];

const session = { kind: "Session", status: "Done" };

export const milestones: readonly Row[] = [
  {
    code: "C17-R1384",
    title: "Council Resolution 1384: working group for the plans 2020-2023",
    kind: "Mandate",
    status: "Done",
    ...from.onGroup2020,
    comment: "Adopted by the 2017 session of Council; the day is to be looked up.",
  },
  {
    code: "CONSULT-1",
    title: "First public consultation on the draft strategic plan 2020-2023",
    kind: "Consultation",
    status: "Done",
    ...from.toLookUpDates,
  },
  {
    code: "CONSULT-2",
    title: "Second public consultation on the draft strategic plan 2020-2023",
    kind: "Consultation",
    status: "Done",
    ...from.onGroup2020,
    comment: "Named on the page of the group; its dates are to be looked up.",
  },
  {
    code: "WTDC-17",
    title: "WTDC-17, Buenos Aires",
    ...session,
    starts: "2017-10-09",
    date: "2017-10-20",
    ...from.seen,
  },
  {
    code: "PP-18",
    title: "PP-18, Dubai: Resolution 71",
    ...session,
    starts: "2018-10-29",
    date: "2018-11-16",
    ...from.toLookUp,
  },
  {
    code: "PLAN-2020",
    title: "Strategic plan 2020-2023 in force",
    kind: "Plan",
    status: "Done",
    date: "2020-01-01",
    ...from.toLookUp,
  },
  { code: "TDAG-20", title: "TDAG-20", ...session, starts: "2020-06-02", date: "2020-06-05", ...from.onSop },
  {
    code: "TDAG-21",
    title: "TDAG-21",
    ...session,
    ...from.toLookUpDates,
    comment: "The year is certain, the days are not.",
  },
  {
    code: "C-R1404",
    title: "Council Resolution 1404: working group for the plans 2024-2027",
    kind: "Mandate",
    status: "Done",
    ...from.onGroup2024,
    comment: "The day is to be looked up.",
  },
  { code: "WTDC-22", title: "WTDC-22, Kigali", ...session, starts: "2022-06-06", date: "2022-06-16", ...from.seen },
  {
    code: "PP-22",
    title: "PP-22, Bucharest: Resolution 71 revised",
    ...session,
    starts: "2022-09-26",
    date: "2022-10-14",
    ...from.toLookUpDates,
  },
  {
    code: "PLAN-2024",
    title: "Strategic plan 2024-2027 in force",
    kind: "Plan",
    status: "Done",
    date: "2024-01-01",
    ...from.toLookUp,
  },
];

export const dependencies: readonly Row[] = [
  { milestone: "PP-18", needs: "C17-R1384", why: "The draft plan of the working group" },
  { milestone: "PP-18", needs: "WTDC-17", why: "ITU-D's part in the plan" },
  { milestone: "PP-18", needs: "CONSULT-2", why: "What the public said" },
  { milestone: "CONSULT-2", needs: "CONSULT-1" },
  { milestone: "PLAN-2020", needs: "PP-18", why: "Resolution 71" },
  { milestone: "TDAG-21", needs: "TDAG-20", why: "Final reports of the working groups" },
  { milestone: "PP-22", needs: "C-R1404", why: "The draft plan of the working group" },
  { milestone: "PP-22", needs: "WTDC-22", why: "ITU-D's part in the plan" },
  { milestone: "PLAN-2024", needs: "PP-22", why: "Resolution 71 as revised" },
];

const held = { status: "Held" };
const of2020 = { group: "CWG-SFP-2020", milestone: "PP-18", ...held, ...from.onGroup2020 };
const of2024 = { group: "CWG-SFP-2024", milestone: "PP-22", ...held, ...from.onGroup2024 };
const ofRdtp = { group: "TDAG-WG-RDTP", milestone: "WTDC-22", place: "Virtual", ...held, ...from.onRdtp };

export const meetings: readonly Row[] = [
  { code: "CWG-SFP-1", title: "First meeting", starts: "2017-05-23", ends: "2017-05-23", ...of2020 },
  { code: "CWG-SFP-2", title: "Second meeting", starts: "2017-09-11", ends: "2017-09-12", ...of2020 },
  { code: "CWG-SFP-3", title: "Third meeting", starts: "2018-01-15", ends: "2018-01-16", place: "Geneva", ...of2020 },
  { code: "CWG-SFP-4", title: "Fourth meeting", starts: "2018-04-16", ends: "2018-04-16", place: "Geneva", ...of2020 },
  {
    code: "CWG-SFP-4b",
    title: "Fourth meeting, continued",
    starts: "2018-04-18",
    ends: "2018-04-18",
    place: "Geneva",
    ...of2020,
  },
  {
    code: "TDAG-20",
    title: "TDAG-20",
    group: "TDAG",
    starts: "2020-06-02",
    ends: "2020-06-05",
    place: "Virtual",
    milestone: "TDAG-20",
    ...held,
    ...from.onSop,
  },
  {
    code: "TDAG-20-2",
    title: "TDAG-20, second part: sets up TDAG-WG-RDTP and TDAG-WG-Prep",
    group: "TDAG",
    starts: "2020-06-16",
    ends: "2020-06-16",
    place: "Virtual",
    ...held,
    ...from.onPrep,
  },
  {
    code: "TDAG-WG-SOP-1",
    title: "First meeting of TDAG-WG-SOP",
    group: "TDAG-WG-SOP",
    starts: "2020-07-17",
    ends: "2020-07-17",
    place: "Virtual",
    milestone: "TDAG-21",
    ...held,
    ...from.inSopDocument,
  },
  {
    code: "TDAG-WG-RDTP-4",
    title: "Fourth meeting of TDAG-WG-RDTP",
    starts: "2021-03-03",
    ends: "2021-03-03",
    ...ofRdtp,
  },
  {
    code: "TDAG-WG-RDTP-5",
    title: "Fifth meeting of TDAG-WG-RDTP",
    starts: "2021-04-09",
    ends: "2021-04-09",
    ...ofRdtp,
  },
  {
    code: "TDAG-WG-Prep-1",
    title: "First meeting of TDAG-WG-Prep",
    group: "TDAG-WG-Prep",
    milestone: "WTDC-22",
    ...held,
    ...from.toLookUpDates,
  },
  {
    code: "TDAG-21",
    title: "TDAG-21",
    group: "TDAG",
    milestone: "TDAG-21",
    ...held,
    ...from.toLookUpDates,
    comment: "The year is certain, the days are not.",
  },
  { code: "CWG-SFP-2024-2", title: "Second meeting", starts: "2022-01-13", ends: "2022-01-14", ...of2024 },
  { code: "CWG-SFP-2024-3", title: "Third meeting", starts: "2022-02-21", ends: "2022-02-22", ...of2024 },
  {
    code: "CWG-SFP-2024-4",
    title: "Fourth meeting",
    starts: "2022-03-20",
    ends: "2022-03-20",
    ...of2024,
    comment: "A Sunday, as announced; joint meeting with the group on financial and human resources the same day.",
  },
  {
    code: "CWG-SFP-2024-4b",
    title: "Fourth meeting, continued",
    starts: "2022-03-24",
    ends: "2022-03-24",
    ...of2024,
  },
];

export const deliverables: readonly Row[] = [
  {
    code: "CWG-SFP-3-REPORT",
    title: "Report of the third meeting",
    milestone: "PP-18",
    done: "2018-01-25",
    status: "Done",
    ...from.inReportOfGroup,
  },
  {
    code: "SOP-REPORT",
    title: "Final report of TDAG-WG-SOP to TDAG",
    milestone: "TDAG-21",
    status: "In progress",
    ...from.onSop,
    comment: "Due at TDAG in 2021, as its terms of reference say; whether it was handed over is to be looked up.",
  },
];

export const contributions: readonly Row[] = [
  {
    code: "TDAG-WG-SOP/3",
    title: "Quarterly review by thematic priority, KPIs with methodologies and baselines, and the planning framework",
    meeting: "TDAG-WG-SOP-1",
    from: "Director of BDT",
    dated: "2020-07-16",
    ...from.inSopDocument,
  },
];

export const inputs: readonly Row[] = [
  {
    code: "IN-1",
    title: "Adjust the mission statement of the strategic framework",
    meeting: "TDAG-WG-SOP-1",
    contribution: "TDAG-WG-SOP/3",
    element: "Mission",
    outcome: "Pending",
    ...from.inSopDocument,
    comment: "What came of it is to be looked up in the report of the group.",
  },
  {
    code: "IN-2",
    title: "Adjust the goals of the strategic framework",
    meeting: "TDAG-WG-SOP-1",
    contribution: "TDAG-WG-SOP/3",
    element: "Goals",
    outcome: "Pending",
    ...from.inSopDocument,
    comment: "What came of it is to be looked up in the report of the group.",
  },
  {
    code: "IN-3",
    title: "Adjust the hierarchical levels of the strategic framework",
    meeting: "TDAG-WG-SOP-1",
    contribution: "TDAG-WG-SOP/3",
    element: "Levels",
    outcome: "Pending",
    ...from.inSopDocument,
    comment: "What came of it is to be looked up in the report of the group.",
  },
  {
    code: "IN-4",
    title: "Monitor by KPIs for each thematic priority, with measurement methodologies and baselines",
    meeting: "TDAG-WG-SOP-1",
    contribution: "TDAG-WG-SOP/3",
    element: "KPIs",
    outcome: "Pending",
    ...from.inSopDocument,
    comment: "What came of it is to be looked up in the report of the group.",
  },
];
